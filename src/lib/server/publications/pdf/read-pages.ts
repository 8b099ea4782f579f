import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TocEntry } from '#lib/publication/toc.ts';
import type { Viewport } from '../epub/layout.ts';
import { countWords } from '../epub/section-text.ts';
import type { CheckMessages } from '../check-messages.ts';
import type { StoredSection } from '../manifest.ts';
import type { ResourceCollector } from '../resource-collector.ts';
import { proves } from '../legacy-letters/evidence.ts';
import { entriesByPath } from '../toc.ts';
import { element, label, text, XHTML, type XmlElement } from '../xml/tree.ts';
import { serialise } from '../xml/serialise.ts';
import { FlowWriter } from './flow/flow-writer.ts';
import { pageDocument } from './flow/page-document.ts';
import { pictureBudget } from './flow/page-pictures.ts';
import { bodySizeOf, guessedBlocks } from './layout/guessed-blocks.ts';
import { runningLines } from './layout/running-lines.ts';
import { NOTHING, readPage, type ReadPage } from './read-page.ts';
import { textPagePath } from './text-page-path.ts';

interface PdfFacts {
	readonly title: string;
	readonly toc: readonly TocEntry[];
	readonly language: string | null;
	readonly tagged: boolean;
	/** What a page calls itself, by number. */
	readonly labelOf: (page: number) => string;
	/** The document as its fonts are known by name. */
	readonly openNamed: () => Promise<PDFDocumentProxy>;
}

interface ReadPages {
	readonly sections: readonly StoredSection[];
	/** By page, in CSS pixels; null of a page that cannot be read. */
	readonly sizes: readonly (Viewport | null)[];
	/** There is something to read as one flowing text. */
	readonly flows: boolean;
	/** Numbers of the pages that are pictures of words. */
	readonly scans: ReadonlySet<number>;
}

/** Pages on either side that tell what on a page is its running head, and how large the letters of the book are. */
const NEARBY = 8;

/** Takes the words out of every page: as ordinary documents beside the file, one a page, and as one flowing text. */
export async function readPages(
	pdf: PDFDocumentProxy,
	facts: PdfFacts,
	shelf: ResourceCollector,
	signal: AbortSignal,
	checkMessages: CheckMessages
): Promise<ReadPages> {
	const titles = entriesByPath(facts.toc);
	const budget = pictureBudget();
	let names: Promise<PDFDocumentProxy> | null = null;
	const named = async (number: number) => (await (names ??= facts.openNamed())).getPage(number);
	const flow = new FlowWriter(shelf, facts);
	const sections: StoredSection[] = [];
	const sizes: (Viewport | null)[] = [];
	const unreadable: number[] = [];
	const pictured: number[] = [];
	const blank: number[] = [];
	/** The pages around the one that is written, by number. */
	const near = new Map<number, ReadPage>();

	const read = async (number: number): Promise<ReadPage> => {
		try {
			const page = await pdf.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			sizes[number - 1] = { width, height };
			const title = titles.get(`page-${number}`) ?? '';
			const found = await readPage(page, { ...facts, title, shelf, budget, named });
			page.cleanup();
			return found;
		} catch {
			sizes[number - 1] ??= null;
			unreadable.push(number);
			return NOTHING;
		}
	};
	const write = async (number: number): Promise<void> => {
		const path = `page-${number}`;
		const title = titles.get(path) ?? '';
		const page = near.get(number) ?? NOTHING;
		const written = page.structured ?? guessed(page, [...near.values()], { ...facts, title });
		if (written.blocks.length > 0)
			await shelf.put(
				textPagePath(path),
				'application/xhtml+xml',
				serialise(written.document, { doctype: 'html' })
			);
		await flow.add(number, written.blocks);
		if (page.pictured) pictured.push(number);
		if (page.blank) blank.push(number);
		sections.push({
			...{ position: number - 1, path, title, text: written.text },
			words: countWords(written.text)
		});
		near.delete(number - NEARBY);
	};
	for (let number = 1; number <= pdf.numPages; number++) {
		signal.throwIfAborted();
		near.set(number, await read(number));
		if (number > NEARBY) await write(number - NEARBY);
	}
	for (let number = Math.max(1, pdf.numPages - NEARBY + 1); number <= pdf.numPages; number++)
		await write(number);
	const flows = await flow.finish();
	const opened = await Promise.resolve<PDFDocumentProxy | null>(names).catch(() => null);
	await opened?.loadingTask.destroy();

	if (unreadable.length === pdf.numPages) checkMessages.refuse('pdf-broken');
	if (unreadable.length > 0) checkMessages.warn('pdf-page-unreadable', null, countAndName(unreadable));
	noteLegacyLetters(sections, checkMessages);
	const silent = sections.filter(({ words }) => words === 0).length;
	const scanned = silent * 2 > sections.length;
	if (scanned) checkMessages.warn('pdf-without-text', null, { count: silent });
	else if (blank.length > 0) checkMessages.info('pdf-page-blank', null, countAndName(blank));
	// A picture without words among pages of words is a picture; a book of such pages is a scan.
	return { sections, sizes, flows, scans: new Set(scanned ? pictured : []) };
}

/** A page without structure, as far as it and those around it tell. */
function guessed(
	page: ReadPage,
	near: readonly ReadPage[],
	{ title, language }: { title: string; language: string | null }
) {
	const others = near.filter((other) => other !== page).map(({ edges }) => edges);
	const bodySize = bodySizeOf(near.map((other) => other.lines));
	const running = runningLines(page.lines, page.edges, others, bodySize);
	const blocks = guessedBlocks(
		page.lines.filter((line) => !running.has(line)),
		bodySize
	);
	const written = pageDocument(headed(blocks, title), { title, language });
	const left = countWords([...running].map((line) => line.text).join(' '));
	if (countWords(written.text) * 2 >= countWords(page.plain) - left) return written;
	// Words that stand anyhow on the page (upright letters, a poster) are kept as they come.
	const plain = page.plain.split('\n').filter((line) => line !== '');
	const rows = plain.map((line) => element(XHTML, 'p', {}, [text(line)]));
	return pageDocument(headed(rows, title), { title, language });
}

/** A page that the contents name by its first line has this line as its heading. */
function headed(blocks: XmlElement[], title: string): XmlElement[] {
	const [first] = blocks;
	const named = first?.name === 'p' && title !== '' && label(first) === title;
	if (named && !blocks.some(({ name }) => /^h[1-6]$/.test(name))) first.name = 'h1';
	return blocks;
}

/** Pages as people name them: "2, 5–7". */
function countAndName(pages: readonly number[]): { count: number; name: string } {
	const runs: [number, number][] = [];
	for (const page of pages) {
		const last = runs.at(-1);
		if (last?.[1] === page - 1) last[1] = page;
		else runs.push([page, page]);
	}
	const shown = runs.slice(0, MOST_RUNS).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
	return { count: pages.length, name: shown.join(', ') + (runs.length > MOST_RUNS ? ', …' : '') };
}

const MOST_RUNS = 20;

/** Words of a page that must speak for letters of an old font. */
const ENOUGH = 12;

/** The pages look right, for they bring their fonts; found and spoken are only the letters. */
function noteLegacyLetters(sections: readonly StoredSection[], checkMessages: CheckMessages): void {
	for (const { path, text: words } of sections)
		for (const letters of ['tcvn3', 'vni'] as const)
			if (proves(letters, words, ENOUGH)) checkMessages.noteEach(`${letters}-suspected`, path);
}
