import type { Located } from '../navigator.ts';
import type { ReadingUnits } from '#lib/publication/reading-units.ts';

/** What was read since the reading before. */
export interface MeterReading {
	/** Units shown, from 0. */
	readonly shown: readonly number[];
	/** Whole seconds of active reading. */
	readonly activeSeconds: number;
}

/** What the meter needs of the world. Times in ms; the answers stop what they began. */
export interface MeterEnvironment {
	/** Of a clock that only goes on: that of the device is set right when a network comes. */
	now(): number;
	visible(): boolean;
	online(): boolean;
	every(ms: number, call: () => void): () => void;
	/** Calls back when somebody touches the page, scrolls, or presses a key. */
	onActivity(call: () => void): () => void;
	/** Calls back when the page is hidden or left: the last moment to say something. */
	onLeaving(call: () => void): () => void;
}

const TICK = 1_000;
const EVERY = 20_000;
/** Without a touch, a key or a page turn for this long nobody is reading. */
const IDLE = 60_000;
/** A page that was on the screen for less was leafed over, not read. */
const LOOKED = 1_500;
/** A tick that comes later than this slept with the device. */
const LONGEST_TICK = 5_000;

/** Counts pages really shown and seconds really read; tells them every 20 seconds and when the page is left, without a network at each page. */
export class ReadingMeter {
	readonly #units: ReadingUnits;
	readonly #environment: MeterEnvironment;
	readonly #tell: (reading: MeterReading, leaving: boolean) => void;
	readonly #shown = new Set<number>();
	readonly #told = new Set<number>();
	readonly #stops: readonly (() => void)[];
	#onScreen: { units: number[]; since: number } = { units: [], since: 0 };
	#seconds = 0;
	#lastTick: number;
	#lastActive: number;

	/** Counts from now on, until `stop`. */
	constructor(
		units: ReadingUnits,
		environment: MeterEnvironment,
		tell: (reading: MeterReading, leaving: boolean) => void
	) {
		this.#units = units;
		this.#environment = environment;
		this.#tell = tell;
		this.#lastTick = this.#lastActive = environment.now();
		this.#stops = [
			environment.every(TICK, () => this.#tick()),
			environment.every(EVERY, () => this.#read(false)),
			environment.onActivity(() => this.active()),
			environment.onLeaving(() => this.#read(true))
		];
	}

	/** Somebody is there: a key inside the page, which the world outside does not notice. */
	active(): void {
		this.#lastActive = this.#environment.now();
	}

	located({ shown, span }: Pick<Located, 'shown' | 'span'>): void {
		this.active();
		this.#lookAndKeep();
		const alone = shown.length === 1;
		const units = shown.flatMap((section) =>
			this.#units.within(section, alone ? span.from : 0, alone ? span.to : 1)
		);
		this.#onScreen = { units, since: this.#environment.now() };
	}

	/** Adds the time since the last tick when somebody reads. */
	#tick(): void {
		const now = this.#environment.now();
		const passed = Math.min(LONGEST_TICK, now - this.#lastTick);
		this.#lastTick = now;
		if (!this.#environment.visible() || now - this.#lastActive > IDLE) return;
		this.#seconds += passed / 1000;
		this.#lookAndKeep();
	}

	/** Without a network a page that goes away can tell nobody: what it read is told, and kept, as soon as it is counted. */
	#lookAndKeep(): void {
		this.#look();
		if (this.#shown.size > 0 && !this.#environment.online()) this.#read(false);
	}

	#look(): void {
		const { units, since } = this.#onScreen;
		if (this.#environment.now() - since < LOOKED || !this.#environment.visible()) return;
		for (const unit of units) if (!this.#told.has(unit)) this.#shown.add(unit);
	}

	#read(leaving: boolean): void {
		this.#look();
		// What is left of a second is told with the next: rounded up each time, it would be more than has passed.
		const activeSeconds = Math.floor(this.#seconds);
		if (activeSeconds === 0 && this.#shown.size === 0) return;
		const shown = [...this.#shown].sort((a, b) => a - b);
		for (const unit of shown) this.#told.add(unit);
		this.#shown.clear();
		this.#seconds -= activeSeconds;
		this.#tell({ shown, activeSeconds }, leaving);
	}

	/** Tells the rest. */
	stop(): void {
		for (const stop of this.#stops) stop();
		this.#read(true);
	}
}
