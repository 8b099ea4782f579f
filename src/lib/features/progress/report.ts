import * as v from 'valibot';

/** More seconds than any reading session has; what is possible, the time that has passed decides. */
const MOST_SECONDS = 1_000_000;
const MOST_UNITS = 5_000;

const id = v.pipe(v.string(), v.maxLength(40));

/**
 * What a class seat's device tells about assigned reading; nothing else about reading leaves the device. A report tells all of one reading
 * session so far: a later one with the same id holds the former and more, so that it does not matter which arrive, how often and when.
 */
export const progressReportSchema = v.object({
	/** Of the reading session: a UUID made on the device. */
	id: v.pipe(v.string(), v.uuid()),
	/** Whose reading it is, see `seatKey`. */
	seat: v.pipe(v.string(), v.maxLength(80)),
	publicationId: id,
	/** Units shown in the session, numbered as `publication/reading-units.ts` does. */
	shown: v.pipe(
		v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
		v.maxLength(MOST_UNITS),
		v.readonly()
	),
	/** Seconds of active reading in the session. */
	activeSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_SECONDS))
});

export type ProgressReport = v.InferOutput<typeof progressReportSchema>;

/**
 * Names a seat and the child who took it, to the device and in its reports: what waits on a shared tablet is never told as the reading
 * of the child who sits there next.
 */
export function seatKey(seat: {
	readonly classId: string;
	readonly seat: number;
	readonly since: number;
}): string {
	return `${seat.classId}-${seat.seat}-${seat.since}`;
}
