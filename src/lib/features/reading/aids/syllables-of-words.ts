import { isVietnameseSyllable } from '#lib/text/syllables.ts';
import type { Word } from './screen-text.ts';

interface Piece {
	readonly start: number;
	readonly end: number;
}

type Hyphenate = (word: string) => string;
const SOFT_HYPHEN = '\u00ad';
let english: Hyphenate | null = null;

/** Brings the points at which English words are divided; until then they are one piece each. */
export async function bringEnglish(): Promise<void> {
	const { hyphenateSync } = await import('hyphen/en-us');
	english = (word) => hyphenateSync(word, { hyphenChar: SOFT_HYPHEN, minWordLength: 4 });
}

/** Whether the points of division of a language are known and have not been brought. */
export function wantsPoints(language: string): boolean {
	return /^en\b/i.test(language) && !english;
}

/** Vietnamese is written in syllables; an English word is divided where it may be hyphenated. */
export function syllablesOf({ text, start, end }: Word, language: string): readonly Piece[] {
	// A Vietnamese name in an English text has its marks.
	const vietnamese = text !== text.normalize('NFD') && isVietnameseSyllable(text);
	if (!/^en\b/i.test(language) || !english || vietnamese) return [{ start, end }];
	let at = start;
	return english(text)
		.split(SOFT_HYPHEN)
		.map((piece) => ({ start: at, end: (at += piece.length) }));
}
