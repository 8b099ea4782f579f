import type { Readable } from 'node:stream';
import { DomainError } from '#lib/domain-error.ts';

export interface BlobInfo {
	/** Lower-case hex SHA-256 of the bytes: the name of the blob. */
	readonly sha256: string;
	readonly bytes: number;
}

export interface StoredBlob extends BlobInfo {
	/** When it was written, epoch ms, by the clock of the store. */
	readonly storedAt: number;
}

/** What a clean-up took away. */
export interface Cleared {
	readonly count: number;
	readonly bytes: number;
}

/** The store cannot be reached or fails at every try. Nothing is half done; the same may be asked again later. */
export class BlobStoreUnavailable extends DomainError {
	constructor(cause: unknown) {
		super('blob-store-unavailable', 503);
		this.cause = cause;
	}
}

/** Content-addressed storage. Writing the same bytes twice is one blob; a blob appears whole or not at all.
 * What `put` and `putFile` return is sound: a blob of this name that was there and is damaged is written again.
 * A store behind a network throws `BlobStoreUnavailable`. */
export interface BlobStore {
	put(bytes: Uint8Array): Promise<BlobInfo>;
	/** Streams a file of any size in; hashes on the way. */
	putFile(path: string): Promise<BlobInfo>;
	/** Whole content. Throws an ordinary error when there is no such blob. */
	get(sha256: string): Promise<Uint8Array>;
	/** A stream of the bytes `start..end` (both included), or of all of them. */
	stream(sha256: string, range?: { start: number; end: number }): Promise<Readable>;
	has(sha256: string): Promise<boolean>;
	/** Reads the blob again and compares: false when missing or altered (fixity). */
	verify(sha256: string): Promise<boolean>;
	remove(sha256: string): Promise<void>;
	/** Every blob, in no order. For clean-up, never in a request. */
	list(): AsyncIterable<StoredBlob>;
	/** Clears away writes that were cut off, when nothing touched them since `before` (epoch ms). */
	clearUnfinished(before: number): Promise<Cleared>;
}
