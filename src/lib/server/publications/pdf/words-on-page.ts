import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';

/**
 * The pieces of words on a page, with their marks, as a browser tells them: by the names of its fonts (`loadPdf`), also of those that
 * the file does not bring. By fonts put in their place, numbers of glyphs would come as letters.
 */
export async function wordsOn(
	page: PDFPageProxy,
	named: (number: number) => Promise<PDFPageProxy>
): Promise<TextContent['items']> {
	const same = await named(page.pageNumber).catch(() => page);
	const { items } = await same.getTextContent({ includeMarkedContent: true });
	if (same !== page) same.cleanup();
	return items;
}
