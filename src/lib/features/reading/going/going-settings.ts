/** Seconds that one screen of words stays, from slow to quick. */
export const PAGE_SECONDS = [120, 90, 60, 45, 30, 20, 12] as const;
/** Minutes of reading after which the eyes are asked to rest. */
export const REST_MINUTES = [10, 20, 30] as const;
/** Seconds of a rest: so long the eyes look far away (20-20-20). */
export const REST_SECONDS = 20;

/** Pages that go on by themselves, and rests for the eyes: kept on the device. */
export interface GoingSettings {
	readonly seconds: number;
	/** null: no rests. */
	readonly rest: number | null;
}

export const DEFAULT_GOING: GoingSettings = { seconds: 60, rest: null };

/** Makes settings of whatever was stored; what cannot be understood is the usual. */
export function readGoing(stored: unknown): GoingSettings {
	const { seconds, rest } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
		string,
		unknown
	>;
	return {
		seconds: PAGE_SECONDS.find((one) => one === seconds) ?? DEFAULT_GOING.seconds,
		rest: REST_MINUTES.find((one) => one === rest) ?? null
	};
}

/** One step quicker (1) or slower (-1); the same at either end. */
export function paceBeside(seconds: number, by: 1 | -1): number {
	const at = PAGE_SECONDS.findIndex((one) => one === seconds);
	return PAGE_SECONDS[at + by] ?? seconds;
}
