import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Viewport } from '../epub/layout.ts';
import { countWords } from '../epub/section-text.ts';
import type { CheckMessages } from '../check-messages.ts';
import type { StoredSection } from '../manifest.ts';
import type { ResourceCollector } from '../resource-collector.ts';
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
): Promise<{ sections: StoredSection[]; viewports: Viewport[] }> {
	const sections: StoredSection[] = [];
	const viewports: Viewport[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		signal.throwIfAborted();
		const path = `page-${number}`;
		const title = facts.titles.get(path) ?? '';
		let read: ReadPage = { text: '', structured: null };
		try {
			const page = await pdf.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			viewports.push({ width, height });
			read = await readPage(page, title, facts);
			page.cleanup();
		} catch {
			checkMessages.warnEach('pdf-page-unreadable', path);
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
	const silent = sections.filter((section) => section.words === 0).length;
	if (silent * 2 > sections.length) checkMessages.warn('pdf-without-text', null, { count: silent });
	return { sections, viewports };
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
