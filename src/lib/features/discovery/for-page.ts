import type { PublicationHit } from '#search/engine.ts';
import type { Found } from './discovery.ts';

/** A hit as its card shows it, with the facts that a task of a lesson may ask for (lessons/kinds/query/predicate.ts). */
export type ShownHit = Omit<PublicationHit, 'id' | 'subtitle' | 'form' | 'year'>;

/** What the search page shows of an answer. */
export type Shown = Omit<Extract<Found, { failed: false }>, 'hits' | 'matched'> & {
	readonly hits: readonly ShownHit[];
};

export function forPage({ hits, matched: _, ...found }: Extract<Found, { failed: false }>): Shown {
	return { ...found, hits: hits.map(shownHit) };
}

function shownHit({
	id: _id,
	subtitle: _subtitle,
	form: _form,
	year: _year,
	...hit
}: PublicationHit): ShownHit {
	return hit;
}
