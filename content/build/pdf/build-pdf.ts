import { Flow } from '#lib/server/print/flow.ts';
import { Sheet } from '#lib/server/print/sheet.ts';
import { ContentError } from '../../schema.ts';
import type { BookSource } from '../book-source.ts';
import type { BuiltPublication } from '../epub/build-epub.ts';
import { countWords } from '../epub/reflowable.ts';
import { wordsFor } from '../epub/words.ts';
import { plainText, type Block, type Inline, type Section } from '../markup/document.ts';
import { wordsIn } from '../markup/sections.ts';
import { pictureNamed } from '../pictures.ts';
import { rasterise } from '../raster.ts';
import { Typesetter, type DrawnPicture } from './block-elements.ts';
import { PAGE } from './page.ts';
import { bodyLook } from './styled-line.ts';

/** Pixels a point: about 160 a inch. */
const FINE = 2.2;

export async function buildPdf(source: BookSource): Promise<BuiltPublication> {
	const { metadata, slug } = source;
	const [text] = source.sections;
	if (!text) throw new ContentError(`${slug}: the book has no text.`);
	const { language, sections } = text;
	const pictures = await drawnPictures(source, sections);
	const coverPicture = pictureNamed(source.pictures, metadata.cover.picture, slug);
	const cover = await rasterise(coverPicture, 1100);

	const sheet = new Sheet({
		page: PAGE,
		language,
		info: {
			Title: metadata.title[language] ?? '',
			Author: [...new Set(metadata.contributors.map((contributor) => contributor.name))].join(', '),
			Subject: metadata.description[language] ?? '',
			Keywords: metadata.topics.join(', '),
			Creator: metadata.publisher,
			Producer: metadata.publisher
		},
		made: new Date(Date.UTC(metadata.year, 0, 1)),
		numbers: bodyLook(9.5, '#4a5672'),
		numbersAt: 30
	});
	const flow = new Flow(sheet);
	const words = wordsFor(language);
	flow.page();
	const title = metadata.title[language] ?? '';
	const figure = sheet.structure('Figure', {
		alt: `${words.cover}: ${title}. ${metadata.cover.description[language] ?? ''}`,
		bbox: [0, 0, PAGE.width, PAGE.height]
	});
	sheet.root.add(figure);
	figure.add(() =>
		sheet.document.image(cover, 0, 0, { cover: [PAGE.width, PAGE.height], align: 'center', valign: 'center' })
	);
	figure.end();
	flow.full();

	const typesetter = new Typesetter(sheet, metadata.band, pictures);
	const last = colophon(source);
	for (const section of [...sections, last]) {
		const part = sheet.structure('Sect');
		sheet.root.add(part);
		flow.place(section === last ? typesetter.section(section, true) : typesetter.section(section), part);
		part.end();
	}
	return {
		bytes: await sheet.finish(1),
		cover,
		words: sections.reduce(
			(sum, section) => sum + countWords(`${plainText(section.title)} ${wordsIn(section.blocks)}`),
			0
		),
		audioSeconds: 0,
		accessibility: {
			modes: ['textual', 'visual'],
			sufficient: ['textual,visual', 'textual'],
			features: ['alternativeText', 'readingOrder', 'structuralNavigation', 'tableOfContents', 'taggedPDF'],
			conformsTo: ''
		}
	};
}

async function drawnPictures(
	source: BookSource,
	sections: readonly Section[]
): Promise<Map<string, DrawnPicture>> {
	const pictures = new Map<string, DrawnPicture>();
	for (const name of sections.flatMap((section) => [...figuresIn(section.blocks)])) {
		const { width, height, ...picture } = pictureNamed(source.pictures, name, source.slug);
		const jpeg = await rasterise({ ...picture, width, height }, Math.round(PAGE.width * FINE), 82);
		pictures.set(name, { jpeg, width, height });
	}
	return pictures;
}

function* figuresIn(blocks: readonly Block[]): Generator<string> {
	for (const block of blocks) {
		if (block.kind === 'figure') yield block.data.picture;
		else if ('blocks' in block) yield* figuresIn(block.blocks);
	}
}

function colophon({ metadata }: BookSource): Section {
	const [language = 'vi'] = metadata.languages;
	const words = wordsFor(language);
	const makers = [...new Set(metadata.contributors.map((contributor) => contributor.name))].join(', ');
	const line = (name: string, text: string | undefined): Block[] => {
		if (!text) return [];
		const content: Inline[] = [
			{ kind: 'strong', children: [{ kind: 'text', text: `${name}: ` }] },
			{ kind: 'text', text }
		];
		return [{ kind: 'paragraph', content }];
	};
	return {
		id: 've-cuon-sach',
		role: 'chapter',
		title: [{ kind: 'text', text: words.about }],
		notes: [],
		blocks: [
			{
				kind: 'paragraph',
				content: [{ kind: 'emphasis', children: [{ kind: 'text', text: metadata.title[language] ?? '' }] }]
			},
			...line(words.madeBy, makers),
			...line(words.publisher, `${metadata.publisher}, ${metadata.year}`),
			...line(words.access, metadata.accessibility[language]),
			{ kind: 'paragraph', content: [{ kind: 'text', text: words.rights[metadata.rights] }] }
		]
	};
}
