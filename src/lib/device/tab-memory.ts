import * as v from 'valibot';

/** One value of this tab alone, in sessionStorage: gone when the tab is closed, not seen by other tabs. */
export class TabMemory<T> {
	readonly #key: string;
	readonly #schema: v.GenericSchema<unknown, T>;

	constructor(key: string, schema: v.GenericSchema<unknown, T>) {
		this.#key = key;
		this.#schema = schema;
	}

	/** null: nothing, or nothing that this page understands. */
	get(): T | null {
		try {
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
}
