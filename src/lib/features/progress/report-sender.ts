import * as v from 'valibot';
import type { OutboxItem } from '#lib/device/index.ts';
import { progressReportSchema, type ProgressReport } from './report.ts';
import { PROGRESS } from './session-report.ts';

/** Where reports wait for a network. */
export interface WaitingReports {
	pending(): Promise<readonly OutboxItem[]>;
	/** The item came as it was read: one that has changed since stays. */
	acknowledge(item: OutboxItem): Promise<void>;
	/** Nobody here would take it: it waits on, unless it has waited for long. */
	leave(item: OutboxItem): Promise<void>;
	onChange(listener: () => void): () => void;
}

/**
 * - `taken`: it came, or is of no use to anybody;
 * - `refused`: no report at all, and never will be one;
 * - `elsewhere`: this device does not sit at that seat now; it may sit there again;
 * - `lost`: no answer, or one that may be another the next time.
 */
export type Sent = 'taken' | 'refused' | 'elsewhere' | 'lost';

/** What sending needs of the world. Times in ms; the answers stop what they began. */
export interface SenderEnvironment {
	online(): boolean;
	onOnline(call: () => void): () => void;
	after(ms: number, call: () => void): () => void;
	/** 0..1 */
	random(): number;
}

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;

/**
 * Brings to the library what waits in the outbox: at once, when something new waits, when the network comes back, and after a pause
 * that doubles as long as nobody answers. The child is not told.
 */
export class ReportSender {
	readonly #waiting: WaitingReports;
	readonly #send: (report: ProgressReport) => Promise<Sent>;
	readonly #environment: SenderEnvironment;
	readonly #stops: (() => void)[];
	#round: Promise<void> | null = null;
	/** Something new came while a round was under way. */
	#again = false;
	#failures = 0;
	#stopPause: (() => void) | null = null;
	#stopped = false;

	/** Sends from now on, until `stop`. */
	constructor(
		waiting: WaitingReports,
		send: (report: ProgressReport) => Promise<Sent>,
		environment: SenderEnvironment
	) {
		this.#waiting = waiting;
		this.#send = send;
		this.#environment = environment;
		this.#stops = [
			// While nobody answers, something new waits like the rest.
			waiting.onChange(() => this.#stopPause ?? this.#begin()),
			environment.onOnline(() => this.#begin())
		];
		this.#begin();
	}

	stop(): void {
		this.#stopped = true;
		this.#endPause();
		for (const stop of this.#stops) stop();
	}

	#begin(): void {
		this.#endPause();
		// Without a network the browser tells when it is back.
		if (this.#stopped || !this.#environment.online()) return;
		if (this.#round) {
			this.#again = true;
			return;
		}
		this.#round = this.#sendAll().finally(() => {
			this.#round = null;
			if (this.#again) this.#begin();
		});
	}

	async #sendAll(): Promise<void> {
		this.#again = false;
		let lost = false;
		for (const item of await this.#waiting.pending()) {
			const parsed = item.id.startsWith(PROGRESS) ? v.safeParse(progressReportSchema, item.body) : null;
			if (!parsed?.success) continue;
			const sent = await this.#send(parsed.output);
			if (sent === 'taken' || sent === 'refused') await this.#waiting.acknowledge(item);
			if (sent === 'elsewhere') await this.#waiting.leave(item);
			lost ||= sent === 'lost';
		}
		this.#failures = lost ? this.#failures + 1 : 0;
		if (lost) this.#pause();
	}

	/** A whole class whose network comes back does not ask in one moment: between half a pause and a whole one. */
	#pause(): void {
		if (this.#stopped) return;
		const whole = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - 1));
		this.#again = false;
		this.#stopPause = this.#environment.after(whole * (0.5 + this.#environment.random() / 2), () =>
			this.#begin()
		);
	}

	#endPause(): void {
		this.#stopPause?.();
		this.#stopPause = null;
	}
}
