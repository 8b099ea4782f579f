import {
	attribute,
	childElements,
	descendants,
	firstChild,
	setAttribute,
	XHTML,
	type XmlElement,
	type XmlNode
} from '../xml/tree.ts';
import { pieceOf } from './cut-text.ts';

/** Weight of a page: its characters, and so many more an element. A section from `LONG` on is cut into parts of about `PART`. */
const ELEMENT = 20;
export const LONG = 200_000;
const PART = 100_000;

const set = (names: string) => new Set(names.split(' '));
/** What may begin in one part and go on in the next. */
const OPENS = set(
	'body div section article main aside header footer nav hgroup form fieldset blockquote address center p pre ul ol dl li dd dt ' +
		'table tbody span em strong i b u s a q font small big ins del cite code samp kbd'
);
const HEADINGS = set('h1 h2 h3 h4 h5 h6');
/** A part does not end behind these: what they speak of follows. */
const LEADS = set('h1 h2 h3 h4 h5 h6 dt caption thead colgroup');
/** Within these a part begins with one of their items. */
const ITEMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries({
		ul: set('li'),
		ol: set('li'),
		table: set('tbody tr'),
		tbody: set('tr')
	})
);

/** Tells that an element goes on from the part before: no first line, no number of its own (`reader/epub/page-style.ts`). */
const CONTINUED = 'data-continued';

/**
 * A long page in parts, at headings, else between blocks, else between sentences: each a whole page with the same head, languages, classes
 * and elements around its words. One that is short enough is its only part.
 */
export function cutSection(page: XmlElement): XmlElement[] {
	const body = firstChild(page, 'body');
	if (!body) return [page];
	const weights = weightsOf(body);
	const whole = weights.get(body) ?? 0;
	if (whole < LONG) return [page];
	const cutter = new Cutter(weights, whole / Math.ceil(whole / PART));
	return cutter.cut(body).map((part) => ({
		...page,
		children: page.children.map((child) => (child === body ? part : child))
	}));
}

function weightsOf(root: XmlElement): ReadonlyMap<XmlElement, number> {
	const weights = new Map<XmlElement, number>();
	const weigh = (node: XmlNode): number => {
		if (node.kind === 'text') return node.text.length;
		let sum = ELEMENT;
		for (const child of node.children) sum += weigh(child);
		weights.set(node, sum);
		return sum;
	};
	weigh(root);
	return weights;
}

/** An element that is open: what it was, and the piece of it in the part that is being filled. */
interface Open {
	readonly source: XmlElement;
	piece: XmlElement;
	/** Number of the list item that was begun last. */
	number: number;
}

class Cutter {
	readonly #weights: ReadonlyMap<XmlElement, number>;
	readonly #room: number;
	readonly #parts: XmlElement[] = [];
	readonly #open: Open[] = [];
	#filled = 0;
	/** The last that was put down leads to what follows. */
	#leads = false;

	constructor(weights: ReadonlyMap<XmlElement, number>, room: number) {
		this.#weights = weights;
		this.#room = Math.ceil(room);
	}

	cut(body: XmlElement): readonly XmlElement[] {
		this.#parts.push(this.#begin(body));
		this.#fill(body);
		return this.#parts;
	}

	#fill(source: XmlElement): void {
		const within = ITEMS.get(source.name);
		for (const child of source.children) {
			if (child.kind === 'text') this.#text(child.text);
			else this.#element(child, !within || within.has(child.name));
		}
	}

	#text(text: string): void {
		const pre = this.#open.some(({ source }) => source.name === 'pre');
		let rest = text;
		while (rest !== '') {
			const left = this.#room - this.#filled;
			// Room for a line or two is left empty.
			if (rest.length > left && left < this.#room / 50 && rest.trim() !== '' && !this.#leads) this.#next();
			const fits = rest.length <= Math.max(left, this.#room / 50) || rest.trim() === '';
			const piece = fits ? rest : pieceOf(rest, Math.max(left, Math.ceil(this.#room / 50)), pre);
			this.#top.piece.children.push({ kind: 'text', text: piece });
			this.#filled += piece.length;
			if (piece.trim() !== '') this.#leads = false;
			rest = rest.slice(piece.length);
			if (rest !== '') this.#next();
		}
	}

	#element(node: XmlElement, mayBegin: boolean): void {
		const weight = this.#weights.get(node) ?? 0;
		const begins = mayBegin && !this.#leads && this.#inBlock;
		if (begins && beginsWithHeading(node) && this.#filled >= this.#room / 2) this.#next();
		else if (
			begins &&
			this.#filled + weight > this.#room &&
			weight <= this.#room &&
			this.#filled >= this.#room / 4
		)
			this.#next();
		if (node.name === 'li') this.#count(node);
		if (this.#filled + weight <= this.#room || !opens(node)) {
			this.#top.piece.children.push(node);
			this.#filled += weight;
			this.#leads = LEADS.has(node.name) && node.namespace === XHTML;
			return;
		}
		this.#top.piece.children.push(this.#begin(node));
		this.#filled += ELEMENT;
		this.#fill(node);
		this.#open.pop();
	}

	get #top(): Open {
		const top = this.#open.at(-1);
		if (!top) throw new Error('nothing is open');
		return top;
	}

	/** Between blocks, not between the words of one. */
	get #inBlock(): boolean {
		return !this.#open.some(({ source }) => WORDS.has(source.name));
	}

	#begin(source: XmlElement): XmlElement {
		const piece = { ...source, attributes: source.attributes.map((one) => ({ ...one })), children: [] };
		this.#open.push({ source, piece, number: firstNumber(source) - step(source) });
		return piece;
	}

	#count(item: XmlElement): void {
		const top = this.#top;
		const value = Number.parseInt(attribute(item, 'value') ?? '');
		top.number = Number.isNaN(value) ? top.number + step(top.source) : value;
	}

	/** Ends the part: all that is open goes on in a new one. */
	#next(): void {
		this.#leaveEmpty();
		let parent: XmlElement | null = null;
		this.#open.forEach((one, at) => {
			const inside = this.#open[at + 1];
			one.piece = this.#goOn(one, inside?.source ?? null);
			if (parent) parent.children.push(one.piece);
			else this.#parts.push(one.piece);
			parent = one.piece;
		});
		this.#filled = 0;
		this.#leads = false;
	}

	/** What was opened and has nothing in it yet begins in the next part. */
	#leaveEmpty(): void {
		for (let at = this.#open.length - 1; at > 0; at--) {
			const { piece } = this.#open[at] ?? this.#top;
			const parent = this.#open[at - 1]?.piece;
			if (!parent || piece.children.some((child) => child.kind === 'element' || child.text.trim() !== ''))
				return;
			piece.children = [];
			parent.children = parent.children.filter((child) => child !== piece);
		}
	}

	#goOn({ source, piece, number }: Open, inside: XmlElement | null): XmlElement {
		const begun = piece.children.length > 0;
		const next: XmlElement = {
			...source,
			attributes: source.attributes.map((one) => ({ ...one })),
			children: []
		};
		if (begun && GOES_ON.has(source.name)) setAttribute(next, CONTINUED, '');
		if (source.name === 'ol' && begun)
			setAttribute(next, 'start', String(inside?.name === 'li' ? number : number + step(source)));
		if (source.name === 'table' && begun)
			next.children.push(
				...childElements(source).filter(({ name }) => name === 'colgroup' || name === 'thead')
			);
		return next;
	}
}

/** What is written on in the next part, and would begin anew there. */
const GOES_ON = set('p pre li dd dt blockquote');
/** Elements of words, in which no block begins. */
const WORDS = set('p pre span em strong i b u s a q font small big ins del cite code samp kbd');

/** A table whose cells reach over several rows stays in one piece. */
function opens(node: XmlElement): boolean {
	if (node.namespace !== XHTML || !OPENS.has(node.name)) return false;
	if (node.name !== 'table') return true;
	for (const cell of descendants(node)) if (Number(attribute(cell, 'rowspan') ?? 1) !== 1) return false;
	return true;
}

function beginsWithHeading(node: XmlElement): boolean {
	for (let at: XmlElement = node; ;) {
		if (HEADINGS.has(at.name)) return true;
		const first = at.children.find((child) => child.kind === 'element' || child.text.trim() !== '');
		if (first?.kind !== 'element' || !OPENS.has(at.name)) return false;
		at = first;
	}
}

function firstNumber(list: XmlElement): number {
	const start = Number.parseInt(attribute(list, 'start') ?? '');
	if (!Number.isNaN(start)) return start;
	return step(list) === 1 ? 1 : childElements(list, 'li').length;
}

function step(list: XmlElement): 1 | -1 {
	return attribute(list, 'reversed') === null ? 1 : -1;
}
