import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';

/** The words of each marked piece of a page by its id; the ends of lines are spaces. */
export function markedPieces(items: TextContent['items']): Map<string, string> {
	const pieces = new Map<string, string>();
	/** Open marks, innermost last: the piece that what stands inside belongs to, null when to none. */
	const open: (string | null)[] = [];
	let lineEnded = false;
	for (const item of items) {
		if (!('str' in item)) {
			if (item.type === 'endMarkedContent') open.pop();
			else if ('tag' in item && item.tag === 'Artifact') open.push(null);
			else open.push(('id' in item && item.id) || (open.at(-1) ?? null));
			continue;
		}
		const id = open.at(-1) ?? null;
		if (id !== null) {
			// A line may end among the furniture of the page, between two pieces of one paragraph.
			const before = pieces.get(id) ?? '';
			pieces.set(id, before + (lineEnded ? ' ' : '') + item.str + (item.hasEOL ? ' ' : ''));
			lineEnded = false;
		} else if (item.hasEOL) lineEnded = true;
	}
	return pieces;
}
