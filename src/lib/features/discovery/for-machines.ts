import type { Actor } from '#lib/features/accounts/index.ts';
import { isBand, youngerOf } from '#lib/publication/band.ts';
import type { Found } from './discovery.ts';

/** `?band=` narrows what the device may see, and stands for the device's band where none was chosen. */
export function narrowedTo(actor: Actor, band: string | null): Actor {
	if (!isBand(band)) return actor;
	return { ...actor, band: actor.band ? youngerOf(actor.band, band) : band };
}

/** The answer of `GET /api/search`: titles as plain text, with the places of the words beside them. */
export function forMachines(found: Extract<Found, { failed: false }>) {
	return {
		hits: found.hits.map(({ title, ...hit }) => ({ ...hit, title: title.text, titleRanges: title.ranges })),
		lessons: found.lessons,
		total: found.total,
		page: found.page,
		pageCount: found.pageCount,
		facets: found.facets,
		matched: found.matched,
		suggestion: found.suggestion
	};
}
