import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { pageText } from './page-text.ts';

/** A head and a foot, of two lines each. */
const MOST_LINES = 4;

/**
 * What stands on a page, with the marks of its file. Some programs mark every word as furniture of the page (`Artifact`),
 * which readers pass over: where all words are marked so, and they are more than a head and a foot, they are words.
 */
export function withoutFalseMarks(items: TextContent['items']): TextContent['items'] {
	if (pageText(items) !== '') return items;
	const words = items.filter((item) => 'str' in item);
	const lines = new Set(
		words.flatMap(({ str, transform }) => (str.trim() === '' ? [] : [Math.round(Number(transform[5]))]))
	);
	return lines.size > MOST_LINES ? words : items;
}
