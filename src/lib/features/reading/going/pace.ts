/** What pages that go on by themselves need of the reader and of its clock. */
export interface PaceWorld {
	/** Calls back after `ms`; the answer calls it off. */
	after(ms: number, call: () => void): () => void;
	/** Calls back with the next picture of the screen, with its time in ms; the answer calls it off. */
	frame(call: (now: number) => void): () => void;
	/** Height of what is seen, if its words can glide; null: they go on page by page. */
	glides(): number | null;
	/** Moves the words by so many pixels; false: no further. */
	glide(pixels: number): boolean;
	/** Turns the page; false: there is none. */
	turn(): Promise<boolean>;
	/** The place on the screen is kept now and then, for words that glide never come to rest. */
	keep(): void;
}

/** ms after which the place is kept again. */
const KEEP = 3_000;
/** Nothing was seen meanwhile: a page that was hidden does not jump. */
const LONGEST_STEP = 100; // ms

/** Goes on through a book, a screen in so many seconds, until it is stopped. */
export class Pace {
	readonly #world: PaceWorld;
	#stop: () => void = () => {};
	#running = false;
	#seconds: number;

	constructor(world: PaceWorld, seconds: number) {
		this.#world = world;
		this.#seconds = seconds;
	}

	get running(): boolean {
		return this.#running;
	}

	/** Of a screen. */
	set seconds(seconds: number) {
		this.#seconds = seconds;
		if (this.#running && this.#world.glides() === null) this.#nextPage();
	}

	start(): void {
		if (this.#running) return;
		this.#running = true;
		this.#go();
	}

	stop(): void {
		if (this.#running && this.#world.glides() !== null) this.#world.keep();
		this.#running = false;
		this.#stop();
	}

	#go(): void {
		if (this.#world.glides() === null) this.#nextPage();
		else this.#glideOn();
	}

	#nextPage(): void {
		this.#stop();
		this.#stop = this.#world.after(1000 * this.#seconds, () => void this.#turn());
	}

	async #turn(): Promise<void> {
		if (!(await this.#world.turn())) return this.stop();
		if (this.#running) this.#go();
	}

	#glideOn(): void {
		let [before, owed, kept, still] = [0, 0, 0, 0];
		const step = (now: number) => {
			if (!this.#running) return;
			const height = this.#world.glides();
			if (height === null) return this.#nextPage();
			const passed = before === 0 ? 0 : Math.min(LONGEST_STEP, now - before);
			before = now;
			kept += passed;
			owed += (height * passed) / (1000 * this.#seconds);
			const pixels = Math.floor(owed);
			owed -= pixels;
			if (kept >= KEEP) {
				kept = 0;
				this.#world.keep();
			}
			// The last screen is read before the next chapter comes; a text that is being laid out stands still for a moment only.
			if (pixels > 0 && this.#world.glide(pixels)) still = 0;
			else still += passed;
			if (still >= 1000 * this.#seconds) return void this.#turn();
			this.#stop = this.#world.frame(step);
		};
		this.#stop = this.#world.frame(step);
	}
}
