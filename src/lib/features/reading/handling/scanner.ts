/** `auto`: it goes on by itself and a press chooses. `step`: a press goes on, and resting chooses. `two`: one switch goes on, the other chooses. */
export type ScanMode = 'auto' | 'step' | 'two';

export interface ScanSettings {
	readonly mode: ScanMode;
	/** Seconds on one thing. */
	readonly pace: number;
	/** Rounds without a choice until it rests. */
	readonly rounds: number;
}

export interface ScanWorld<T> {
	/** What can be chosen now, in its order. */
	targets(): readonly T[];
	/** Rings a thing; null: none. */
	show(target: T | null): void;
	choose(target: T): void;
	/** What takes the place of a thing that is gone. */
	instead(): T | null;
	/** A round is over without a choice. */
	round(): void;
	/** Calls back after ms, unless the answer is called before. */
	after(ms: number, call: () => void): () => void;
}

/** Goes through the things of a screen one by one, for those who have one switch or two. */
export class Scanner<T> {
	readonly #world: ScanWorld<T>;
	#settings: ScanSettings;
	#at: T | null = null;
	#rounds = 0;
	/** Until a press: nothing is ringed. */
	#resting = true;
	/** The next rest on a thing chooses it. */
	#armed = false;
	#wait = () => {};

	constructor(settings: ScanSettings, world: ScanWorld<T>) {
		this.#settings = settings;
		this.#world = world;
	}

	set settings(settings: ScanSettings) {
		this.#settings = settings;
		this.begin();
	}

	/** At the first thing; one that waits for a switch waits there. */
	begin(): void {
		this.#rounds = 0;
		this.#armed = false;
		this.#put(this.#world.targets()[0] ?? null);
	}

	/** What is on the screen has changed: nothing is ringed that cannot be chosen. */
	look(): void {
		if (this.#resting || this.#here() !== null) return;
		this.#rounds = 0;
		this.#armed = false;
		const next = this.#world.instead();
		if (next !== null || this.#at !== null) this.#put(next);
	}

	/** `one`: the only switch; `move` and `choose`: of two. */
	press(which: 'one' | 'move' | 'choose'): void {
		this.#rounds = 0;
		const { mode } = this.#settings;
		const at = this.#here();
		if (at === null) return this.begin();
		const goesOn = mode === 'two' ? which === 'move' : mode === 'step' && this.#armed;
		if (goesOn) this.#next();
		else if (mode === 'step') this.#arm();
		else this.#choose(at);
	}

	stop(): void {
		this.#wait();
		this.#resting = true;
		this.#world.show((this.#at = null));
	}

	/** The thing that is ringed, as long as it can be chosen. */
	#here(): T | null {
		return this.#at !== null && this.#world.targets().includes(this.#at) ? this.#at : null;
	}

	#arm(): void {
		this.#armed = true;
		this.#put(this.#here());
	}

	#choose(target: T): void {
		this.#armed = false;
		this.#world.choose(target);
		// It stays there: the next page after this one is one press away.
		this.#put(this.#here() ?? this.#world.targets()[0] ?? null);
	}

	#next(): void {
		const targets = this.#world.targets();
		const at = this.#at === null ? -1 : targets.indexOf(this.#at);
		if (at === targets.length - 1 && at >= 0) {
			this.#rounds++;
			this.#world.round();
		}
		if (this.#settings.mode === 'auto' && this.#rounds >= this.#settings.rounds) return this.stop();
		// What a round changed (`round`) is looked at anew.
		const now = this.#world.targets();
		this.#put((now === targets || at < targets.length - 1 ? now[(at + 1) % now.length] : now[0]) ?? null);
	}

	#put(target: T | null): void {
		this.#wait();
		this.#resting = false;
		this.#at = target;
		this.#world.show(target);
		const { mode, pace } = this.#settings;
		if (mode === 'two' || target === null) return;
		if (mode === 'auto') this.#wait = this.#world.after(1_000 * pace, () => this.#next());
		else if (this.#armed)
			this.#wait = this.#world.after(1_000 * pace, () => {
				const at = this.#here();
				if (at !== null) this.#choose(at);
			});
	}
}
