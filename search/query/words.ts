import { LRUCache } from 'lru-cache';
import { exactForm } from '#lib/text/exact-form.ts';
import { withoutMarks } from '#lib/text/fold.ts';
import { syllables } from '#lib/text/syllables.ts';

/** One word of a text in the two forms that are indexed and compared. */
export interface Word {
	/** NFC, lower case, one tone placement, i for i/y. */
	readonly exact: string;
	/** The same without marks. */
	readonly folded: string;
	readonly start: number;
	readonly end: number;
}

interface Forms {
	readonly exact: string;
	readonly folded: string;
}

// Vietnamese has some 7 000 syllables: nearly every word of a catalogue is here after the first hundred titles.
const CACHED = 20_000;
const cache = new Map<string, Forms>();

function formsOf(text: string): Forms {
	const known = cache.get(text);
	if (known) return known;
	const exact = exactForm(text);
	const forms = { exact, folded: withoutMarks(exact) };
	if (cache.size >= CACHED) cache.clear();
	cache.set(text, forms);
	return forms;
}

/** Titles and names come back with every question; passages and descriptions are too many to keep. */
const SHORT = 200;
const titles = new LRUCache<string, readonly Word[]>({ max: 4_000 });

/** Words in order; offsets hold in the NFC form of the text. */
export function wordsOf(text: string): readonly Word[] {
	const known = titles.get(text);
	if (known) return known;
	const words = syllables(text.normalize('NFC')).map((syllable) => ({
		...formsOf(syllable.text),
		start: syllable.start,
		end: syllable.end
	}));
	if (text.length <= SHORT) titles.set(text, words);
	return words;
}
