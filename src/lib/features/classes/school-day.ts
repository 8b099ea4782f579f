/** The day in Việt Nam at a moment (epoch ms), as lists count it: `2026-11-24`. */
export function schoolDay(at: number): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at);
}

/** When that day ends: the next midnight in Việt Nam, which knows no summer time (epoch ms). */
export function endOfSchoolDay(at: number): number {
	return Date.parse(`${schoolDay(at)}T24:00:00+07:00`);
}
