import type { TextQuote } from '#lib/publication/locator.ts';
import { lettersOf, QUOTED } from './text-quote.ts';

const TEXT = 3;
/** Between their words and those before them is a space, whether the file has one or not. */
const BLOCKS =
	'address, article, aside, blockquote, body, caption, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, td, th, tr, ul';

const texts = new WeakMap<Element, DocumentText>();

/** The text of a page, and between it and the nodes: places are counted in letters (`text-quote.ts`) from its beginning. */
export class DocumentText {
	readonly letters: string;
	readonly #root: Element;
	readonly #nodes: Text[] = [];
	/** Place at which each node begins. */
	readonly #starts: number[] = [];
	readonly #indexes = new Map<Node, number>();

	private constructor(root: Element) {
		this.#root = root;
		const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const pieces: string[] = [];
		let place = 0;
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const letters = lettersOf(node.nodeValue ?? '');
			if (letters === '') continue;
			this.#indexes.set(node, this.#nodes.length);
			this.#nodes.push(node as Text);
			this.#starts.push(place);
			pieces.push(letters);
			place += letters.length;
		}
		this.letters = pieces.join('');
	}

	/** Of a page whose words do not change: read once. */
	static of(root: Element): DocumentText {
		const known = texts.get(root);
		if (known) return known;
		const read = new DocumentText(root);
		texts.set(root, read);
		return read;
	}

	/** The place of a point in the page, or of the first words behind it. */
	placeOf(node: Node, offset: number): number {
		const index = this.#indexes.get(node);
		if (index !== undefined && node.nodeType === TEXT)
			return (this.#starts[index] ?? 0) + lettersOf((node.nodeValue ?? '').slice(0, offset)).length;
		const point = this.#root.ownerDocument.createRange();
		point.setStart(node, offset);
		let [low, high] = [0, this.#nodes.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const text = this.#nodes[middle];
			if (text && point.comparePoint(text, 0) < 0) low = middle + 1;
			else high = middle;
		}
		return this.#starts[low] ?? this.letters.length;
	}

	/** The letter at a place; null behind the last one. */
	rangeAt(place: number): Range | null {
		const index = this.#indexAt(place);
		const node = this.#nodes[index];
		if (!node || place < 0 || place >= this.letters.length) return null;
		let left = place - (this.#starts[index] ?? 0);
		let offset = 0;
		for (; offset < node.data.length; offset++)
			if (lettersOf(node.data.charAt(offset)) !== '' && left-- === 0) break;
		const range = this.#root.ownerDocument.createRange();
		range.setStart(node, Math.min(offset, node.data.length - 1));
		range.setEnd(node, Math.min(offset + 1, node.data.length));
		return range;
	}

	/** The letters between two places; null when there are none. */
	rangeBetween(from: number, to: number): Range | null {
		const first = this.rangeAt(from);
		const last = to > from ? this.rangeAt(to - 1) : null;
		if (!first || !last) return null;
		first.setEnd(last.endContainer, last.endOffset);
		return first;
	}

	/** The words that begin at a place, and those around them. */
	quoteAt(place: number): TextQuote {
		return this.quoteBetween(place, place + QUOTED.highlight);
	}

	/** The words between two places, and those around them. */
	quoteBetween(place: number, end: number): TextQuote {
		return {
			before: this.#words(place - QUOTED.before, place),
			highlight: this.#words(place, end),
			after: this.#words(end, end + QUOTED.after)
		};
	}

	/** Index of the node that holds a place. */
	#indexAt(place: number): number {
		let [low, high] = [0, this.#starts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] ?? 0) <= place) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}

	/** What stands between two places, as people read it. */
	#words(from: number, to: number): string {
		const first = this.rangeAt(Math.max(0, from));
		if (!first || to <= 0) return '';
		let words = '';
		let left = Math.min(to, this.letters.length) - Math.max(0, from);
		let block: Element | null = null;
		for (let index = this.#indexAt(Math.max(0, from)); left > 0 && index < this.#nodes.length; index++) {
			const node = this.#nodes[index];
			if (!node) break;
			const home = node.parentElement?.closest(BLOCKS) ?? null;
			if (block && home !== block) words += ' ';
			block = home;
			for (const letter of node === first.startContainer ? node.data.slice(first.startOffset) : node.data) {
				if (left === 0) break;
				words += letter;
				if (lettersOf(letter) !== '') left -= lettersOf(letter).length;
			}
		}
		return words.replace(/\s+/g, ' ').trim();
	}
}
