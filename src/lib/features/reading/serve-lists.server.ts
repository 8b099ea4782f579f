import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ServableFile } from '#lib/server/http/serve-file.ts';
import type { ManifestLists } from './manifest-lists.ts';

/** Books whose lists are kept in memory, some hundred kB each. */
const KEPT = 20;

/** The lists of large books as files: a version never changes, so each is written down once. */
export class ListFiles {
	readonly #kept = new Map<string, ServableFile>();

	/** `read` gives the lists of the version; null: there is none. */
	async get(versionId: string, read: () => Promise<ManifestLists | null>): Promise<ServableFile | null> {
		const kept = this.#kept.get(versionId);
		if (kept) return kept;
		const lists = await read();
		if (!lists) return null;
		const file = fileOf(Buffer.from(JSON.stringify(lists)));
		if (this.#kept.size >= KEPT) this.#kept.clear();
		this.#kept.set(versionId, file);
		return file;
	}
}

function fileOf(content: Buffer): ServableFile {
	return {
		sha256: createHash('sha256').update(content).digest('hex'),
		mediaType: 'application/json',
		bytes: content.length,
		whole: async () => content,
		stream: async () => Readable.from([content])
	};
}
