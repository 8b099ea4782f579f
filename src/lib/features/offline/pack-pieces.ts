import { addressOf, packKey, PART_BYTES, partKey } from '#lib/api/pack-files.ts';
import type { Pack } from '#lib/device/index.ts';

/** What is asked for at once: a small file, or a part of a large one. */
export interface Piece {
	readonly url: string;
	/** Under which it lies in the cache of the pack. */
	readonly key: string;
	/** Where the whole file would lie. */
	readonly whole: string;
	readonly bytes: number;
	/** Bytes of the file from, up to; null: all of it. */
	readonly range: readonly [first: number, last: number] | null;
	/** Of the whole file. */
	readonly of: number;
}

/** What the library compresses, it does not give in parts. */
const TEXT = /\.(?:x?html?|css|svg|xml|json|opf|ncx|smil|txt|js|ttml|vtt|md)$/i;

/** A pack in the order in which its pieces come: small ones do not wait for large ones. */
export function piecesOf({ versionId, files }: Pick<Pack, 'versionId' | 'files'>): Piece[] {
	return files.flatMap(([path, bytes]): Piece[] => {
		const url = addressOf(versionId, path);
		const whole = packKey(url);
		if (bytes <= PART_BYTES || TEXT.test(path))
			return [{ url, key: whole, whole, bytes, range: null, of: bytes }];
		return Array.from({ length: Math.ceil(bytes / PART_BYTES) }, (_, part) => {
			const first = part * PART_BYTES;
			const last = Math.min(bytes, first + PART_BYTES) - 1;
			const range = [first, last] as const;
			return { url, key: partKey(whole, part), whole, bytes: last - first + 1, range, of: bytes };
		});
	});
}

/** Which of the pieces lie there, by the names of what does. */
export function missing(pieces: readonly Piece[], there: ReadonlySet<string>): Piece[] {
	return pieces.filter(({ key, whole }) => !there.has(key) && !there.has(whole));
}

/** The names in a cache. */
export async function namesIn(cache: Pick<Cache, 'keys'>): Promise<Set<string>> {
	const requests = await cache.keys();
	return new Set(
		requests.map(({ url }) => {
			const { pathname, search } = new URL(url);
			return pathname + search;
		})
	);
}
