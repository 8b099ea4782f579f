import { endOfSchoolDay } from './school-day.ts';

const DAY = 86_400_000;
/** Days after the one on which a class was closed. */
const DAYS = 30;
/** A class is forgotten so long after it can be reopened no more: no reopening is still on its way then. ms */
const GRACE = 3_600_000;

/** Until when a class can be reopened that was closed at `closedAt`: the end of the thirtieth day after, in Việt Nam. Epoch ms. */
export function reopenUntil(closedAt: number): number {
	return endOfSchoolDay(closedAt) + DAYS * DAY;
}

/** Classes closed at this moment or later can be reopened at `now`. Epoch ms. */
export function reopenableSince(now: number): number {
	return endOfSchoolDay(now) - (DAYS + 1) * DAY;
}

/** Classes closed before this moment are forgotten at `now`. Epoch ms. */
export function forgottenBefore(now: number): number {
	return reopenableSince(now - GRACE);
}
