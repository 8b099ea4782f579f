import type { Located } from '../navigator.ts';
import type { ReaderPublication } from '../publication.ts';
import { ReadingUnits } from './reading-units.ts';

/** What a class seat's device tells about assigned reading; nothing else about reading leaves the device. */
export interface ProgressReport {
	readonly publicationId: string;
	/** Units shown since the last report, from 0. */
	readonly shown: readonly number[];
	readonly total: number;
	/** Seconds of active reading since the last report. */
	readonly activeSeconds: number;
}

const ADDRESS = '/api/reading/progress';
const EVERY = 20_000;
/** Without a touch, a key or a page turn for this long nobody is reading. */
const IDLE = 60_000;
/** A page that was on the screen for less was leafed over, not read. */
const LOOKED = 1_500;

interface Environment {
	now(): number;
	visible(): boolean;
	/** `lost` is called when the report did not arrive. */
	send(report: ProgressReport, leaving: boolean, lost: () => void): void;
}

const browser: Environment = {
	now: () => Date.now(),
	visible: () => document.visibilityState === 'visible',
	send(report, leaving, lost) {
		const body = JSON.stringify(report);
		const type = 'application/json';
		if (leaving && navigator.sendBeacon(ADDRESS, new Blob([body], { type }))) return;
		// A report that got lost travels with the next one; the child is not told.
		void fetch(ADDRESS, { method: 'POST', body, headers: { 'content-type': type }, keepalive: true }).then(
			({ ok }) => ok || lost(),
			lost
		);
	}
};

/** Counts pages really shown and seconds really read, and reports them every 20 seconds and when the page is left. */
export class AssignedProgress {
	readonly #publicationId: string;
	readonly #units: ReadingUnits;
	readonly #environment: Environment;
	readonly #shown = new Set<number>();
	readonly #told = new Set<number>();
	#onScreen: { units: number[]; since: number } = { units: [], since: 0 };
	#seconds = 0;
	#lastTick: number;
	#lastActive: number;

	constructor(publication: ReaderPublication, environment: Environment = browser) {
		this.#publicationId = publication.id;
		this.#units = new ReadingUnits(publication);
		this.#environment = environment;
		this.#lastTick = this.#lastActive = environment.now();
	}

	/** Starts counting; the answer stops it with a last report. */
	start(): () => void {
		const stop = new AbortController();
		const { signal } = stop;
		const ticking = setInterval(() => this.tick(), 1000);
		const reporting = setInterval(() => this.report(false), EVERY);
		const leaving = () => {
			if (!this.#environment.visible()) this.report(true);
		};
		for (const type of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
			window.addEventListener(type, () => this.active(), { signal, passive: true });
		}
		document.addEventListener('visibilitychange', leaving, { signal });
		window.addEventListener('pagehide', () => this.report(true), { signal });
		return () => {
			clearInterval(ticking);
			clearInterval(reporting);
			stop.abort();
			this.report(true);
		};
	}

	active(): void {
		this.#lastActive = this.#environment.now();
	}

	located({ shown, span }: Located): void {
		this.active();
		this.#look();
		const alone = shown.length === 1;
		const units = shown.flatMap((section) =>
			this.#units.within(section, alone ? span.from : 0, alone ? span.to : 1)
		);
		this.#onScreen = { units, since: this.#environment.now() };
	}

	/** Adds the time since the last tick when somebody reads. */
	tick(): void {
		const now = this.#environment.now();
		const passed = Math.min(5_000, now - this.#lastTick);
		this.#lastTick = now;
		if (!this.#environment.visible() || now - this.#lastActive > IDLE) return;
		this.#seconds += passed / 1000;
		this.#look();
	}

	#look(): void {
		const { units, since } = this.#onScreen;
		if (this.#environment.now() - since < LOOKED || !this.#environment.visible()) return;
		for (const unit of units) if (!this.#told.has(unit)) this.#shown.add(unit);
	}

	report(leaving: boolean): void {
		this.#look();
		const activeSeconds = Math.round(this.#seconds);
		if (activeSeconds === 0 && this.#shown.size === 0) return;
		const shown = [...this.#shown].sort((a, b) => a - b);
		for (const unit of shown) this.#told.add(unit);
		this.#shown.clear();
		this.#seconds = 0;
		this.#environment.send(
			{ publicationId: this.#publicationId, shown, total: this.#units.total, activeSeconds },
			leaving,
			() => {
				for (const unit of shown) {
					this.#told.delete(unit);
					this.#shown.add(unit);
				}
				this.#seconds += activeSeconds;
			}
		);
	}
}
