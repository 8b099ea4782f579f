import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { BlobInfo, BlobStore, Cleared } from '#lib/server/ports/blob-store.ts';
import { isSha256, requireSha256, sha256Of } from '#lib/server/sha256.ts';

/**
 * Blobs as files `<folder>/ab/cd/<sha256>`. A blob is written beside its place, flushed, then renamed: after a power cut it is
 * there whole or not at all. Leftovers of a cut stay in `<folder>/incoming` until they are cleared away.
 */
export function createDiskBlobStore(folder: string): BlobStore {
	const incoming = join(folder, 'incoming');
	const placeOf = (sha256: string) => {
		requireSha256(sha256);
		return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
	};
	const sizeOf = async (sha256: string) => {
		const info = await stat(placeOf(sha256)).catch(absent);
		return info?.size ?? null;
	};
	const verify = async (sha256: string) =>
		(await sizeOf(sha256)) !== null && (await sha256Of(createReadStream(placeOf(sha256)))) === sha256;
	/** There already, and its bytes are still its own: a disk that gives other bytes or none has to be written again. */
	const isSound = async (sha256: string, bytes: number) =>
		(await sizeOf(sha256)) === bytes && (await verify(sha256).catch(() => false));

	async function receive(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<BlobInfo> {
		await mkdir(incoming, { recursive: true });
		const temporary = join(incoming, randomUUID());
		const hash = createHash('sha256');
		let bytes = 0;
		try {
			const file = await open(temporary, 'wx');
			try {
				for await (const chunk of chunks) {
					hash.update(chunk);
					bytes += chunk.length;
					await file.writeFile(chunk);
				}
				await file.sync();
			} finally {
				await file.close();
			}
			const sha256 = hash.digest('hex');
			if (await isSound(sha256, bytes)) await rm(temporary, { force: true });
			else await settle(temporary, placeOf(sha256), folder);
			return { sha256, bytes };
		} catch (failure) {
			await rm(temporary, { force: true });
			throw failure;
		}
	}

	return {
		async put(bytes) {
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			if (await isSound(sha256, bytes.length)) return { sha256, bytes: bytes.length };
			return receive([bytes]);
		},
		putFile: async (path) => receive(await opened(createReadStream(path, { highWaterMark: 1 << 20 }))),
		get: (sha256) => readFile(placeOf(sha256)),
		stream: (sha256, range) => opened(createReadStream(placeOf(sha256), range ?? {})),
		has: async (sha256) => (await sizeOf(sha256)) !== null,
		verify,
		async remove(sha256) {
			await rm(placeOf(sha256), { force: true });
		},
		async *list() {
			for (const first of await namesIn(folder, /^[0-9a-f]{2}$/))
				for (const second of await namesIn(join(folder, first), /^[0-9a-f]{2}$/))
					for (const name of await namesIn(join(folder, first, second), /^[0-9a-f]{64}$/))
						if (isSha256(name)) {
							// Removed since its name was read: then it is no blob any more.
							const info = await stat(placeOf(name)).catch(absent);
							if (info) yield { sha256: name, bytes: info.size, storedAt: info.mtimeMs };
						}
		},
		async clearUnfinished(before): Promise<Cleared> {
			let [count, bytes] = [0, 0];
			for (const name of await namesIn(incoming, /./)) {
				const path = join(incoming, name);
				const info = await stat(path).catch(absent);
				if (!info || info.mtimeMs >= before) continue;
				await rm(path, { force: true });
				count++;
				bytes += info.size;
			}
			return { count, bytes };
		}
	};
}

/** Moves the finished file to its place and flushes every folder whose list of names changed. */
async function settle(temporary: string, place: string, root: string): Promise<void> {
	const home = dirname(place);
	const created = await mkdir(home, { recursive: true });
	await rename(temporary, place);
	await flushFolder(home);
	if (created === undefined) return;
	for (let parent = dirname(home); parent.startsWith(root); parent = dirname(parent))
		await flushFolder(parent);
}

async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function namesIn(folder: string, shape: RegExp): Promise<string[]> {
	const names = (await readdir(folder).catch(absent)) ?? [];
	return names.filter((name) => shape.test(name));
}

/** Fails now, not in the middle of an answer, when the blob is not there. */
function opened(stream: ReadStream): Promise<Readable> {
	return new Promise((resolve, reject) => {
		stream.once('open', () => resolve(stream));
		stream.once('error', reject);
	});
}

function absent(failure: NodeJS.ErrnoException): null {
	if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null;
	throw failure;
}
