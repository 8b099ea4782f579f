import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { lstat, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InvalidInput } from '#lib/domain-error.ts';
import { sha256Of } from '#lib/server/sha256.ts';
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
		sha256: (id) => sha256Of(createReadStream(fileOf(id))),
		async touchedAt(id) {
			return stat(fileOf(id)).then(
				(info) => info.mtimeMs,
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
		async clear(awaited, before, { dryRun }) {
			let [count, bytes] = [0, 0];
			for (const name of await readdir(path)) {
				if (awaited.has(name.replace(/\.json$/, ''))) continue;
				const { files, size, touchedAt } = await measure(join(path, name));
				if (touchedAt >= before) continue;
				if (!dryRun) await rm(join(path, name), { recursive: true, force: true });
				count += files;
				bytes += size;
			}
			return { count, bytes };
		}
	};
}

/** A file, or a folder with all that is in it. What vanishes meanwhile counts for nothing. */
async function measure(path: string): Promise<{ files: number; size: number; touchedAt: number }> {
	const info = await lstat(path).catch(() => null);
	if (!info) return { files: 0, size: 0, touchedAt: Infinity };
	if (!info.isDirectory()) return { files: 1, size: info.size, touchedAt: info.mtimeMs };
	const names = await readdir(path).catch(() => []);
	const parts = await Promise.all(names.map((name) => measure(join(path, name))));
	return {
		files: parts.reduce((sum, part) => sum + part.files, 0),
		size: parts.reduce((sum, part) => sum + part.size, 0),
		touchedAt: Math.max(info.mtimeMs, ...parts.map((part) => part.touchedAt))
	};
}
