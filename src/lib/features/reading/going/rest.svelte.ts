import { REST_SECONDS } from './going-settings.ts';

export interface RestWorld {
	/** Calls back after `ms`; the answer calls it off. */
	after(ms: number, call: () => void): () => void;
	/** Somebody reads now: the book is open and seen. */
	reads(): boolean;
	/** A voice reads, or something lies over the page: not now. */
	busy(): boolean;
	/** The rest is there. */
	begun(): void;
}

/** How often it is looked whether somebody reads; ms. */
const LOOK = 5_000;

/** "Nghỉ mắt": after some minutes of reading the eyes are asked to look far away. Nothing is locked; reading on is one press away. */
export class Rest {
	/** Seconds left of a rest; null: it is not there. */
	left: number | null = $state(null);
	readonly #world: RestWorld;
	/** Of reading, null: no rests are wanted. */
	#minutes: number | null = null;
	/** ms of reading since the last rest. */
	#read = 0;
	#stop: () => void = () => {};

	constructor(world: RestWorld) {
		this.#world = world;
	}

	set minutes(minutes: number | null) {
		if (minutes === this.#minutes) return;
		this.#minutes = minutes;
		this.#again();
	}

	#again(): void {
		this.#stop();
		this.left = null;
		this.#read = 0;
		if (this.#minutes !== null) this.#look();
	}

	#look(): void {
		this.#stop = this.#world.after(LOOK, () => {
			if (this.#world.reads()) this.#read += LOOK;
			const due = this.#minutes !== null && this.#read >= 60_000 * this.#minutes;
			if (due && !this.#world.busy()) this.#begin();
			else this.#look();
		});
	}

	#begin(): void {
		this.left = REST_SECONDS;
		this.#world.begun();
		const second = () => {
			if (!this.left) return;
			this.left -= 1;
			this.#stop = this.#world.after(1000, second);
		};
		this.#stop = this.#world.after(1000, second);
	}

	/** Reading goes on, also before the rest is over. */
	end(): void {
		if (this.left !== null) this.#again();
	}

	close(): void {
		this.#minutes = null;
		this.#again();
	}
}
