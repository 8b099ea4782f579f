import type { Status } from '#lib/publication/status.ts';
import { isStaff, isTeacher, type Actor } from '#lib/features/accounts/index.ts';
import { BANDS, bandsUpTo, type Band } from '#lib/publication/band.ts';

/**
 * What an actor may see, as a value: the same scope filters SQL rows, search documents, covers and book resources.
 * This file is the only place that decides by age.
 */
export interface AgeScope {
	/** Bands whose titles may be shown. */
	readonly bands: readonly Band[];
	/** Whether titles with the guidance flag ("cha mẹ, người lớn cần hướng dẫn") may be shown. */
	readonly guidance: boolean;
	/** Whether titles that are not published may be shown (staff at their desk only). */
	readonly unpublished: boolean;
}

/** The facts of a title that the policy looks at. */
export interface Rated {
	readonly band: Band | null;
	readonly guidance: boolean;
	readonly status: Status;
}

const NOTHING: AgeScope = { bands: [], guidance: false, unpublished: false };

/**
 * - staff see everything; teachers see every published title (they choose for a class);
 * - everybody else sees the chosen band and every younger one; guidance-flagged titles only after the grown-up gesture;
 * - before a band is chosen nothing is shown.
 */
export function scopeOf(actor: Actor): AgeScope {
	if (isStaff(actor) && !actor.band) return { bands: BANDS, guidance: true, unpublished: true };
	if (isTeacher(actor) && !actor.band) return { bands: BANDS, guidance: true, unpublished: false };
	if (!actor.band) return NOTHING;
	return { bands: bandsUpTo(actor.band), guidance: actor.grownUp, unpublished: false };
}

/** The scope of shelves, collections and search: what is published stands there, for staff too. */
export function onShelves(scope: AgeScope): AgeScope {
	return { ...scope, unpublished: false };
}

/** May this actor meet this title? A "no" is answered as 404, as if the title did not exist. */
export function mayView(scope: AgeScope, title: Rated): boolean {
	if (scope.unpublished) return true;
	if (title.status !== 'published' || !title.band) return false;
	if (title.guidance && !scope.guidance) return false;
	return scope.bands.includes(title.band);
}
