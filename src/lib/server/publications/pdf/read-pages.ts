import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Viewport } from '../epub/layout.ts';
import { countWords } from '../epub/section-text.ts';
import type { CheckMessages } from '../check-messages.ts';
import type { StoredSection } from '../manifest.ts';
import type { ResourceCollector } from '../resource-collector.ts';
import { proves } from '../legacy-letters/evidence.ts';
import { serialise } from '../xml/serialise.ts';
import { markedPieces } from './marked-pieces.ts';
import { pageText } from './page-text.ts';
import type { StructureNode } from './structure-node.ts';
import { structuredPage, type StructuredPage } from './structured-page.ts';
import { textPagePath } from './text-page-path.ts';

interface PdfFacts {
	readonly titles: ReadonlyMap<string, string>;
	readonly language: string | null;
	readonly tagged: boolean;
}

interface ReadPage {
	readonly text: string;
	readonly structured: StructuredPage | null;
}

/** Takes the words out of every page; a tagged page is stored as an ordinary document beside the file. */
export async function readPages(
	pdf: PDFDocumentProxy,
	facts: PdfFacts,
	shelf: ResourceCollector,
	signal: AbortSignal,
	checkMessages: CheckMessages
): Promise<{ sections: StoredSection[]; sizes: (Viewport | null)[] }> {
	const sections: StoredSection[] = [];
	/** By page, in CSS pixels; null of a page that cannot be read. */
	const sizes: (Viewport | null)[] = [];
	const unreadable: number[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		signal.throwIfAborted();
		const path = `page-${number}`;
		const title = facts.titles.get(path) ?? '';
		let read: ReadPage = { text: '', structured: null };
		try {
			const page = await pdf.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			sizes[number - 1] = { width, height };
			read = await readPage(page, title, facts);
			page.cleanup();
		} catch {
			sizes[number - 1] ??= null;
			unreadable.push(number);
		}
		const { text, structured } = read;
		if (structured)
			await shelf.put(
				textPagePath(path),
				'application/xhtml+xml',
				serialise(structured.document, { doctype: 'html' })
			);
		sections.push({ position: number - 1, path, title, text, words: countWords(text) });
	}
	if (unreadable.length === pdf.numPages) checkMessages.refuse('pdf-broken');
	if (unreadable.length > 0) checkMessages.warn('pdf-page-unreadable', null, countAndName(unreadable));
	noteLegacyLetters(sections, checkMessages);
	const silent = sections.filter(({ words, position }) => words === 0 && !unreadable.includes(position + 1));
	if ((silent.length + unreadable.length) * 2 > sections.length)
		checkMessages.warn('pdf-without-text', null, { count: silent.length + unreadable.length });
	else {
		const blank: number[] = [];
		for (const { position } of silent) if (await isBlank(pdf, position + 1)) blank.push(position + 1);
		if (blank.length > 0) checkMessages.info('pdf-page-blank', null, countAndName(blank));
	}
	return { sections, sizes };
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

/** What is damaged inside reads like an empty page: nothing is drawn. */
async function isBlank(pdf: PDFDocumentProxy, number: number): Promise<boolean> {
	try {
		const page = await pdf.getPage(number);
		const { fnArray } = await page.getOperatorList();
		page.cleanup();
		return fnArray.length === 0;
	} catch {
		return true;
	}
}

/** Words of a page that must speak for letters of an old font. */
const ENOUGH = 12;

/** The pages look right, for they bring their fonts; found and spoken are only the letters. */
function noteLegacyLetters(sections: readonly StoredSection[], checkMessages: CheckMessages): void {
	for (const { path, text } of sections)
		for (const letters of ['tcvn3', 'vni'] as const)
			if (proves(letters, text, ENOUGH)) checkMessages.noteEach(`${letters}-suspected`, path);
}

async function readPage(
	page: PDFPageProxy,
	title: string,
	{ tagged, language }: PdfFacts
): Promise<ReadPage> {
	const { items } = await page.getTextContent({ includeMarkedContent: true });
	const plain = pageText(items);
	// A tree that cannot be read takes nothing away: the words are there.
	const tree: StructureNode | null = tagged ? await page.getStructTree().catch(() => null) : null;
	const structured = tree && structuredPage(tree, markedPieces(items), { title, language, plain });
	return { text: structured?.text ?? plain, structured };
}
