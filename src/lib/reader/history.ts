import type { Locator } from '#lib/publication/locator.ts';

/** The places that jumps have left, the latest last: ways back, one step a jump. */
export type Trail = readonly Locator[];

/** Older ones are forgotten: nobody finds their way by them. */
const LONGEST = 50;

/** After a jump away from `place`. Two jumps from one place leave one way back to it. */
export function afterJump(trail: Trail, place: Locator): Trail {
	const last = trail.at(-1);
	if (last && isSamePlace(last, place)) return trail;
	return [...trail, place].slice(-LONGEST);
}

/** A step back: where it leads, and the trail behind that. null: there is no way back. */
export function stepBack(trail: Trail): { readonly place: Locator; readonly trail: Trail } | null {
	const place = trail.at(-1);
	return place ? { place, trail: trail.slice(0, -1) } : null;
}

function isSamePlace(one: Locator, other: Locator): boolean {
	const { locations: a } = one;
	const { locations: b } = other;
	return one.href === other.href && a.partialCfi === b.partialCfi && a.progression === b.progression;
}
