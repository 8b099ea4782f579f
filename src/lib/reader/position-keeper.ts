import type { Locator } from '#lib/publication/locator.ts';
import type { Located } from './navigator.ts';

/** Where the reader is: found out and told once, after things came to rest. */
export class PositionKeeper {
	readonly #locate: () => Located | null;
	readonly #tell: (located: Located) => void;
	#anchor: Locator | null = null;
	#restyling = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#stopped = false;

	constructor(locate: () => Located | null, tell: (located: Located) => void) {
		this.#locate = locate;
		this.#tell = tell;
	}

	/** Where the reader came by moving, not by restyling or resizing: kept through all of those. Null on the way to another. */
	get anchor(): Locator | null {
		return this.#anchor;
	}

	/** The page that was opened is to stand here: what moves it before things come to rest is not the reader. */
	opened(at: Locator): void {
		this.#anchor = at;
		this.#restyling = true;
	}

	/** The reader goes somewhere: where things come to rest is the new anchor. */
	moving(): void {
		this.#restyling = false;
		this.#anchor = null;
	}

	/** The page changes under the reader: where things come to rest is not where the reader went. */
	restyling(): void {
		this.#restyling = true;
	}

	/** Something moved; `after` ms without another move things have come to rest. */
	settle(after = 60): void {
		clearTimeout(this.#timer);
		if (!this.#stopped) this.#timer = setTimeout(() => this.#rest(), after);
	}

	#rest(): void {
		const located = this.#locate();
		// Between two sections nothing is on the screen: somebody who reads is always told where, a moment later.
		if (!located) return this.settle(200);
		if (!this.#restyling || !this.#anchor) this.#anchor = located.locator;
		this.#restyling = false;
		this.#tell(located);
	}

	/** For good: whatever still moves is nobody's any more. */
	stop(): void {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}
}
