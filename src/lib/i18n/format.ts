import { getLocale } from '#lib/paraglide/runtime.js';

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;
const ZONE = 'Asia/Ho_Chi_Minh';

/** dd/mm/yyyy of an epoch time (ms) or an ISO date. */
export function formatDate(time: number | string): string {
	const format = new Intl.DateTimeFormat(LOCALE[getLocale()], {
		day: '2-digit',
		month: '2-digit',
		year: 'numeric',
		timeZone: ZONE
	});
	return format.format(new Date(time));
}

/** dd/mm/yyyy hh:mm */
export function formatTime(time: number): string {
	const clock = new Intl.DateTimeFormat(LOCALE[getLocale()], {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: ZONE
	});
	return `${formatDate(time)} ${clock.format(new Date(time))}`;
}

/** yyyy-mm-dd hh:mm in Việt Nam, for programs. */
export function isoTime(time: number): string {
	// Sweden writes it so.
	const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE });
	return format.format(new Date(time));
}

/** "lời, tranh và giọng đọc" */
export function formatList(words: readonly string[]): string {
	return new Intl.ListFormat(LOCALE[getLocale()], { type: 'conjunction' }).format(words);
}

/** Bytes as people read them: 12,6 MB. */
export function formatBytes(bytes: number): string {
	const [unit, divisor] = bytes >= 1_048_576 ? ['MB', 1_048_576] : (['kB', 1024] as const);
	const figure = new Intl.NumberFormat(LOCALE[getLocale()], { maximumFractionDigits: unit === 'MB' ? 1 : 0 });
	return `${figure.format(bytes / Number(divisor))} ${unit}`;
}
