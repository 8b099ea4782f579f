import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface StructNode {
	readonly role?: string;
	readonly alt?: string;
	readonly scope?: string;
	readonly children?: readonly StructNode[];
}

export interface ReadPdf {
	readonly marked: boolean;
	readonly language: string | null;
	readonly title: string;
	readonly pages: number;
	readonly bookmarks: readonly string[];
	readonly nodes: readonly StructNode[];
	readonly text: string;
}

/** What a reading program finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
	const info = (await document.getMetadata()).info as { Language?: string; Title?: string };
	const nodes: StructNode[] = [];
	const walk = (node: StructNode) => {
		nodes.push(node);
		node.children?.forEach(walk);
	};
	let text = '';
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		walk((await page.getStructTree()) as StructNode);
		const { items } = await page.getTextContent();
		text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
	}
	// A plain object by its types, a Map in fact.
	const marks = (await document.getMarkInfo()) as Map<string, unknown> | { Marked?: boolean } | null;
	const outline = (await document.getOutline()) ?? [];
	return {
		marked: (marks instanceof Map ? marks.get('Marked') : marks?.Marked) === true,
		language: info.Language ?? null,
		title: info.Title ?? '',
		pages: document.numPages,
		bookmarks: outline.map((entry) => entry.title),
		nodes,
		text
	};
}
