import { syllables } from '#lib/text/syllables.ts';
import { keyOf, LONGEST_WORD, type Entry } from './entry.ts';

/** What was found for a place in a text. */
export interface Found<E = Entry> {
	/** As written there: the longest word that is known, else the syllable alone. */
	readonly word: string;
	/** Meanings of the whole word, then of the syllable within it; none: nobody has written them. */
	readonly entries: readonly E[];
}

/** The words of a dictionary, to be looked up without asking anybody. */
export class Dictionary<E extends Pick<Entry, 'word'> = Entry> {
	readonly #entries = new Map<string, E>();

	/** The later of two entries of a word is taken. */
	constructor(entries: readonly E[]) {
		for (const entry of entries) this.#entries.set(keyOf(entry.word), entry);
	}

	get size(): number {
		return this.#entries.size;
	}

	find(word: string): E | null {
		return this.#entries.get(keyOf(word)) ?? null;
	}

	/** The longest known word around a place of a text: of *bà ngoại* both syllables lead to it. */
	at(text: string, start: number): Found<E> {
		const near = syllables(text.slice(Math.max(0, start - 60), start + 60));
		const offset = Math.max(0, start - 60);
		const here = near.findIndex((one) => one.start + offset <= start && start < one.end + offset);
		const alone = near[here];
		if (!alone) return { word: '', entries: [] };
		const own = this.find(alone.text);
		for (let length = LONGEST_WORD; length > 1; length--)
			for (let first = here - length + 1; first <= here; first++) {
				const word = joined(text, near.slice(Math.max(0, first), first + length), offset);
				const entry = first >= 0 && word !== null ? this.find(word) : null;
				if (entry && word !== null) return { word, entries: own ? [entry, own] : [entry] };
			}
		return { word: alone.text, entries: own ? [own] : [] };
	}
}

/** Syllables with nothing but a space or a hyphen between them, as one word; null: they do not stand together. */
function joined(
	text: string,
	parts: readonly { readonly text: string; readonly start: number; readonly end: number }[],
	offset: number
): string | null {
	for (const [index, part] of parts.entries()) {
		const next = parts[index + 1];
		if (next && !/^(?:[ \u00a0]+|[-\u2010\u2011])$/.test(text.slice(part.end + offset, next.start + offset)))
			return null;
	}
	return parts.map((part) => part.text).join(' ');
}
