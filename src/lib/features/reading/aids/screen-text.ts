import { DocumentText } from '#lib/reader/document-text.ts';
import type { TextOnScreen } from '#lib/reader/navigator.ts';
import { syllables, type Syllable } from '#lib/text/syllables.ts';
import { linesOf, type Box, type Line } from './lines.ts';

const BLOCKS =
	'address, article, aside, blockquote, body, caption, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, li, main, nav, ol, p, pre, section, table, td, th, tr, ul';
/** Not read as words of a line. */
const SKIPPED = 'script, style, rt, rp, svg, math, [hidden]';
/** Of the height of a line, cut by the edge of the screen, it is still a line that is seen. */
const CUT = 0.35;

const SENTENCES = new Intl.Segmenter('vi', { granularity: 'sentence' });

/** A run of letters with its place on the screen. */
export interface Word extends Syllable {
	/** Index of its line; -1 out of sight. */
	readonly line: number;
}

/**
 * The words on the screen and the lines they make, as they lie at this moment. Boxes are in the coordinates of the section's document;
 * nothing of it is changed.
 */
export class ScreenText {
	readonly source: TextOnScreen;
	/** What of the section is seen. */
	readonly sight: Box;
	readonly lines: readonly Line[];
	/** The paragraphs in sight, whole, one after the other. */
	readonly text: string;
	readonly #nodes: Text[] = [];
	/** Place in `text` at which each node begins. */
	readonly #starts: number[] = [];
	#words: readonly Word[] | null = null;
	#sentences: readonly Syllable[] | null = null;

	constructor(source: TextOnScreen) {
		this.source = source;
		this.sight = sightOf(source);
		const pieces: Box[] = [];
		let text = '';
		let block: Element | null = null;
		const range = source.document.createRange();
		for (const node of nodesIn(source.document.body, this.sight)) {
			range.selectNodeContents(node);
			const seen = [...range.getClientRects()].filter((box) => this.#sees(box));
			const home = node.parentElement?.closest(BLOCKS) ?? null;
			if (text !== '' && home !== block) text += '\n';
			block = home;
			this.#nodes.push(node);
			this.#starts.push(text.length);
			// A line end of the file is a space of the text; those between blocks stay.
			text += node.data.replaceAll(/\s/g, ' ');
			pieces.push(...seen);
		}
		this.text = text;
		this.lines = linesOf(pieces, (box) => this.#columnOf(box));
	}

	#columnOf(box: Box): number {
		const width = (this.sight.right - this.sight.left) / this.source.columns;
		return Math.floor(((box.left + box.right) / 2 - this.sight.left) / width);
	}

	#sees({ left, right, top, bottom }: Box): boolean {
		const middle = (left + right) / 2;
		const cut = CUT * (bottom - top);
		const { sight } = this;
		return (
			right > left &&
			bottom > top &&
			middle >= sight.left &&
			middle < sight.right &&
			top >= sight.top - cut &&
			bottom <= sight.bottom + cut
		);
	}

	/** Runs of letters, in the order of reading. */
	get words(): readonly Word[] {
		return (this.#words ??= syllables(this.text).map((word) => ({ ...word, line: this.#lineOf(word) })));
	}

	#lineOf({ start, end }: Syllable): number {
		const box = this.rangeOf(start, end).getClientRects()[0];
		return box ? this.#lineAt(box) : -1;
	}

	#lineAt(box: Box): number {
		if (!this.#sees(box)) return -1;
		const middle = (box.top + box.bottom) / 2;
		const column = this.#columnOf(box);
		return this.lines.findIndex(
			(line) => line.column === column && middle >= line.top && middle <= line.bottom
		);
	}

	/** Sentences of the paragraphs in sight, without the space behind them. */
	get sentences(): readonly Syllable[] {
		return (this.#sentences ??= [...SENTENCES.segment(this.text)].map(({ segment, index }) => {
			const text = segment.trim();
			const start = index + segment.indexOf(text);
			return { text, start, end: start + text.length };
		}));
	}

	/** A piece of `text` on the page. */
	rangeOf(start: number, end: number): Range {
		const range = this.source.document.createRange();
		const [from, fromOffset] = this.#pointAt(start, false);
		const [to, toOffset] = this.#pointAt(end, true);
		range.setStart(from, fromOffset);
		range.setEnd(to, toOffset);
		return range;
	}

	/** `after`: the end of the node before rather than the beginning of the next. */
	#pointAt(place: number, after: boolean): [Node, number] {
		let [low, high] = [0, this.#starts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const start = this.#starts[middle] ?? 0;
			if (after ? start < place : start <= place) low = middle + 1;
			else high = middle;
		}
		const index = Math.max(0, low - 1);
		const node = this.#nodes[index];
		if (!node) return [this.source.document.body, 0];
		return [node, Math.min(node.data.length, Math.max(0, place - (this.#starts[index] ?? 0)))];
	}

	/** The word at a point; null beside words. */
	wordAt(x: number, y: number): Word | null {
		const hit = (word: Word) =>
			[...this.rangeOf(word.start, word.end).getClientRects()].some(
				({ left, right, top, bottom }) => x >= left - 2 && x <= right + 2 && y >= top && y <= bottom
			);
		return this.words.find((word) => word.line >= 0 && hit(word)) ?? null;
	}

	/** Where a word stands in the whole section, in letters from its beginning, so that it is found again after letters have changed. */
	placeOf({ start, end }: Syllable): number {
		const { startContainer, startOffset } = this.rangeOf(start, end);
		return DocumentText.of(this.source.document.body).placeOf(startContainer, startOffset);
	}

	/** The letter at such a place; null: the section has none there. */
	rangeAt(place: number): Range | null {
		return DocumentText.of(this.source.document.body).rangeAt(place);
	}

	/** Lines of a piece of the section that are in sight: the first and how many; null: none. */
	linesOf(piece: Range): { readonly first: number; readonly count: number } | null {
		const lines = [...piece.getClientRects()].map((box) => this.#lineAt(box)).filter((line) => line >= 0);
		if (lines.length === 0) return null;
		const first = Math.min(...lines);
		return { first, count: Math.max(...lines) - first + 1 };
	}
}

/** The part of a section that its window shows, in the coordinates of the section. */
function sightOf({ frame, window }: TextOnScreen): Box {
	const inside = frame.getBoundingClientRect();
	const seen = window.getBoundingClientRect();
	return {
		left: seen.left - inside.left,
		top: seen.top - inside.top,
		right: seen.right - inside.left,
		bottom: seen.bottom - inside.top
	};
}

/** Text nodes whose blocks touch the part that is seen; a long section is not walked through as a whole. */
function* nodesIn(element: Element, sight: Box): Generator<Text> {
	for (const child of element.childNodes) {
		if (child.nodeType === Node.TEXT_NODE) {
			if ((child as Text).data.trim() !== '') yield child as Text;
		} else if (child.nodeType === Node.ELEMENT_NODE) {
			const inner = child as Element;
			if (!inner.matches(SKIPPED) && touches(inner, sight)) yield* nodesIn(inner, sight);
		}
	}
}

function touches(element: Element, sight: Box): boolean {
	const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
	// An element without a box of its own may hold some that have one.
	if (width === 0 && height === 0) return element.childElementCount > 0 || element.textContent !== '';
	return right > sight.left && left < sight.right && bottom > sight.top && top < sight.bottom;
}
