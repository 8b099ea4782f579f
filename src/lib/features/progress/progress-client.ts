import * as v from 'valibot';
import type { OutboxItem } from '#lib/device/index.ts';
import { mergeReports, progressReportSchema, type ProgressReport } from './report.ts';

/** Where reports wait for a network: the device's outbox, which other things wait in too. */
export interface WaitingReports {
	add(id: string, body: unknown): Promise<void>;
	pending(): Promise<readonly OutboxItem[]>;
	acknowledge(id: string): Promise<void>;
}

/** `lost`: no answer, or one that may be another the next time. */
export type Sent = 'taken' | 'refused' | 'lost';

/** `leaving`: the page goes away and hears no answer. */
export type SendReport = (report: ProgressReport, leaving: boolean) => Promise<Sent>;

/** Brings reports to the server; those that got lost travel with the next one. The child is not told. */
export class ProgressClient {
	readonly #waiting: WaitingReports;
	readonly #send: SendReport;
	/** How the ids of this seat's reports begin: on a shared tablet those of another seat wait for it. */
	readonly #kind: string;
	/** One after the other: two that took the same from the outbox would tell it twice. */
	#last: Promise<void> = Promise.resolve();

	/** `seat`: whose reading it is, see `seatKey`. */
	constructor(waiting: WaitingReports, send: SendReport, seat: string) {
		this.#waiting = waiting;
		this.#send = send;
		this.#kind = `progress:${seat}:`;
	}

	/** Resolves when the report was taken, refused or put into the outbox. */
	report(report: ProgressReport, leaving: boolean): Promise<void> {
		// Nothing can be waited for while the page goes away.
		if (leaving) return this.#bring(report, [], true);
		this.#last = this.#last.then(() => this.#bringWithWaiting(report));
		return this.#last;
	}

	/** Sends what got lost at an earlier visit. */
	sendWaiting(): Promise<void> {
		this.#last = this.#last.then(async () => {
			for (const [report, ids] of await this.#lost()) await this.#bring(report, ids, false);
		});
		return this.#last;
	}

	async #bringWithWaiting(report: ProgressReport): Promise<void> {
		const before = (await this.#lost()).find(([{ publicationId }]) => publicationId === report.publicationId);
		if (before) await this.#bring(mergeReports(before[0], report), before[1], false);
		else await this.#bring(report, [], false);
	}

	/** Sends a report that holds the waiting ones with these ids. */
	async #bring(report: ProgressReport, ids: readonly string[], leaving: boolean): Promise<void> {
		const sent = await this.#send(report, leaving);
		if (sent === 'lost') await this.#waiting.add(this.#kind + newId(), report);
		for (const id of ids) await this.#waiting.acknowledge(id);
	}

	/** Lost reports, one a publication, with the ids of what they are made of. */
	async #lost(): Promise<[ProgressReport, string[]][]> {
		const all = new Map<string, [ProgressReport, string[]]>();
		for (const { id, body } of await this.#waiting.pending()) {
			const parsed = id.startsWith(this.#kind) ? v.safeParse(progressReportSchema, body) : null;
			if (!parsed?.success) continue;
			const report = parsed.output;
			const [before, ids] = all.get(report.publicationId) ?? [null, []];
			all.set(report.publicationId, [before ? mergeReports(before, report) : report, [...ids, id]]);
		}
		return [...all.values()];
	}
}

/** `crypto.randomUUID` is missing on plain http, as in a school's own network. */
function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Names a seat to the device it reads on. */
export function seatKey(seat: { readonly classId: string; readonly seat: number }): string {
	return `${seat.classId}-${seat.seat}`;
}
