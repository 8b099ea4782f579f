import { lettersOf } from '#lib/reader/text-quote.ts';

const SPACES = /[\s\u00A0]+/g;
/** Layout and typesetting, no words. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/g;
const BLOCKS =
	'address, article, aside, blockquote, body, br, caption, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, td, th, tr, ul';

interface Piece {
	/** Where it begins in the text. */
	readonly at: number;
	/** Letters before it (`text-quote.ts`). */
	readonly letters: number;
}

/** The words of a section as people read them, a line for each paragraph, and how many letters stand before any of them. */
export class ReadableText {
	readonly text: string;
	readonly letters: number;
	readonly #pieces: readonly Piece[];

	private constructor(text: string, letters: number, pieces: readonly Piece[]) {
		this.text = text;
		this.letters = letters;
		this.#pieces = pieces;
	}

	static of(page: Document): ReadableText {
		const root = page.querySelector('body') ?? page.documentElement;
		const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const pieces: Piece[] = [];
		let text = '';
		let letters = 0;
		let block: Element | null = null;
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const value = node.nodeValue ?? '';
			const own = lettersOf(value).length;
			const parent = node.parentElement;
			if (parent?.closest('script, style')) {
				letters += own;
				continue;
			}
			const home = parent?.closest(BLOCKS) ?? null;
			if (home !== block && own > 0) {
				text = text.trimEnd() + (text === '' ? '' : '\n');
				block = home;
			}
			const words = value.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ');
			const piece = /(?:^|\s)$/.test(text) ? words.trimStart() : words;
			if (piece !== '') pieces.push({ at: text.length, letters });
			text += piece;
			letters += own;
		}
		return new ReadableText(text, letters, pieces);
	}

	/** Letters before a place in the text. */
	lettersBefore(at: number): number {
		let [low, high] = [0, this.#pieces.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#pieces[middle]?.at ?? 0) <= at) low = middle + 1;
			else high = middle;
		}
		const piece = this.#pieces[low - 1];
		return piece ? piece.letters + lettersOf(this.text.slice(piece.at, at)).length : 0;
	}
}
