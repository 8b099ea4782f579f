/** From here on a wait is shown. */
const SHOWN_AFTER = 800;
/** From here on another way to the words is offered; the book goes on coming. */
const LONG_AFTER = 6000;

export type WaitLength = 'none' | 'short' | 'long';

/** Calls back once after `ms`; the answer calls it off. */
export type After = (ms: number, call: () => void) => () => void;

/** How long a child has been waiting for the page: told when it is long enough to notice. Times in ms. */
export class Waiting {
	readonly #after: After;
	readonly #tell: (length: WaitLength) => void;
	#under = 0;
	#callOff: (() => void)[] = [];
	#length: WaitLength = 'none';
	#stopped = false;

	constructor(after: After, tell: (length: WaitLength) => void) {
		this.#after = after;
		this.#tell = tell;
	}

	/** Waits for something; several waits at once are one. */
	async for<T>(promise: Promise<T>): Promise<T> {
		if (this.#under++ === 0 && !this.#stopped) {
			this.#callOff = [
				this.#after(SHOWN_AFTER, () => this.#set('short')),
				this.#after(LONG_AFTER, () => this.#set('long'))
			];
		}
		try {
			return await promise;
		} finally {
			if (--this.#under === 0) this.#rest();
		}
	}

	#rest(): void {
		for (const callOff of this.#callOff) callOff();
		this.#callOff = [];
		this.#set('none');
	}

	#set(length: WaitLength): void {
		if (this.#length === length) return;
		this.#length = length;
		if (!this.#stopped) this.#tell(length);
	}

	/** What is waited for may still come; nobody is told any more. */
	stop(): void {
		this.#stopped = true;
		this.#rest();
	}
}
