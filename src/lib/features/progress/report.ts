import * as v from 'valibot';

/** The longest time that one report may tell: an hour. */
const LONGEST = 3_600;

/** What a class seat's device tells about assigned reading; nothing else about reading leaves the device. */
export const progressReportSchema = v.object({
	publicationId: v.pipe(v.string(), v.maxLength(40)),
	/** Units shown since the last report, from 0. */
	shown: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(5_000), v.readonly()),
	total: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000)),
	/** Seconds of active reading since the last report. */
	activeSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST))
});

export type ProgressReport = v.InferOutput<typeof progressReportSchema>;

/**
 * Two reports about one publication as one. Sent one after the other, the second would bring no time: the server takes
 * no more seconds than have passed since the report before.
 */
export function mergeReports(one: ProgressReport, other: ProgressReport): ProgressReport {
	return {
		...other,
		shown: [...new Set([...one.shown, ...other.shown])].sort((a, b) => a - b),
		activeSeconds: Math.min(LONGEST, one.activeSeconds + other.activeSeconds)
	};
}
