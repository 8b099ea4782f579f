import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';

/** Lines farther apart than this many letter heights begin a new paragraph. */
const PARAGRAPH_GAP = 1.75;
const SIZE_CHANGE = 1.18;

/** The words of a page, without running heads and page numbers where the file marks them; lines flow into paragraphs. */
export function pageText(items: TextContent['items']): string {
	let text = '';
	let last: { y: number; height: number } | null = null;
	let lineEnded = false;
	/** Open marks, innermost last: whether what stands inside is page furniture. */
	const artifacts: boolean[] = [];
	for (const item of items) {
		if (!('str' in item)) {
			if (item.type === 'endMarkedContent') artifacts.pop();
			else artifacts.push('tag' in item && item.tag === 'Artifact');
			continue;
		}
		if (artifacts.includes(true)) continue;
		if (item.str !== '' && item.str.trim() !== '') {
			const line = { y: Number(item.transform[5]), height: item.height || 1 };
			if (lineEnded && last) text += separates(last, line) ? '\n' : ' ';
			lineEnded = false;
			last = line;
		}
		text += item.str;
		if (item.hasEOL) lineEnded = true;
	}
	return text
		.normalize('NFC')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.trim();
}

function separates(before: { y: number; height: number }, after: { y: number; height: number }): boolean {
	const gap = Math.abs(before.y - after.y);
	const [small, large] = [Math.min(before.height, after.height), Math.max(before.height, after.height)];
	return gap > PARAGRAPH_GAP * before.height || large > small * SIZE_CHANGE;
}
