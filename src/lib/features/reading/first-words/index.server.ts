import { splitHref } from '#lib/reader/publication.ts';
import type { ReadingOrderItem } from '#lib/server/publications/manifest.ts';
import type { ReadablePublication } from '../reading-store.ts';
import type { FirstWords } from './first-words.ts';

/** A file of a version as text; null: there is none. */
type ReadFile = (versionId: string, path: string) => Promise<string | null>;

/** Sections whose first words are kept in memory, a few kB each. */
const KEPT = 200;

/** Files of a version never change: the first words of a section are made once. */
export class FirstWordsOfSections {
	readonly #read: ReadFile;
	readonly #made = new Map<string, Promise<FirstWords | null>>();

	constructor(read: ReadFile) {
		this.#read = read;
	}

	/** `muc`: address of a section; an address within one may lie on any page of it. null: the beginning of the book. */
	async of(title: ReadablePublication, muc: string | null): Promise<FirstWords | null> {
		const { readingOrder } = title.manifest;
		const named = muc === null ? null : splitHref(muc);
		if (named?.fragment) return null;
		const item = readingOrder.find(({ path, linear }) => (named ? path === named.path : linear));
		if (!item) return null;
		const key = `${title.versionId} ${item.path}`;
		const kept = this.#made.get(key);
		if (kept) return kept;
		const made = this.#make(title, item);
		if (this.#made.size >= KEPT) this.#made.clear();
		this.#made.set(key, made);
		try {
			return await made;
		} catch (error) {
			this.#made.delete(key);
			throw error;
		}
	}

	/** Style sheets are files of the build: tasks, which run without one, send no page. */
	async #make(title: ReadablePublication, item: ReadingOrderItem): Promise<FirstWords | null> {
		const { makeFirstWords } = await import('./first-words.server.ts');
		return makeFirstWords({ title, item, file: (path) => this.#read(title.versionId, path) });
	}
}
