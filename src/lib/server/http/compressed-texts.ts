import { LRUCache } from 'lru-cache';
import { compress, type Encoding } from './compression.ts';

/** Remembers compressed texts by their fingerprint, the least used go first. `limit` in bytes. */
export class CompressedTexts {
	readonly #kept: LRUCache<string, Buffer<ArrayBuffer>>;

	constructor(limit = 24 * 1024 * 1024) {
		this.#kept = new LRUCache({
			maxSize: limit,
			// One large text does not push all others out.
			maxEntrySize: limit / 8,
			sizeCalculation: (packed) => Math.max(1, packed.length)
		});
	}

	async get(
		sha256: string,
		encoding: Encoding,
		read: () => Promise<Uint8Array>
	): Promise<Buffer<ArrayBuffer>> {
		const key = `${encoding} ${sha256}`;
		const known = this.#kept.get(key);
		if (known) return known;
		const packed = await compress(await read(), encoding);
		this.#kept.set(key, packed);
		return packed;
	}
}
