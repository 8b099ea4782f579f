import type { LendingStatus } from '../lending.ts';
import * as m from '#lib/paraglide/messages.js';

const NAMES: Readonly<Record<LendingStatus, () => string>> = {
	invited: m.lending_status_invited,
	recording: m.lending_status_recording,
	'handed-in': m.lending_status_handed_in,
	returned: m.lending_status_returned,
	approved: m.lending_status_approved,
	publishing: m.lending_status_publishing,
	published: m.lending_status_published,
	withdrawn: m.lending_status_withdrawn
};
const TONES = {
	invited: 'plain',
	recording: 'sky',
	'handed-in': 'sun',
	returned: 'sun',
	approved: 'leaf',
	publishing: 'sky',
	published: 'leaf',
	withdrawn: 'coral'
} as const satisfies Readonly<Record<LendingStatus, string>>;

export const lendingStatusName = (status: LendingStatus) => NAMES[status]();
export const lendingStatusTone = (status: LendingStatus) => TONES[status];

/** "2,3" */
export function secondsOf(milliseconds: number | null, locale: string): string {
	return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format((milliseconds ?? 0) / 1000);
}

/** "Giọng đọc: Cô Lan cho mượn" */
export function voiceLine({ namedAs }: { readonly namedAs: string | null }): string {
	return namedAs === null ? m.lending_read_by_friend() : m.lending_read_by({ name: namedAs });
}
