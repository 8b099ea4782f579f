import type { By } from '#lib/server/unit-of-work.ts';
import type { Entry } from './entry.ts';

/** A word that librarians of this library have written. */
export interface OwnWord extends Entry {
	readonly id: string;
	readonly version: number;
}

export interface WordPage {
	readonly words: readonly OwnWord[];
	/** Of all that fit. */
	readonly total: number;
}

/** Words of this library, beside those that come with it. */
export interface DictionaryStore {
	all(): Promise<readonly OwnWord[]>;
	/** `key`: part of the word, as `keyOf` writes it. */
	page(key: string, offset: number, limit: number): Promise<WordPage>;
	byId(id: string): Promise<OwnWord | null>;
	/** False: the word is there already. */
	add(by: By, entry: Entry): Promise<boolean>;
	change(by: By, target: { readonly id: string; readonly expected: number }, entry: Entry): Promise<number>;
	remove(by: By, target: { readonly id: string; readonly expected: number }): Promise<void>;
}
