/**
 * What the page itself holds, once: of the data that Kit sends beside it for the browser only says that it was there
 * (`transport` in src/hooks.ts). In the browser `value` is null.
 */
export class SentOnce<T> {
	readonly value: T | null;

	constructor(value: T | null) {
		this.value = value;
	}
}
