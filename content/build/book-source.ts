import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { bookSchema, ContentError, parseContent, type BookLanguage, type BookYaml } from '../schema.ts';
import type { FixedPage, Section } from './markup/document.ts';
import { parsePages } from './markup/pages.ts';
import { parseSections } from './markup/sections.ts';
import { loadNarration, type Narration } from './narration.ts';
import { loadPictures, pictureNamed, type Picture } from './pictures.ts';

/** A book folder, read and checked. */
export interface BookSource {
	readonly slug: string;
	readonly folder: string;
	readonly metadata: BookYaml;
	/** One list a language; the main language first. Empty in a fixed book. */
	readonly sections: readonly { readonly language: BookLanguage; readonly sections: readonly Section[] }[];
	/** One list a language; empty unless the book is fixed. */
	readonly pages: readonly { readonly language: BookLanguage; readonly pages: readonly FixedPage[] }[];
	readonly pictures: ReadonlyMap<string, Picture>;
	readonly narration: Narration | null;
}

export function readMetadata(folder: string): BookYaml {
	const file = join(folder, 'book.yaml');
	if (!existsSync(file)) throw new ContentError(`${folder}: there is no book.yaml.`);
	return parseContent(bookSchema, parseYaml(readFileSync(file, 'utf8')), `${basename(folder)}/book.yaml`);
}

export async function readBook(folder: string): Promise<BookSource> {
	const slug = basename(folder);
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug))
		throw new ContentError(
			`The folder "${slug}" is not a slug: small letters without marks, numbers, dashes.`
		);
	const metadata = readMetadata(folder);
	const texts = metadata.languages.map((language) => ({ language, ...readText(folder, language) }));
	const fixed = metadata.form === 'fixed';
	const sections = fixed
		? []
		: texts.map(({ language, source, where }) => ({ language, sections: parseSections(source, where) }));
	const pages = fixed
		? texts.map(({ language, source, where }) => ({ language, pages: parsePages(source, where) }))
		: [];
	const pictures = await loadPictures(folder);
	pictureNamed(pictures, metadata.cover.picture, `${slug}/book.yaml, cover`);
	return {
		slug,
		folder,
		metadata,
		sections,
		pages,
		pictures,
		narration: metadata.narration ? loadNarration(folder, sections[0]?.sections ?? []) : null
	};
}

function readText(folder: string, language: BookLanguage): { source: string; where: string } {
	const where = `${basename(folder)}/text.${language}.md`;
	const file = join(folder, `text.${language}.md`);
	if (!existsSync(file))
		throw new ContentError(`${where} is missing: book.yaml names the language "${language}".`);
	const source = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
	source.split('\n').forEach((line, index) => {
		if (line !== line.normalize('NFC'))
			throw new ContentError(`${where}, line ${index + 1}: letters and marks are not composed (NFC).`);
	});
	return { source, where };
}

/** Changes when anything the built book depends on changes: its folder, the kit, the builder, the schema. */
export function sourceHash(folder: string): string {
	const content = join(import.meta.dirname, '..');
	const hash = createHash('sha256');
	const print = join(content, '../src/lib/server/print');
	const files = [folder, join(content, 'art'), join(content, 'build'), print].flatMap((root) => filesUnder(root));
	for (const file of [...files, join(content, 'schema.ts')]) {
		hash.update(relative(content, file)).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex');
}

const filesUnder = (root: string): string[] =>
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
