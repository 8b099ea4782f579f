import { createCheckMessages, type CheckMessages } from '../check-messages.ts';
import type { PublicationMetadata, StoredSection } from '../manifest.ts';
import type { ResourceCollector } from '../resource-collector.ts';
import { sanitiseSvg } from '../sanitise/markup.ts';
import { sanitiseXhtml } from '../sanitise/xhtml.ts';
import { descendants, element, firstDescendant, label, XHTML, type XmlElement } from '../xml/tree.ts';
import { serialise } from '../xml/serialise.ts';
import { cutSection } from './cut-section.ts';
import type { PublicationFiles } from './files.ts';
import { declareViewport, naturalSize, viewportOf, type Viewport } from './layout.ts';
import { picturePage } from './picture-page.ts';
import { readPage, readXml, type Opening } from './read-xml.ts';
import type { Page } from './resolve-spine.ts';
import type { SectionCuts } from './section-cuts.ts';
import { countWords, sectionText } from './section-text.ts';
import { surroundingsOf } from './surroundings-of.ts';

interface Book {
	readonly files: PublicationFiles;
	readonly shelf: ResourceCollector;
	readonly opening: Opening;
	readonly fixed: ReadonlyMap<string, boolean>;
	readonly metadata: PublicationMetadata;
	/** Titles by container path, from the table of contents. */
	readonly titles: ReadonlyMap<string, string>;
	readonly cuts: SectionCuts;
	/** Cleaned drawings that are files of their own, by container path. */
	readonly drawings: ReadonlyMap<string, XmlElement>;
}

export interface StoredPages {
	readonly sections: readonly StoredSection[];
	readonly viewports: ReadonlyMap<string, Viewport>;
	readonly drawings: ReadonlyMap<string, XmlElement>;
	/** The cleaned page that opens the book, for a cover. */
	readonly first: XmlElement | null;
}

/** Cleans and stores all pages; the text of those in the reading order is kept as sections. */
export async function storePages(pages: readonly Page[], book: Book): Promise<StoredPages> {
	const { files, shelf, opening, metadata, drawings, cuts } = book;
	const viewports = new Map<string, Viewport>();
	const sections: StoredSection[] = [];
	let first: XmlElement | null = null;
	let before: Viewport | null = null;
	let said: Promise<Viewport | null> | undefined;
	/** Of the long section that is being stored. */
	let parts: readonly XmlElement[] = [];

	for (const [position, page] of pages.entries()) {
		opening.signal.throwIfAborted();
		const part = page.part ?? null;
		const named = part === null ? (files.wrappers.get(page.file.path) ?? page.file.path) : page.path;
		const inContents = book.titles.get(named);
		const fallback = inContents ?? `${metadata.title}, ${position + 1}`;
		const fixed = book.fixed.get(page.path) ?? false;
		let tree: XmlElement;
		let title = inContents ?? '';
		let wordsInFile = 0;
		if (part !== null && part > 1) {
			tree = parts[part - 1] ?? element(XHTML, 'html');
			title ||= headingOf(tree) || (sections.at(-1)?.title ?? '');
		} else if (page.file.kind === 'document') {
			const { tree: source, words } = await readPage(page.file.path, opening);
			wordsInFile = words;
			// A fixed page that forgot its size is as large as the one before it, or the first that has one.
			const viewport: Viewport | null = fixed
				? (viewportOf(source) ?? before ?? (await (said ??= firstViewport(pages, opening))))
				: null;
			// A copy lies in the same folder; what it says of its own file it says of itself.
			tree = await cleanPage(page.file.path, source, { title: fallback, fixed }, book);
			if (viewport) {
				before = viewport;
				viewports.set(page.path, viewport);
				declareViewport(tree, viewport);
			}
			const whole = tree;
			if (part !== null) {
				parts = cutSection(whole);
				tree = parts[0] ?? whole;
				opening.checkMessages.info('section-in-parts', page.file.path, { count: parts.length });
				noteLostWords(page.file.path, wordsInFile, countWords(sectionText(whole)), opening.checkMessages);
				wordsInFile = 0;
			}
			title ||= headingOf(tree) || titleOf(tree, fallback);
		} else {
			const drawing = drawings.get(page.file.path) ?? null;
			const size = drawing ? null : (files.variants.get(page.file.path) ?? null);
			const viewport = drawing ? viewportOf(drawing) : size;
			if (viewport) viewports.set(page.path, { width: viewport.width, height: viewport.height });
			const picture = { path: page.file.path, size: size ?? asSize(viewport), drawing };
			tree = picturePage(page.path, picture, fallback, metadata.languages[0] ?? null, fixed);
		}
		const text = sectionText(tree);
		const words = countWords(text);
		sections.push({ position, path: page.path, title, text, words });
		if (wordsInFile > 0) noteLostWords(page.path, wordsInFile, words, opening.checkMessages);
		else if (words === 0 && !fixed && part === null && !showsSomething(tree))
			opening.checkMessages.noteEach('page-empty', page.path);
		cuts.lead(tree, page.path, page.file.path);
		await shelf.put(page.path, 'application/xhtml+xml', serialise(tree, { doctype: 'html' }));
		if (position === 0) first = tree;
	}
	await storeOtherPages(new Set(pages.map((page) => page.file.path)), book);
	return { sections, viewports, drawings, first };
}

/** Of a book that says the size of some fixed pages only: the first that is said. */
async function firstViewport(pages: readonly Page[], opening: Opening): Promise<Viewport | null> {
	const quiet = { ...opening, checkMessages: createCheckMessages() };
	for (const { file } of pages) {
		const viewport = file.kind === 'document' ? viewportOf((await readPage(file.path, quiet)).tree) : null;
		if (viewport) return viewport;
	}
	return null;
}

/** Words that a page may lose without a word about it: the labels of a form, what scripts would have shown. */
const LOSS_THAT_IS_USUAL = 30;

function noteLostWords(path: string, inFile: number, kept: number, checkMessages: CheckMessages): void {
	const many = inFile - kept > LOSS_THAT_IS_USUAL && kept * 2 < inFile;
	if (kept === 0 || many) checkMessages.noteEach('words-lost', path);
}

const SHOWN = new Set(['img', 'image', 'svg', 'math', 'audio', 'video', 'hr']);

function showsSomething(tree: XmlElement): boolean {
	for (const node of descendants(tree)) if (SHOWN.has(node.name)) return true;
	return false;
}

/** One page, and the style sheets taken out of it. */
async function cleanPage(
	path: string,
	source: XmlElement,
	page: { readonly title: string; readonly fixed: boolean },
	{ files, shelf, opening }: Book
): Promise<XmlElement> {
	const styles = new Map<string, string>();
	const tree = sanitiseXhtml(source, surroundingsOf(path, files, opening.checkMessages, page, styles));
	for (const [file, css] of styles) await shelf.put(file, 'text/css', css + '\n');
	return tree;
}

/** Notes, long descriptions, the navigation document: pages outside the reading order. */
async function storeOtherPages(done: ReadonlySet<string>, book: Book): Promise<void> {
	const { files, shelf, opening, metadata, titles, cuts } = book;
	for (const { kind, path } of files.all) {
		if (kind !== 'document' || done.has(path)) continue;
		const page = { title: titles.get(path) ?? metadata.title, fixed: false };
		const tree = await cleanPage(path, (await readPage(path, opening)).tree, page, book);
		cuts.lead(tree, path);
		await shelf.put(path, 'application/xhtml+xml', serialise(tree, { doctype: 'html' }));
	}
}

/** Cleans and stores the drawings that are files of their own; those that cannot be read are dropped. By container path. */
export async function storeDrawings({
	files,
	shelf,
	opening
}: Pick<Book, 'files' | 'shelf' | 'opening'>): Promise<ReadonlyMap<string, XmlElement>> {
	const drawings = new Map<string, XmlElement>();
	for (const { kind, path } of files.all) {
		if (kind !== 'svg') continue;
		opening.signal.throwIfAborted();
		const clean = await readDrawing(path, files, opening, opening.checkMessages);
		if (clean) {
			drawings.set(path, clean);
			const size = naturalSize(clean);
			if (size) files.variants.set(path, { ...size, copies: [] });
			await shelf.put(path, 'image/svg+xml', serialise(clean));
		} else {
			opening.checkMessages.warn('image-broken', path);
			files.drop(path);
		}
	}
	return drawings;
}

async function readDrawing(
	path: string,
	files: PublicationFiles,
	opening: Opening,
	checkMessages: CheckMessages
): Promise<XmlElement | null> {
	const root = await readXml(path, opening);
	return root && sanitiseSvg(root, surroundingsOf(path, files, checkMessages));
}

function headingOf(tree: XmlElement): string {
	for (const node of descendants(tree))
		if (/^h[1-3]$/.test(node.name) && label(node) !== '') return label(node);
	return '';
}

/** The `<title>`, unless it is the one that was put there for want of a better. */
function titleOf(tree: XmlElement, fallback: string): string {
	const title = label(firstDescendant(tree, 'title'));
	return title === fallback ? '' : title;
}

function asSize(viewport: Viewport | null) {
	return viewport ? { width: viewport.width, height: viewport.height, copies: [] } : null;
}
