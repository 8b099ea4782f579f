import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type BookLanguage } from '../../schema.ts';
import type { BookSource } from '../book-source.ts';
import type { FixedPage } from '../markup/document.ts';
import { wordsIn } from '../markup/sections.ts';
import { pictureNamed } from '../pictures.ts';
import { rasterise } from '../raster.ts';
import type { BlockContext } from './block-xhtml.ts';
import { documentXhtml } from './document-xhtml.ts';
import { fontFiles } from './font-files.ts';
import { colophonDocument, coverDocument } from './front-and-back.ts';
import { noSentences } from './inline-xhtml.ts';
import { pageXhtml } from './page-xhtml.ts';
import { placesCss } from './places.ts';
import type { Assembled, ContentDocument } from './publication.ts';
import { countWords } from './reflowable.ts';
import { wordsFor } from './words.ts';

export async function assembleFixed(source: BookSource): Promise<Assembled> {
	const { metadata, slug } = source;
	const [main, second] = source.pages;
	const size = metadata.page;
	if (!main || !size) throw new ContentError(`${slug}: a fixed book has pages and a page size.`);
	if (second && second.pages.length !== main.pages.length)
		throw new ContentError(
			`${slug}: ${main.pages.length} pages in ${main.language} but ${second.pages.length} in ${second.language}.`
		);
	const comic = main.pages.some((page) => page.panels.length);
	const fonts = fontFiles([
		['be-vietnam-pro', 500],
		['be-vietnam-pro', 700],
		...(comic
			? ([
					['baloo-2', 600],
					['baloo-2', 800]
				] as const)
			: [])
	]);
	const pageCss = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');
	const files = new Map<string, string | Uint8Array>([
		...fonts.files,
		['css/book.css', fonts.css + pageCss + placesCss(main.pages, size)],
		['pictures/cover.jpg', await rasterise(pictureNamed(source.pictures, metadata.cover.picture, slug), 1000)]
	]);
	const picture = (name: string) => {
		const found = pictureNamed(source.pictures, name, slug);
		files.set(`pictures/${found.name}.svg`, found.svg);
		return { href: `../pictures/${found.name}.svg`, width: found.width, height: found.height };
	};
	const head = `<meta name="viewport" content="width=${size.width}, height=${size.height}"/>\n`;
	const titled = main.pages.some((page) => page.data.title);
	const pages = main.pages.map((page, index): ContentDocument => {
		const number = index + 1;
		const name = `${wordsFor(main.language).page} ${number}`;
		const title = page.data.title ?? (titled || index ? name : (metadata.title[main.language] ?? name));
		const twin = second?.pages[index];
		const body = pageXhtml(
			number,
			{ language: main.language, page, context: contextFor(main.language, picture) },
			second && twin
				? { language: second.language, page: twin, context: contextFor(second.language, picture) }
				: null
		);
		return {
			id: `trang-${number}`,
			path: `text/trang-${number}.xhtml`,
			title,
			xhtml: documentXhtml({
				language: main.language,
				title,
				head,
				bodyAttributes: ' epub:type="bodymatter"',
				body
			}),
			linear: true,
			headings: [],
			inContents: titled ? page.data.title !== undefined : index === 0,
			...(index === 0 ? { landmark: 'bodymatter' as const } : {}),
			pages: [{ label: String(number), fragment: null }]
		};
	});
	const framed = (document: ContentDocument): ContentDocument => ({
		...document,
		xhtml: document.xhtml
			.replace('<link ', `${head}<link `)
			.replace(/(<body[^>]*>)\n/u, '$1\n<div class="page">\n')
			.replace('\n</body>', '\n</div>\n</body>')
	});
	return {
		language: main.language,
		documents: [
			framed(coverDocument(metadata, main.language)),
			...pages,
			framed(colophonDocument(metadata, ''))
		],
		files,
		words: [main, second].reduce(
			(sum, text) => sum + (text ? text.pages.reduce((all, page) => all + pageWords(page), 0) : 0),
			0
		)
	};
}

const pageWords = (page: FixedPage): number =>
	countWords(
		[page.blocks, ...page.panels.flatMap((panel) => panel.balloons.map((balloon) => balloon.blocks))]
			.map((blocks) => wordsIn(blocks))
			.join(' ')
	);

const contextFor = (language: BookLanguage, picture: BlockContext['picture']): BlockContext => ({
	language,
	prefix: '',
	pageWord: wordsFor(language).page,
	glossaryHref: () => undefined,
	sectionHref: (id) => `${id}.xhtml`,
	noteNumber: () => 0,
	nextSentenceId: noSentences,
	onPage: () => undefined,
	picture,
	headingId: () => 'muc'
});
