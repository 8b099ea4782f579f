import * as v from 'valibot';
import { seatOfPage } from './seat-cookie.ts';

/**
 * One value of this tab alone, in sessionStorage: gone when the tab is closed, not seen by other tabs, and not by a child at another
 * seat of a class.
 */
export class TabMemory<T> {
	readonly #name: string;
	readonly #schema: v.GenericSchema<unknown, T>;

	constructor(name: string, schema: v.GenericSchema<unknown, T>) {
		this.#name = name;
		this.#schema = schema;
	}

	/** null: nothing, or nothing that this page understands. */
	get(): T | null {
		try {
			this.#dropOthers();
			const result = v.safeParse(this.#schema, JSON.parse(sessionStorage.getItem(this.#key) ?? 'null'));
			return result.success ? result.output : null;
		} catch {
			// Storage is switched off, or another version of the page wrote it.
			return null;
		}
	}

	/** A tab that refuses forgets at the next page. */
	set(value: T | null): void {
		try {
			if (value === null) sessionStorage.removeItem(this.#key);
			else sessionStorage.setItem(this.#key, JSON.stringify(value));
		} catch {
			return;
		}
	}

	get #key(): string {
		const seat = seatOfPage();
		return seat === null ? this.#name : `${this.#name}@${seat}`;
	}

	/** What was left behind at other seats. A guest's own stays. */
	#dropOthers(): void {
		for (const key of Object.keys(sessionStorage))
			if (key.startsWith(`${this.#name}@`) && key !== this.#key) sessionStorage.removeItem(key);
	}
}
