import { allBlocks, type AccessibleDocument } from '#lib/publication/accessible-document.ts';
import type { FormatFile, FormatsStore } from './formats-store.ts';
import type { PictureOf } from './html-document.ts';

interface Needs {
	readonly store: Pick<FormatsStore, 'resource'>;
	readonly blobs: { get(sha256: string): Promise<Uint8Array> };
}

/** Of all pictures of one book. What is beyond is told in words. */
const MOST_BYTES = 48 * 1024 * 1024;
/** Of one. */
const LARGEST = 4 * 1024 * 1024;
/** Width of the smaller copy that the opener keeps of a large picture. */
const COPY = '@640.webp';
const MEDIA_TYPE = /^image\/(?:jpeg|png|gif|webp|avif|svg\+xml)$/;

class Budget {
	#left = MOST_BYTES;
	readonly #needs: Needs;
	readonly #versionId: string;
	readonly #smaller: boolean;

	constructor(needs: Needs, versionId: string, { smaller }: { smaller: boolean }) {
		[this.#needs, this.#versionId, this.#smaller] = [needs, versionId, smaller];
	}

	/** A picture by its container path; null: there is none that can be shown. */
	async get(path: string): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array } | null> {
		const file = await this.#file(path);
		if (!file || !MEDIA_TYPE.test(file.mediaType) || file.bytes > Math.min(LARGEST, this.#left)) return null;
		this.#left -= file.bytes;
		return { mediaType: file.mediaType, bytes: await this.#needs.blobs.get(file.sha256) };
	}

	async #file(path: string): Promise<FormatFile | null> {
		const { store } = this.#needs;
		const copy = this.#smaller ? await store.resource(this.#versionId, path + COPY) : null;
		return copy ?? store.resource(this.#versionId, path);
	}
}

/** The pictures of a book, to be printed. */
export async function picturesOf(
	needs: Needs,
	versionId: string,
	{ sections }: AccessibleDocument
): Promise<Map<string, Uint8Array>> {
	const budget = new Budget(needs, versionId, { smaller: false });
	const pictures = new Map<string, Uint8Array>();
	for (const { blocks } of sections)
		for (const block of allBlocks(blocks)) {
			if (block.kind !== 'picture' || block.path === null || pictures.has(block.path)) continue;
			const picture = await budget.get(block.path);
			if (picture) pictures.set(block.path, picture.bytes);
		}
	return pictures;
}

/** Pictures as `data:` addresses of a page that needs nothing else. */
export function addressOf(needs: Needs, versionId: string): PictureOf {
	const budget = new Budget(needs, versionId, { smaller: true });
	return async (path) => {
		const picture = await budget.get(path);
		if (!picture) return null;
		return `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
	};
}
