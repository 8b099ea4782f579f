/**
 * Something that is made at the first need, and once: whoever needs it during the making shares the promise. What
 * arrives after `close` is put away at once, so nothing outlives its owner.
 */
export class Lazy<T> {
	readonly #make: () => Promise<T>;
	readonly #putAway: (made: T) => void;
	#promise: Promise<T | null> | null = null;
	#value: T | null = null;
	#closed = false;

	constructor(make: () => Promise<T>, putAway: (made: T) => void) {
		this.#make = make;
		this.#putAway = putAway;
	}

	/** What is there already. */
	get value(): T | null {
		return this.#value;
	}

	/** null when the owner has closed. A making that failed is tried anew by the next need. */
	get(): Promise<T | null> {
		if (this.#closed) return Promise.resolve(null);
		this.#promise ??= this.#begin();
		return this.#promise;
	}

	async #begin(): Promise<T | null> {
		try {
			const made = await this.#make();
			if (this.#closed) this.#putAway(made);
			else this.#value = made;
			return this.#value;
		} catch (error) {
			this.#promise = null;
			if (this.#closed) return null;
			throw error;
		}
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		const made = this.#value;
		this.#value = null;
		if (made !== null) this.#putAway(made);
	}
}
