import type { ProgressReport } from './report.ts';

/** What a teacher sees of an assigned title. */
export type ProgressState = 'not-started' | 'reading' | 'finished';

export interface Progress {
	/** Units, in order. */
	readonly shown: readonly number[];
	/** Units of the title. */
	readonly total: number;
	/** No more than can have been read. */
	readonly activeSeconds: number;
	/** Epoch ms. */
	readonly finishedAt: number | null;
}

/** Everything that one seat has told. */
export interface SeatReading {
	/** What is kept, by title. */
	readonly kept: ReadonlyMap<string, Progress>;
	/** Seconds of all reading sessions, by title, with the report that is being taken. */
	readonly told: ReadonlyMap<string, number>;
	/** Seconds since the seat was taken, by the clock of the server: nobody there can have read for longer. */
	readonly elapsed: number;
}

/** Nine in ten units: a cover or an imprint left out does not keep a child from having finished. */
const SHARE_SHOWN = 0.9;
/** Seconds a unit must get on average: flicking through a book is not reading it. */
const SECONDS_A_UNIT = 3;

/**
 * Takes a report into what is kept of a seat; gives the titles of which something changed. What comes out depends on everything that was
 * told and on the time that has passed, never on the order of arrival.
 *
 * A seat that tells more seconds than have passed since it was taken tells what cannot be. Its titles then share the time that has
 * passed, and what they had finished by the rest is finished no more. Otherwise finished stays finished.
 *
 * `total`: units of the title, from its own manifest; units beyond do not exist and are left out.
 */
export function mergeReport(
	{ kept, told, elapsed }: SeatReading,
	report: Pick<ProgressReport, 'publicationId' | 'shown'>,
	total: number,
	now: number
): Map<string, Progress> {
	const sum = [...told.values()].reduce((all, seconds) => all + seconds, 0);
	const isPossible = sum <= elapsed;
	const changed = new Map<string, Progress>();
	for (const [id, seconds] of told) {
		const before = kept.get(id);
		if (!before && id !== report.publicationId) continue;
		const units =
			id === report.publicationId
				? { shown: unitsOf([...(before?.shown ?? []), ...report.shown], total), total }
				: { shown: before?.shown ?? [], total: before?.total ?? 0 };
		const activeSeconds = isPossible ? seconds : Math.floor((seconds * elapsed) / sum);
		const finishedBefore = before?.finishedAt ?? null;
		const isDone = isFinished({ ...units, activeSeconds });
		const finishedAt = isDone ? (finishedBefore ?? now) : isPossible ? finishedBefore : null;
		const after = { ...units, activeSeconds, finishedAt };
		if (!before || !isSame(before, after)) changed.set(id, after);
	}
	return changed;
}

/** The units that a title of `total` has, once each, in order. */
export function unitsOf(shown: readonly number[], total: number): number[] {
	return [...new Set(shown)]
		.filter((unit) => Number.isInteger(unit) && unit >= 0 && unit < total)
		.sort((a, b) => a - b);
}

function isFinished({ shown, total, activeSeconds }: Omit<Progress, 'finishedAt'>): boolean {
	return (
		total > 0 && shown.length >= Math.ceil(total * SHARE_SHOWN) && activeSeconds >= total * SECONDS_A_UNIT
	);
}

function isSame(one: Progress, other: Progress): boolean {
	return (
		one.total === other.total &&
		one.activeSeconds === other.activeSeconds &&
		one.finishedAt === other.finishedAt &&
		one.shown.length === other.shown.length &&
		one.shown.every((unit, i) => unit === other.shown[i])
	);
}

export function stateOf(progress: Pick<Progress, 'finishedAt'> | null | undefined): ProgressState {
	if (!progress) return 'not-started';
	return progress.finishedAt === null ? 'reading' : 'finished';
}
