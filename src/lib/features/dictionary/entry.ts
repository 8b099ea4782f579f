import * as v from 'valibot';
import { canonicalTonePlacement } from '#lib/text/tone-placement.ts';

/** Noun, verb, adjective, adverb, saying: as they are shortened in a Vietnamese dictionary. */
export const KINDS = ['dt', 'đt', 'tt', 'pt', 'th'] as const;
export type Kind = (typeof KINDS)[number];

/** A word and what it means, for a child. */
export interface Entry {
	readonly word: string;
	readonly kind: Kind;
	readonly meaning: string;
	readonly example: string;
}

/** Syllables of the longest word that is looked for. */
export const LONGEST_WORD = 4;

/** Syllables with a space or a hyphen between them: another word would never be found by a touch. */
const FOUND_IN_TEXT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[ -][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;

const text = (longest: number) =>
	v.pipe(
		v.string(),
		// Marks that nobody sees come along when words are copied.
		v.transform((typed) =>
			typed
				.normalize('NFC')
				.replaceAll(/\p{Cf}/gu, '')
				.replaceAll(/\s+/g, ' ')
				.trim()
		),
		v.minLength(1, 'deposit_word_required'),
		v.maxLength(longest, 'deposit_word_too_long')
	);

export const entrySchema = v.object({
	word: v.pipe(
		text(60),
		v.regex(FOUND_IN_TEXT, 'deposit_word_letters'),
		v.check((word) => keyOf(word).split(' ').length <= LONGEST_WORD, 'deposit_word_too_long')
	),
	kind: v.picklist(KINDS, 'deposit_word_required'),
	meaning: text(300),
	example: text(300)
});

export const targetSchema = v.object({
	id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
	version: v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1))
});
export const editedWordSchema = v.object({ ...targetSchema.entries, ...entrySchema.entries });

/** The address of the desk's list; what makes no sense falls away. */
export const wordsQuerySchema = v.pipe(
	v.object({
		q: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
		trang: v.fallback(
			v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(10_000)),
			1
		)
	}),
	v.transform(({ q, trang }) => ({ find: q, page: trang }))
);

/** A word as it is looked up: without capitals and hyphens, the tone where the house puts it. */
export function keyOf(word: string): string {
	return canonicalTonePlacement(word)
		.toLowerCase()
		.replaceAll(/[\s\u2010\u2011-]+/g, ' ')
		.trim();
}

/** One entry a line, `word | kind | meaning | example`; lines that begin with # say something to authors. */
export function parseWords(lines: string): readonly Entry[] {
	return lines
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const [word, kind, meaning, example] = line.split('|').map((part) => part.trim());
			return v.parse(entrySchema, { word, kind, meaning, example });
		});
}
