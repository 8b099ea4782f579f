import { seeded } from '#lib/server/tasks/fill/chance.ts';
import { fold } from '#lib/text/fold.ts';
import type { Addresses } from './load.ts';

const QUESTIONS = 240;
const encode = encodeURIComponent;

/**
 * What is asked of each server, by the same name where the two answer the same need.
 *
 * calibre shows titles in two ways. `/mobile` is a whole page made by the server, as ours is. Its main interface is one
 * script that fetches `/interface-data/books-init`: the data of 50 titles, which the browser makes a page of. Its search
 * answers are `/ajax/search` (numbers of the books found, no titles); with titles, `/mobile?search=`.
 */
export interface Asked {
	readonly name: string;
	readonly ours: Addresses;
	readonly peer: Addresses | null;
}

export interface Asking {
	readonly titles: readonly string[];
	readonly slugs: readonly string[];
	/** Address of the second page of the catalogue. */
	readonly secondPage: string;
}

export function askedOf({ titles, slugs, secondPage }: Asking): Asked[] {
	const questions = questionsFrom(titles);
	const typed = questions.map((question) => question.slice(0, 2 + (question.length % 5)));
	const once = neverTwice(titles);
	return [
		{ name: 'home', ours: ['/'], peer: null },
		{ name: 'catalogue page', ours: ['/sach'], peer: ['/mobile?num=24'] },
		{ name: 'catalogue, page 2', ours: [secondPage], peer: ['/mobile?num=24&start=25'] },
		{ name: 'catalogue as data', ours: [], peer: ['/interface-data/books-init?num=24'] },
		{
			name: 'book page',
			ours: slugs.map((slug) => `/books/${slug}`),
			peer: slugs.map((_, at) => `/interface-data/book-metadata/${at + 1}`)
		},
		{
			name: 'search page',
			ours: questions.map((question) => `/tim?q=${encode(question)}`),
			peer: questions.map((question) => `/mobile?num=24&search=${encode(question)}`)
		},
		{
			name: 'search answers',
			ours: questions.map((question) => `/api/search?q=${encode(question)}`),
			peer: questions.map((question) => `/ajax/search?num=24&query=${encode(question)}`)
		},
		{
			name: 'search answers, each asked once',
			ours: () => `/api/search?q=${encode(once())}`,
			peer: () => `/ajax/search?num=24&query=${encode(once())}`
		},
		{ name: 'suggestions', ours: typed.map((prefix) => `/api/suggest?q=${encode(prefix)}`), peer: null }
	];
}

/** One to three words that follow each other in a title, half of them without marks; both servers know the titles. */
function questionsFrom(titles: readonly string[]): string[] {
	const chance = seeded(11);
	return Array.from({ length: QUESTIONS }, () => {
		const words = chance.pick(titles).split(' ');
		const from = chance.below(words.length);
		const asked = words.slice(from, from + 1 + chance.below(3)).join(' ');
		return chance.oneIn(2) ? fold(asked) : asked;
	});
}

/** Two words of titles, when all pairs were asked three, in an order that never comes back: no answer is kept already. */
function neverTwice(titles: readonly string[]): () => string {
	const words = [...new Set(titles.flatMap((title) => title.split(' ')))];
	let asked = 0;
	return () => {
		const question: string[] = [];
		for (let rest = asked++; rest > 0 || question.length < 2; rest = Math.floor(rest / words.length))
			question.push(words[rest % words.length] ?? '');
		return question.join(' ');
	};
}
