import type { BlobStore } from '#lib/server/ports/blob-store.ts';

/** What both formats work with while they are opened. */
export interface OpenContext {
	/** The untrusted file. */
	readonly file: string;
	/** As the librarian knows it; only for a title when there is none. */
	readonly fileName: string;
	readonly blobs: Pick<BlobStore, 'put' | 'putFile'>;
	/** A folder of its own, emptied afterwards. */
	readonly scratch: string;
	readonly signal: AbortSignal;
}
