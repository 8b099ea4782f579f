import type { MatchedIn } from '../engine.ts';
import { answers, LEVELS, type Level, type Question } from './question.ts';
import { wordsOf, type Word } from './words.ts';

/** What ranking looks at. */
export interface Rankable {
	readonly title: string;
	readonly series: string;
	readonly contributor: string;
}

/** Where in the title, or else, the words stand; earlier is better. */
const PLACES = [
	'whole',
	'beginning',
	'phrase',
	'words',
	'series',
	'contributor',
	'mixed',
	'elsewhere'
] as const;

/**
 * The one order of relevance for every engine; smaller is better:
 * level, then place, then how many words differ in their marks from what was typed, then the length of the title.
 * Ties are broken by the caller (newest first).
 */
export function scoreOf(
	question: Question,
	level: Level,
	book: Rankable,
	stopWords: ReadonlySet<string>
): number {
	const title = wordsOf(book.title);
	const place = PLACES.indexOf(
		level === 'inside' ? 'elsewhere' : placeOf(question, level, title, book, stopWords)
	);
	const otherMarks = question.words.filter(({ exact }) => !title.some((word) => word.exact === exact)).length;
	const length = Math.min(title.length, 31);
	return ((LEVELS.indexOf(level) * PLACES.length + place) * 16 + Math.min(otherMarks, 15)) * 32 + length;
}

function placeOf(
	question: Question,
	level: Level,
	title: readonly Word[],
	book: Rankable,
	stopWords: ReadonlySet<string>
): (typeof PLACES)[number] {
	const at = phraseAt(question, level, title);
	if (at === 0) return title.length === question.words.length ? 'whole' : 'beginning';
	if (at > 0) return 'phrase';
	const heavy = question.words
		.map((_, position) => position)
		.filter((position) => !isLight(question, position, stopWords));
	const asked = heavy.length > 0 ? heavy : question.words.map((_, position) => position);
	const has = (words: readonly Word[], position: number) =>
		words.some((word) => answers(question, position, word, level));
	if (asked.every((position) => has(title, position))) return 'words';
	const series = wordsOf(book.series);
	if (asked.every((position) => has(series, position))) return 'series';
	const names = wordsOf(book.contributor);
	if (asked.every((position) => has(names, position))) return 'contributor';
	const near = [...title, ...series, ...names];
	return asked.every((position) => has(near, position)) ? 'mixed' : 'elsewhere';
}

function isLight(question: Question, position: number, stopWords: ReadonlySet<string>): boolean {
	return stopWords.has(question.words[position]?.exact ?? '');
}

function phraseAt(question: Question, level: Level, words: readonly Word[]): number {
	const length = question.words.length;
	for (let at = 0; at + length <= words.length; at++) {
		const matches = question.words.every((_, position) => {
			const word = words[at + position];
			return word !== undefined && answers(question, position, word, level);
		});
		if (matches) return at;
	}
	return -1;
}

const REASONS = ['title', 'series', 'contributor', 'topic', 'description'] as const;

/** Which field to name as the reason: the first that holds all words, else the one that holds most. */
export function matchedIn(
	question: Question,
	level: Level,
	textOf: (field: (typeof REASONS)[number]) => string
): MatchedIn {
	if (level === 'inside') return 'inside';
	// When the title is found by another word for it only, the title said it.
	let best: MatchedIn = 'title';
	let most = 0;
	for (const field of REASONS) {
		const words = wordsOf(textOf(field));
		const count = question.words.filter((_, position) =>
			words.some((word) => answers(question, position, word, level))
		).length;
		if (count <= most) continue;
		best = field;
		most = count;
		if (count === question.words.length) break;
	}
	return best;
}
