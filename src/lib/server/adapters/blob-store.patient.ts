import { TookTooLong, within } from '#lib/async/within.ts';
import { BlobStoreUnavailable, type BlobStore } from '#lib/server/ports/blob-store.ts';

/** A disk that wakes up takes seconds; a person who waits longer presses again. */
const PATIENCE_MS = 15_000;

/**
 * The same store, where a reader gets an answer or a failure in time: a disk in the network that hangs keeps no request waiting for ever.
 * Writing takes as long as it takes.
 */
export function withPatience(blobs: BlobStore, milliseconds = PATIENCE_MS): BlobStore {
	const inTime = <T>(answer: Promise<T>): Promise<T> =>
		within(milliseconds, answer).catch((failure: unknown) => {
			throw failure instanceof TookTooLong ? new BlobStoreUnavailable(failure) : failure;
		});
	return {
		...blobs,
		get: (sha256) => inTime(blobs.get(sha256)),
		/** In time is the first byte: how fast the rest is read is up to the reader. */
		stream: (sha256, range) => inTime(blobs.stream(sha256, range)),
		has: (sha256) => inTime(blobs.has(sha256))
	};
}
