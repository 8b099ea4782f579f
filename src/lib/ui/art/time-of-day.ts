/** Which garden to show; the names of static/art/garden-<name>.svg. */
export type TimeOfDay = 'dawn' | 'noon' | 'evening';

/** Made once: making one costs more than drawing a shelf. */
const hourThere = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	hourCycle: 'h23',
	timeZone: 'Asia/Ho_Chi_Minh'
});

/** By the clock of Việt Nam, wherever the server stands. */
export function timeOfDay(now: number): TimeOfDay {
	const hour = Number(hourThere.format(now));
	if (hour >= 5 && hour < 9) return 'dawn';
	return hour >= 9 && hour < 17 ? 'noon' : 'evening';
}
