import { hasMarks, tidy } from '#lib/text/fold.ts';
import { wordsOf, type Word } from './words.ts';

/** What someone typed, understood. */
export interface Question {
	readonly text: string;
	readonly words: readonly Word[];
	/** At least one mark or đ was typed: then marks are meant. */
	readonly marked: boolean;
}

/** A title of twelve words is long; what follows hardly narrows any more and costs time. */
const MOST_WORDS = 12;

export function questionOf(text: string): Question {
	const tidied = tidy(text);
	return { text: tidied, words: wordsOf(tidied).slice(0, MOST_WORDS), marked: hasMarks(tidied) };
}

/** How closely a word answers; the order is the order of trying. */
export const LEVELS = ['exact', 'folded', 'prefix', 'inside'] as const;
export type Level = (typeof LEVELS)[number];

/** With so many answers the next, looser reading is not tried; with fewer, it follows after them. */
export const ENOUGH = 20;

/** Whether the word at `position` of the question is answered by `word` at this level (inside: as written when marked). */
export function answers(question: Question, position: number, word: Word, level: Level): boolean {
	const asked = question.words[position];
	if (!asked) return false;
	if (level === 'exact') return word.exact === asked.exact;
	if (word.folded === asked.folded) return true;
	return level === 'prefix' && position === question.words.length - 1 && word.folded.startsWith(asked.folded);
}

/** The first level at which all these words together answer; null when some word of the question is missing. */
export function levelOf(question: Question, words: readonly Word[]): Exclude<Level, 'inside'> | null {
	for (const level of ['exact', 'folded', 'prefix'] as const) {
		if (level === 'exact' && !question.marked) continue;
		if (question.words.every((_, position) => words.some((word) => answers(question, position, word, level))))
			return level;
	}
	return null;
}
