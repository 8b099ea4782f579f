interface Waiting {
	readonly deed: () => Promise<void>;
	readonly settle: () => void;
}

/** Does one thing at a time. Of each kind that is asked for meanwhile the newest waits; older ones are dropped. */
export class Queue<Kind extends string> {
	readonly #waiting = new Map<Kind, Waiting>();
	#working = false;
	#closed = false;

	/** Resolves when the deed is done, was replaced by a newer one of its kind, or the queue has closed. Deeds do not reject. */
	add(kind: Kind, deed: () => Promise<void>): Promise<void> {
		if (this.#closed) return Promise.resolve();
		this.#waiting.get(kind)?.settle();
		const done = new Promise<void>((settle) => this.#waiting.set(kind, { deed, settle }));
		if (!this.#working) void this.#work();
		return done;
	}

	async #work(): Promise<void> {
		this.#working = true;
		for (let next = this.#take(); next; next = this.#take()) {
			await next.deed();
			next.settle();
		}
		this.#working = false;
	}

	#take(): Waiting | undefined {
		const [kind] = this.#waiting.keys();
		if (kind === undefined) return undefined;
		const next = this.#waiting.get(kind);
		this.#waiting.delete(kind);
		return next;
	}

	/** Nothing that waits is done any more. */
	close(): void {
		this.#closed = true;
		for (const { settle } of this.#waiting.values()) settle();
		this.#waiting.clear();
	}
}
