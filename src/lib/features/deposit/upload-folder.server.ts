import { createWriteStream, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InvalidInput } from '#lib/domain-error.ts';
import type { UploadFolder } from './upload-folder.ts';

export function createUploadFolder(path: string): UploadFolder {
	mkdirSync(path, { recursive: true });
	const fileOf = (id: string) => {
		if (!/^[0-9a-z]{20}$/.test(id)) throw new InvalidInput('upload-id');
		return join(path, id);
	};
	return {
		path,
		fileOf,
		async sizeOf(id) {
			return stat(fileOf(id)).then(
				(info) => info.size,
				() => null
			);
		},
		async write(id, stream, limit) {
			let size = 0;
			await pipeline(
				stream,
				async function* (chunks: AsyncIterable<Buffer>) {
					for await (const chunk of chunks) {
						size += chunk.length;
						if (size > limit)
							throw new InvalidInput('upload-too-large', { limit: `${Math.floor(limit / 1_048_576)} MB` });
						yield chunk;
					}
				},
				createWriteStream(fileOf(id), { flush: true })
			);
			return size;
		},
		async remove(id) {
			// The upload protocol keeps its notes beside the file.
			await Promise.all([rm(fileOf(id), { force: true }), rm(`${fileOf(id)}.json`, { force: true })]);
		},
		async clearLeftovers(before) {
			for (const entry of await readdir(path, { withFileTypes: true })) {
				const folder = join(path, entry.name);
				const info = entry.isDirectory() ? await stat(folder).catch(() => null) : null;
				if (!info || info.mtimeMs >= before) continue;
				await rm(folder, { recursive: true, force: true });
			}
		}
	};
}
