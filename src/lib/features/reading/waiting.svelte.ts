/** From here on a wait is shown. */
const SHOWN_AFTER = 800;
/** From here on another way to the words is offered; the book goes on coming. */
const LONG_AFTER = 6000;

/** How long a child has been waiting for the book: said when it is long enough to notice. Times in ms. */
export class Waiting {
	length: 'none' | 'short' | 'long' = $state('none');
	#under = 0;
	#timers: ReturnType<typeof setTimeout>[] = [];

	/** Waits for something; several waits at once are one. */
	async for<T>(promise: Promise<T>): Promise<T> {
		if (this.#under++ === 0) {
			this.#timers = [
				setTimeout(() => (this.length = 'short'), SHOWN_AFTER),
				setTimeout(() => (this.length = 'long'), LONG_AFTER)
			];
		}
		try {
			return await promise;
		} finally {
			if (--this.#under === 0) this.#end();
		}
	}

	#end(): void {
		this.#timers.forEach(clearTimeout);
		this.length = 'none';
	}
}
