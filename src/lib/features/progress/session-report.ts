import type { ProgressReport } from './report.ts';

/** Where reports wait: the device's outbox, which other things wait in too. */
export interface ReportKeeper {
	put(id: string, body: unknown): Promise<void>;
}

/** How the ids of reports begin in the outbox. */
export const PROGRESS = 'progress:';

/** What is read in one reading session, told as it grows: each report holds the whole session. */
export class SessionReport {
	readonly #outbox: ReportKeeper;
	readonly #beacon: (report: ProgressReport) => void;
	readonly #of: Pick<ProgressReport, 'id' | 'seat' | 'publicationId'>;
	readonly #shown = new Set<number>();
	#seconds = 0;

	/** `beacon`: sends without hearing an answer, for a page that goes away. */
	constructor(
		outbox: ReportKeeper,
		beacon: (report: ProgressReport) => void,
		of: Pick<ProgressReport, 'seat' | 'publicationId'>
	) {
		this.#outbox = outbox;
		this.#beacon = beacon;
		this.#of = { id: newId(), ...of };
	}

	/**
	 * Adds what was read since the last time, and keeps it on the device; who sends looks for it there. A page that is `leaving` may not
	 * live so long: it tells at once, and what it told is told again until somebody hears that it came.
	 */
	async add(
		reading: { readonly shown: readonly number[]; readonly activeSeconds: number },
		leaving: boolean
	): Promise<void> {
		for (const unit of reading.shown) this.#shown.add(unit);
		this.#seconds += reading.activeSeconds;
		const shown = [...this.#shown].sort((a, b) => a - b);
		const report = { ...this.#of, shown, activeSeconds: this.#seconds };
		const kept = this.#outbox.put(PROGRESS + report.id, report);
		if (leaving) this.#beacon(report);
		await kept;
	}
}

/** A UUID of version 4 (RFC 9562). `crypto.randomUUID` is missing on plain http, as in a school's own network. */
function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
