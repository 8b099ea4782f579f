import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TocEntry } from '#lib/publication/toc.ts';

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

const MOST_ENTRIES = 5000;
const DEEPEST = 12;

/** Bookmarks as a table of contents; `page-<n>` counts from 1. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<TocEntry[]> {
	let count = 0;
	const convert = async (items: readonly OutlineItem[], depth: number): Promise<TocEntry[]> => {
		const entries: TocEntry[] = [];
		if (depth > DEEPEST) return entries;
		for (const item of items) {
			if (++count > MOST_ENTRIES) break;
			const title = item.title.replace(/\s+/g, ' ').trim().normalize('NFC');
			const page = await pageOf(pdf, item.dest);
			const children = await convert(item.items, depth + 1);
			if (title !== '' || children.length > 0)
				entries.push({ title, href: page === null ? null : `page-${page}`, children });
		}
		return entries;
	};
	return convert((await pdf.getOutline()) ?? [], 1);
}

async function pageOf(pdf: PDFDocumentProxy, destination: OutlineItem['dest']): Promise<number | null> {
	try {
		const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
		const target: unknown = explicit?.[0];
		if (typeof target === 'number') return target + 1;
		if (target === null || typeof target !== 'object') return null;
		return (await pdf.getPageIndex(target as Parameters<typeof pdf.getPageIndex>[0])) + 1;
	} catch {
		// A bookmark to nowhere is still a heading.
		return null;
	}
}
