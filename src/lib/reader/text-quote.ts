import type { TextQuote } from '#lib/publication/locator.ts';

/** White space, soft hyphens, joiners: layout and correctors change them without changing a word. */
const NO_LETTERS = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** Only what is read of a text, composed: places are counted and compared in these. */
export function lettersOf(text: string): string {
	return text.normalize('NFC').replace(NO_LETTERS, '');
}

/** Letters of a quote: a line of a book for children, and half a line on either side. */
export const QUOTED = { before: 40, highlight: 60, after: 40 } as const;

/** Letters beside the words by which equal words are told apart; another reading system may send pages of them. */
const BESIDE = 160;

/** Fewer letters say nothing: "Chương 2" may stand anywhere. */
const SHORTEST = 10;

/** Where equal words stand so near, in parts of the text, to where they stood, they are the same. */
const NEAR = 0.05;
/** Lengths of the pieces of a quote that are looked for, in letters, and every how many of them one begins. */
const PIECES = [
	{ length: 12, step: 4 },
	{ length: 7, step: 2 }
] as const;
type PieceSize = (typeof PIECES)[number];
/** As many pieces must agree, or one would do that stands anywhere. */
const ENOUGH_PIECES = 3;
/** Letters that may have come or gone between two pieces of one quote. */
const SHIFT = 40;
/** Letters around the place where most pieces are, among which the rest of the quote may be. */
const MARGIN = 160;
/** So many pieces more must speak for a place at the other end of the text than for one where the words stood. */
const FAR_AWAY = 12;
/** A piece that stands everywhere tells nothing. */
const MOST_PLACES = 200;

/**
 * Where the words of a quote begin in a text; `near`: where they stood, by which one of several equal places is chosen. Words that were
 * corrected since are found by what is left of them and around them. null: gone, or too few to be sure of.
 */
export function findQuote(letters: string, quote: TextQuote, near: number): number | null {
	const before = lettersOf(quote.before ?? '').slice(-BESIDE);
	const whole = before + lettersOf(quote.highlight ?? '') + lettersOf(quote.after ?? '').slice(0, BESIDE);
	const place = before.length;
	if (whole.length < SHORTEST) return null;
	const same = nearest(placesOf(letters, whole), near - place);
	if (same !== null && farOff(letters, same + place, near) < NEAR) return same + place;
	for (const size of PIECES) {
		const about = byPieces(letters, whole, { place, near, size });
		if (about === null) continue;
		const from = Math.max(0, about - place - MARGIN);
		return (
			from +
			placeWithin(letters.slice(from, about - place + whole.length + MARGIN), whole, place, {
				left: false,
				right: false
			})
		);
	}
	return same === null ? null : same + place;
}

interface Looked {
	readonly place: number;
	readonly near: number;
	readonly size: PieceSize;
}

/** Each piece that is found says where the place would be; the place is about where most of them agree. */
function byPieces(letters: string, whole: string, { place, near, size }: Looked): number | null {
	const votes: number[] = [];
	for (let from = 0; from + size.length <= whole.length; from += size.step)
		for (const found of placesOf(letters, whole.slice(from, from + size.length)))
			votes.push(found - from + place);
	votes.sort((a, b) => a - b);
	let best: { readonly at: number; readonly value: number } | null = null;
	for (let first = 0, last = 0; first < votes.length; first++) {
		const at = votes[first] ?? 0;
		while ((votes[last] ?? Infinity) <= at + SHIFT) last++;
		const count = last - first;
		if (count < ENOUGH_PIECES) continue;
		const value = count - farOff(letters, at, near) * FAR_AWAY;
		if (!best || value > best.value) best = { at, value };
	}
	return best?.at ?? null;
}

/** Letters that are alike by chance. */
const CHANCE = 3;

/** On which sides of both texts a run follows that they share. */
interface Beside {
	readonly left: boolean;
	readonly right: boolean;
}

/**
 * Where letter `place` of a quote stands in a text that says nearly the same: within the longest run of letters that both share, else to
 * the left or the right of it, and so on (Ratcliff and Obershelp, 1988). Where nothing is shared any more it stands as far as in the quote
 * from the run beside it.
 */
function placeWithin(text: string, quote: string, place: number, beside: Beside): number {
	const shared = longestShared(text, quote);
	if (shared.length < CHANCE) {
		const atEnd = Math.max(0, text.length - quote.length);
		const alike = (start: number) => [...quote].filter((letter, i) => letter === text[start + i]).length;
		const follows = beside.right && (!beside.left || alike(atEnd) >= alike(0));
		return Math.min(text.length, place + (follows ? atEnd : 0));
	}
	const inQuote = quote.indexOf(shared);
	const inText = text.indexOf(shared);
	const end = inQuote + shared.length;
	if (place < inQuote)
		return placeWithin(text.slice(0, inText), quote.slice(0, inQuote), place, { ...beside, right: true });
	if (place <= end - CHANCE) return inText + place - inQuote;
	const cut = Math.min(place, end);
	const cutInText = inText + cut - inQuote;
	return (
		cutInText + placeWithin(text.slice(cutInText), quote.slice(cut), place - cut, { ...beside, left: true })
	);
}

function longestShared(one: string, other: string): string {
	/** Of each letter of the other: how many before it, and it, are those before letter `i` of the one. */
	const runs = new Uint16Array(other.length + 1);
	let [length, end] = [0, 0];
	for (let i = 0; i < one.length; i++)
		for (let j = other.length; j > 0; j--) {
			const run = one[i] === other[j - 1] ? (runs[j - 1] ?? 0) + 1 : 0;
			runs[j] = run;
			if (run > length) [length, end] = [run, i + 1];
		}
	return one.slice(end - length, end);
}

/** How far two places are from each other, 0..1 of the text. */
function farOff(letters: string, at: number, near: number): number {
	return Math.abs(at - near) / Math.max(1, letters.length);
}

function placesOf(letters: string, wanted: string): number[] {
	const places: number[] = [];
	for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
		places.push(at);
		if (places.length === MOST_PLACES) break;
	}
	return places;
}

function nearest(places: readonly number[], near: number): number | null {
	return places.reduce<number | null>(
		(best, at) => (best === null || Math.abs(at - near) < Math.abs(best - near) ? at : best),
		null
	);
}
