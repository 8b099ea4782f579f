import type { DocumentText } from '../document-text.ts';

/**
 * The first letter of a text that is not behind the reader: of scrolled lines each lies further on than the one before
 * it. Null when all of them are behind. `isBehind`: by the box of a letter in its page.
 */
export function firstInSight(text: DocumentText, isBehind: (box: DOMRect) => boolean): Range | null {
	let [low, high] = [0, text.letters.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const box = text.rangeAt(middle)?.getBoundingClientRect();
		if (box && isBehind(box)) low = middle + 1;
		else high = middle;
	}
	return text.rangeAt(low);
}
