import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../schema.ts';
import type { BookSource } from '../book-source.ts';
import { plainText, type Section } from '../markup/document.ts';
import { wordsIn } from '../markup/sections.ts';
import { pictureNamed } from '../pictures.ts';
import { rasterise } from '../raster.ts';
import { colophonDocument, coverDocument } from './front-and-back.ts';
import { idOf, termId } from './inline-xhtml.ts';
import { smil } from './overlay.ts';
import type { Assembled, ContentDocument } from './publication.ts';
import { sectionDocument } from './section-document.ts';

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

export async function assembleReflowable(source: BookSource): Promise<Assembled> {
	const { metadata, slug, narration } = source;
	const [main, second] = source.sections;
	if (!main) throw new ContentError(`${slug}: the book has no text.`);
	if (second && second.sections.length !== main.sections.length)
		throw new ContentError(
			`${slug}: ${main.sections.length} sections in ${main.language} but ${second.sections.length} in ${second.language}.`
		);
	const files = new Map<string, string | Uint8Array>();
	files.set('css/book.css', readFileSync(join(import.meta.dirname, 'book.css'), 'utf8'));
	const cover = pictureNamed(source.pictures, metadata.cover.picture, slug);
	files.set('pictures/cover.jpg', await rasterise(cover, 1000));
	const context = {
		glossary: glossaryOf(source.sections.flatMap((each) => each.sections)),
		narrated: narration !== null,
		picture: (name: string) => {
			const picture = pictureNamed(source.pictures, name, slug);
			files.set(`pictures/${picture.name}.svg`, picture.svg);
			return { href: `../pictures/${picture.name}.svg`, width: picture.width, height: picture.height };
		}
	};
	const sections = main.sections.map((section, index): ContentDocument => {
		const twin = second?.sections[index];
		const { sentenceIds, ...document } = sectionDocument(
			{ language: main.language, section },
			second && twin ? { language: second.language, section: twin } : null,
			context
		);
		const read = narration?.sections.find((candidate) => candidate.id === section.id);
		if (!read) return document;
		const audio = `audio/${read.file}`;
		files.set(audio, readFileSync(join(source.folder, 'audio', read.file)));
		const overlay = smil({ document: document.path, audio, sentenceIds, clips: read.sentences });
		const path = `overlays/${section.id}.smil`;
		const seconds = read.sentences.reduce((sum, { begin, end }) => sum + end - begin, 0);
		return { ...document, overlay: { path, smil: overlay, seconds } };
	});
	const [first, ...rest] = sections;
	const words = source.sections
		.flatMap((each) => each.sections)
		.reduce((sum, section) => sum + countWords(`${plainText(section.title)} ${wordsIn(section.blocks)}`), 0);
	return {
		language: main.language,
		documents: [
			coverDocument(metadata, main.language),
			...(first ? [{ ...first, landmark: first.landmark ?? ('bodymatter' as const) }] : []),
			...rest,
			colophonDocument(metadata, '')
		],
		files,
		words
	};
}

/** Term → where it is explained, relative to a section. */
function glossaryOf(sections: readonly Section[]): Map<string, string> {
	const entries = new Map<string, string>();
	for (const section of sections)
		for (const block of section.blocks)
			if (block.kind === 'definitions')
				for (const { term } of block.entries) {
					const key = idOf(plainText(term));
					if (!entries.has(key)) entries.set(key, `${section.id}.xhtml#${termId(term)}`);
				}
	return entries;
}
