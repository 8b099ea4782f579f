import { NoAnswer } from './bounded.ts';
import { Unavailable } from './connection.ts';

/** The browser would not keep or give something, as opposed to a fault of ours. */
export function isRefusal(error: unknown): boolean {
	if (error instanceof DOMException) return error.name !== 'DataCloneError';
	return error instanceof NoAnswer || error instanceof Unavailable;
}

/** Whether what is written outlives the page. */
export class Persistence {
	readonly #retry: () => Promise<void>;
	readonly #listeners = new Set<() => void>();
	#lost = false;
	#retrying = false;

	/** `retry` writes again what could not be written. */
	constructor(retry: () => Promise<void>) {
		this.#retry = retry;
	}

	get kept(): boolean {
		return !this.#lost;
	}

	/** @throws what is no refusal */
	refused(error: unknown): void {
		if (!isRefusal(error)) throw error;
		if (this.#lost) return;
		this.#lost = true;
		this.#tell();
	}

	/** Something was written: what waits may be written now, too. */
	async succeeded(): Promise<void> {
		if (!this.#lost || this.#retrying) return;
		this.#retrying = true;
		this.#lost = false;
		await this.#retry();
		this.#retrying = false;
		if (this.kept) this.#tell();
	}

	on(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
