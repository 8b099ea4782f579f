const DAY = 86_400_000;
/** Three in the morning in Vietnam (UTC+7, no summer time), whatever the clock of the machine is set to. */
const NIGHT = 20 * 3_600_000;

/** Epoch ms of the next night after `now`. */
export function nextNight(now: number): number {
	const today = Math.floor(now / DAY) * DAY + NIGHT;
	return today > now ? today : today + DAY;
}
