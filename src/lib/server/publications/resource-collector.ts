import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { StoredResource } from './manifest.ts';

/** Where the finished files of one publication gather. */
export interface ResourceCollector {
	put(path: string, mediaType: string, content: string | Uint8Array): Promise<void>;
	putFile(path: string, mediaType: string, file: string): Promise<void>;
	/** By container path, so that the same file always gives the same list. */
	list(): StoredResource[];
}

export function createResourceCollector(blobs: Pick<BlobStore, 'put' | 'putFile'>): ResourceCollector {
	const stored = new Map<string, StoredResource>();
	return {
		async put(path, mediaType, content) {
			const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
			stored.set(path, { path, mediaType, ...(await blobs.put(bytes)) });
		},
		async putFile(path, mediaType, file) {
			stored.set(path, { path, mediaType, ...(await blobs.putFile(file)) });
		},
		list: () => [...stored.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
	};
}
