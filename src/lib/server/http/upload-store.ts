import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';

/** Uploads as files; unlike the store it is made of, it says why a write failed: a full disk is another thing than a broken line. */
export class UploadStore extends FileStore {
	override async write(content: Readable, id: string, offset: number): Promise<number> {
		let at = offset;
		await pipeline(
			content,
			async function* (chunks: AsyncIterable<Buffer>) {
				for await (const chunk of chunks) {
					at += chunk.length;
					yield chunk;
				}
			},
			createWriteStream(join(this.directory, basename(id)), { flags: 'r+', start: offset })
		);
		return at;
	}
}
