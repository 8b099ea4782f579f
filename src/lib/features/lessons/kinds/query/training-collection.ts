import { exactForm, foldedForm } from '#lib/text/exact-form.ts';
import { hasMarks } from '#lib/text/fold.ts';
import { syllables } from '#lib/text/syllables.ts';
import type { TrainingBook } from '#content/lesson-schema.ts';
import type { SearchState } from './predicate.ts';

/*
 * "Kệ tập luyện": invented books that never change, so that the counts a lesson speaks of stay true.
 * Its search is the plainest one: a word with marks calls that word, a word without marks calls all its sisters.
 */

export function searchTraining(books: readonly TrainingBook[], query: string): SearchState {
	const words = wordsOf(query);
	const hits =
		words.length === 0 ? [] : books.filter((book) => words.every((word) => isIn(word, textOf(book))));
	return { query, filters: {}, total: hits.length, hits: hits.map((book) => ({ ...book })) };
}

/** The title in parts, those that answer the query marked. */
export function markedParts(title: string, query: string): { text: string; hit: boolean }[] {
	const words = wordsOf(query);
	const parts: { text: string; hit: boolean }[] = [];
	let at = 0;
	for (const { text, start, end } of syllables(title)) {
		if (!words.some((word) => sameWord(word, text))) continue;
		if (start > at) parts.push({ text: title.slice(at, start), hit: false });
		parts.push({ text, hit: true });
		at = end;
	}
	if (at < title.length) parts.push({ text: title.slice(at), hit: false });
	return parts;
}

function wordsOf(query: string): string[] {
	return syllables(query.normalize('NFC')).map((syllable) => syllable.text);
}

function textOf(book: TrainingBook): string[] {
	return wordsOf(`${book.title} ${book.about}`);
}

function isIn(word: string, text: readonly string[]): boolean {
	return text.some((other) => sameWord(word, other));
}

function sameWord(typed: string, printed: string): boolean {
	return hasMarks(typed)
		? exactForm(typed) === exactForm(printed)
		: foldedForm(typed) === foldedForm(printed);
}
