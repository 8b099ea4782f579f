import * as v from 'valibot';
import type { StoreName } from './schema.ts';

type Listener = () => void;
const message = v.object({ store: v.string() });

/** Tells the pages of this tab and of the others that a store has changed. */
export class Changes {
	readonly #listeners = new Map<string, Set<Listener>>();
	/** Missing in old browsers: other tabs then see the change when they look again. */
	readonly #channel: BroadcastChannel | null;
	#listening = false;
	#closed = false;

	constructor(name: string) {
		this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
	}

	tell(store: StoreName): void {
		this.#hear(store);
		// What was written last may be told of when the device is closed already.
		if (!this.#closed) this.#channel?.postMessage({ store });
	}

	/** The pages of this tab, about all stores: what they have shown may have been half of it. */
	tellHere(): void {
		for (const store of this.#listeners.keys()) this.#hear(store);
	}

	/** The answer stops listening. */
	on(store: StoreName, listener: Listener): () => void {
		const listeners = this.#listeners.get(store) ?? new Set();
		this.#listeners.set(store, listeners.add(listener));
		this.#listen();
		return () => listeners.delete(listener);
	}

	/** Only when somebody wants to hear: a page with a listening channel may not be kept for the way back. */
	#listen(): void {
		if (this.#listening) return;
		this.#listening = true;
		this.#channel?.addEventListener('message', ({ data }) => {
			const heard = v.safeParse(message, data);
			if (heard.success) this.#hear(heard.output.store);
		});
	}

	#hear(store: string): void {
		for (const listener of this.#listeners.get(store) ?? []) listener();
	}

	close(): void {
		this.#closed = true;
		this.#channel?.close();
	}
}
