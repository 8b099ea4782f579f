/** Typed listeners: `on` gives back the way to stop listening. */
export class Listeners<Events> {
	readonly #all = new Map<keyof Events, Set<(detail: never) => void>>();

	on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void {
		const set = this.#all.get(event) ?? new Set();
		this.#all.set(event, set.add(listener));
		return () => set.delete(listener);
	}

	emit<E extends keyof Events>(event: E, detail: Events[E]): void {
		for (const listener of this.#all.get(event) ?? []) (listener as (detail: Events[E]) => void)(detail);
	}

	clear(): void {
		this.#all.clear();
	}
}
