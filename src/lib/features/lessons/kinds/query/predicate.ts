import { exactForm, foldedForm } from '#lib/text/exact-form.ts';
import { hasMarks, tidy } from '#lib/text/fold.ts';
import { syllables } from '#lib/text/syllables.ts';
import type { Predicate, QueryWish } from './schema.ts';

export type { Predicate } from './schema.ts';

/** A fact of a hit or a chosen filter: one value, or several. */
type Fact = unknown;

/** What a search showed, whoever made it: the real search page or the training collection. */
export interface SearchState {
	readonly query: string;
	/** Chosen filters by name. */
	readonly filters: Readonly<Record<string, Fact>>;
	readonly total: number;
	/** The hits on the page, each with the facts a lesson may ask for (genre, topics, languages, band). */
	readonly hits: readonly { readonly slug: string }[];
}

const LAST = -1;

/** Whether a condition holds of the tries so far; the last one is what the child sees now. */
export function holds(predicate: Predicate, tries: readonly SearchState[]): boolean {
	const now = tries.at(LAST);
	if ('all' in predicate) return predicate.all.every((part) => holds(part, tries));
	if ('any' in predicate) return predicate.any.some((part) => holds(part, tries));
	if ('not' in predicate) return !holds(predicate.not, tries);
	if ('tries' in predicate) return differentQueries(tries).size >= predicate.tries.min;
	if ('once' in predicate) return tries.some((_, index) => holds(predicate.once, tries.slice(0, index + 1)));
	if (!now) return false;
	if ('contains' in predicate) return now.hits.some((hit) => hit.slug === predicate.contains);
	if ('total' in predicate) return within(now.total, predicate.total);
	if ('query' in predicate) return asksFor(now.query, predicate.query);
	if ('filter' in predicate) return matches(now.filters, predicate.filter);
	return now.hits.length > 0 && now.hits.every((hit) => matches(hit, predicate.everyHit));
}

function differentQueries(tries: readonly SearchState[]): Set<string> {
	return new Set(tries.map((state) => tidy(state.query).toLowerCase()).filter((query) => query !== ''));
}

function within(
	value: number,
	{ min = 0, max = Infinity }: { min?: number | undefined; max?: number | undefined }
) {
	return value >= min && value <= max;
}

function asksFor(query: string, wish: QueryWish): boolean {
	const exact = spaced(exactForm(query));
	const folded = spaced(foldedForm(query));
	const has = wish.has === undefined ? [] : [wish.has].flat();
	return (
		(wish.is === undefined || exact === spaced(exactForm(wish.is))) &&
		(wish.folded === undefined || folded.includes(spaced(foldedForm(wish.folded)))) &&
		(has.length === 0 || has.some((words) => exact.includes(spaced(exactForm(words))))) &&
		(wish.marked === undefined || hasMarks(query) === wish.marked) &&
		(wish.words === undefined || syllables(query).length >= wish.words)
	);
}

/** Words between spaces, so that "rua" is found as a word and not inside "ruaf". */
function spaced(text: string): string {
	return ` ${syllables(text)
		.map((syllable) => syllable.text)
		.join(' ')} `;
}

function matches(facts: object, wanted: Readonly<Record<string, string>>): boolean {
	const told = new Map<string, Fact>(Object.entries(facts));
	return Object.entries(wanted).every(([name, value]) => [told.get(name)].flat().includes(value));
}
