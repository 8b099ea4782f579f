import type { Suggestion } from '../engine.ts';
import { marked } from './highlight.ts';
import { answers, type Question } from './question.ts';
import { wordsOf } from './words.ts';

/** A title that may be suggested; how it was found does not matter. */
export interface Suggestible {
	readonly slug: string;
	readonly title: string;
	readonly contributors: readonly string[];
}

/**
 * Orders what goes on as typed so far: titles that begin so, titles that hold the words, then people; within each
 * those with the typed marks first, short before long. Every engine collects candidates in scope and asks this.
 */
export function suggestionsFrom(
	books: readonly Suggestible[],
	question: Question,
	limit: number
): Suggestion[] {
	const best = new Map<string, Omit<Suggestion, 'ranges'> & { readonly order: number }>();
	const offer = (kind: Suggestion['kind'], name: string, slug: string | null) => {
		const text = name.normalize('NFC');
		const key = `${kind} ${text.toLowerCase()}`;
		if (best.has(key)) return;
		const order = orderOf(kind, text, question);
		if (order !== null) best.set(key, { kind, text, slug, order });
	};
	for (const book of books) {
		offer('book', book.title, book.slug);
		for (const name of book.contributors) offer('contributor', name, null);
	}
	return [...best.values()]
		.sort((a, b) => a.order - b.order || (a.text < b.text ? -1 : 1))
		.slice(0, limit)
		.map(({ kind, text, slug }) => ({ kind, ...marked(text, question, 'prefix'), slug }));
}

function orderOf(kind: Suggestion['kind'], text: string, question: Question): number | null {
	const words = wordsOf(text);
	const holds = question.words.every((_, position) =>
		words.some((word) => answers(question, position, word, 'prefix'))
	);
	if (!holds) return null;
	const begins = question.words.every((_, position) => {
		const word = words[position];
		return word !== undefined && answers(question, position, word, 'prefix');
	});
	const otherMarks = question.words.filter(
		({ exact }) => !words.some((word) => word.exact.startsWith(exact))
	).length;
	const place = kind === 'book' ? (begins ? 0 : 1) : begins ? 2 : 3;
	return (place * 16 + Math.min(otherMarks, 15)) * 64 + Math.min(words.length, 63);
}
