import type { ProgressReport } from './report.ts';

/** What a teacher sees of an assigned title. */
export type ProgressState = 'not-started' | 'reading' | 'finished';

export interface Progress {
	readonly shown: readonly number[];
	readonly total: number;
	readonly activeSeconds: number;
	readonly finishedAt: number | null;
}

/** Nine in ten pages: a cover or an imprint left out does not keep a child from having finished. */
const SHARE_SHOWN = 0.9;
/** Seconds a page must get on average: flicking through a book is not reading it. */
const SECONDS_A_PAGE = 3;

/**
 * Adds a report. Time is bounded by the clock: no report brings more seconds than have passed since the last one,
 * so nobody finishes a book faster than its pages can be looked at. Finished stays finished.
 */
export function addReport(
	before: Progress | null,
	report: Omit<ProgressReport, 'publicationId'>,
	secondsSince: number,
	now: number
): Progress {
	const shown = [...new Set([...(before?.shown ?? []), ...report.shown])]
		.filter((index) => Number.isInteger(index) && index >= 0 && index < report.total)
		.sort((a, b) => a - b);
	const seconds = Math.max(0, Math.min(Math.round(report.activeSeconds), Math.ceil(secondsSince)));
	const activeSeconds = (before?.activeSeconds ?? 0) + seconds;
	const done = isFinished(shown.length, report.total, activeSeconds);
	return { shown, total: report.total, activeSeconds, finishedAt: before?.finishedAt ?? (done ? now : null) };
}

function isFinished(shown: number, total: number, activeSeconds: number): boolean {
	return total > 0 && shown >= Math.ceil(total * SHARE_SHOWN) && activeSeconds >= total * SECONDS_A_PAGE;
}

export function stateOf(progress: Pick<Progress, 'finishedAt'> | null | undefined): ProgressState {
	if (!progress) return 'not-started';
	return progress.finishedAt === null ? 'reading' : 'finished';
}
