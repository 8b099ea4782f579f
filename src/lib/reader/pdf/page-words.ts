/** Letters that tell a page from every other one, and the fewest that tell anything. */
const ENOUGH = 80;
const SHORTEST = 12;

/** Letters alone: two files part the same line into other pieces, with and without spaces and ligatures. */
const lettersOf = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Lines of a page as pdf.js lays them out: its pieces end anywhere, also within a word, its lines where a `br` stands. */
export function linesIn(layer: HTMLElement): readonly string[] {
	const lines = [''];
	const nodes = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	while (nodes.nextNode()) {
		const { nodeName, nodeValue } = nodes.currentNode;
		if (nodeName === 'BR') lines.push('');
		else lines.push((lines.pop() ?? '') + (nodeValue ?? ''));
	}
	return lines;
}

/**
 * Words by which a page is found again in another version of its file; null when there are too few. From the middle half
 * of the page: heads stand on every page, and the number at its edge is another one there.
 */
export function wordsOf(pieces: readonly string[]): string | null {
	const text = pieces.join(' ').normalize('NFC').replace(/\s+/g, ' ').trim();
	const length = Math.min(ENOUGH, Math.max(SHORTEST * 2, Math.floor(text.length / 2)));
	const from = Math.max(0, Math.floor((text.length - length) / 2));
	const piece = text.slice(from, from + length + 1);
	// Whole words: a child sees them in the notebook.
	const begins = from > 0 && text[from - 1] !== ' ' ? piece.indexOf(' ') + 1 : 0;
	const ends = from + length < text.length ? piece.lastIndexOf(' ') : piece.length;
	const words = (ends > begins ? piece.slice(begins, ends) : piece).trim();
	return lettersOf(words).length < SHORTEST ? null : words;
}

/**
 * The page nearest to `around`, of pages 1 … `count`, on which the words stand; null when they stand on none, or when
 * `signal` says that nobody waits any more. `textOf`: the text of a page.
 */
export async function nearestPageWith(
	words: string,
	{ around, count, signal }: { around: number; count: number; signal: AbortSignal },
	textOf: (page: number) => Promise<string>
): Promise<number | null> {
	const wanted = lettersOf(words);
	for (let distance = 0; distance < count; distance++) {
		for (const page of new Set([around + distance, around - distance])) {
			if (signal.aborted) return null;
			if (page < 1 || page > count) continue;
			if (lettersOf(await textOf(page)).includes(wanted)) return page;
		}
	}
	return null;
}
