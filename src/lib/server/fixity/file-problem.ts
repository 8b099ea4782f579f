import { BlobStoreUnavailable, type BlobStore } from '#lib/server/ports/blob-store.ts';

/** `missing`: not there; `altered`: other bytes than its name says; `unreadable`: the disk refuses to give its bytes. */
export type FileProblem = 'missing' | 'altered' | 'unreadable';

/**
 * Reads the whole file again; null: sound. A store that is away tells nothing about its files.
 * @throws {BlobStoreUnavailable}
 */
export async function problemOf(
	blobs: Pick<BlobStore, 'has' | 'verify'>,
	sha256: string
): Promise<FileProblem | null> {
	try {
		if (await blobs.verify(sha256)) return null;
		return (await blobs.has(sha256)) ? 'altered' : 'missing';
	} catch (failure) {
		if (failure instanceof BlobStoreUnavailable) throw failure;
		return 'unreadable';
	}
}
