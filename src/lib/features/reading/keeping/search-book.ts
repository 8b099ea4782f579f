import { hrefOf } from '#lib/publication/link.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { totalProgression } from '#lib/reader/progress.ts';
import { positionsOf, type ReaderPublication } from '#lib/reader/publication.ts';
import { QUOTED } from '#lib/reader/text-quote.ts';
import { findWords, formOf, snippetOf, type Found } from './find-words.ts';

/** A place where the words stand. */
export interface Hit {
	readonly section: number;
	readonly before: string;
	readonly hit: string;
	readonly after: string;
	readonly locator: Locator;
}

interface Words {
	readonly text: string;
	readonly letters: number;
	lettersBefore(at: number): number;
}

interface Search {
	readonly publication: ReaderPublication;
	readonly query: string;
	/** Whether tones and accents count. */
	readonly marks: boolean;
	/** So many hits at most. */
	readonly limit: number;
	readonly signal: AbortSignal;
	/** null: a section without words. */
	textOf(section: number, signal: AbortSignal): Promise<Words | null>;
	/** Hits of one section, in the order of the book. */
	found(hits: readonly Hit[]): void;
	/** 0..1 */
	progress(done: number): void;
}

export interface SearchEnd {
	/** There were more hits than the limit. */
	readonly more: boolean;
	/** Sections that could not be fetched. */
	readonly missing: number;
}

/** Sections on their way at once. */
const AHEAD = 4;
/** The page answers a finger at least as often, ms. */
const BREATH = 12;

/** Looks through the sections one after the other, on the device: nobody else learns what is looked for. Throws when `signal` is aborted. */
export async function searchBook(search: Search): Promise<SearchEnd> {
	const { publication, limit, signal } = search;
	const total = publication.sections.length;
	const coming: Promise<Words | null | Error>[] = [];
	let [next, count, missing] = [0, 0, 0];
	let breathed = performance.now();
	for (let at = 0; at < total; at++) {
		while (next < total && coming.length < AHEAD)
			coming.push(search.textOf(next++, signal).catch((error: unknown) => asError(error)));
		const words = (await coming.shift()) ?? null;
		if (performance.now() - breathed > BREATH) {
			await new Promise((resolve) => setTimeout(resolve));
			breathed = performance.now();
		}
		signal.throwIfAborted();
		if (words instanceof Error) missing++;
		const hits = words && !(words instanceof Error) ? hitsIn(search, at, words, limit + 1 - count) : [];
		if (hits.length > 0) search.found(hits.slice(0, limit - count));
		count += hits.length;
		if (count > limit) return { more: true, missing };
		search.progress((at + 1) / total);
	}
	return { more: false, missing };
}

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}

function hitsIn({ publication, query, marks }: Search, section: number, words: Words, most: number): Hit[] {
	const hits: Hit[] = [];
	for (const found of findWords(formOf(words.text, marks), query, marks)) {
		if (hits.length === most) break;
		hits.push({
			section,
			...snippetOf(words.text, found),
			locator: locatorOf(publication, section, words, found)
		});
	}
	return hits;
}

function locatorOf(publication: ReaderPublication, at: number, words: Words, { from, to }: Found): Locator {
	const { sections, form } = publication;
	const section = sections[at];
	const progression = words.lettersBefore(from) / Math.max(1, words.letters);
	const page = form === 'pdf';
	return {
		href: page ? (section?.path ?? '') : hrefOf(section?.path ?? ''),
		type: 'application/xhtml+xml',
		title: section?.title ?? '',
		locations: {
			progression,
			...(section?.linear && {
				totalProgression: totalProgression(sections, at, progression),
				position: page ? at + 1 : (positionsOf(publication).at({ section: at, progression }) ?? undefined)
			})
		},
		text: {
			before: words.text.slice(Math.max(0, from - QUOTED.before), from),
			highlight: words.text.slice(from, to),
			after: words.text.slice(to, to + QUOTED.after)
		}
	};
}
