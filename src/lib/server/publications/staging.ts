import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { sha256Of } from '#lib/server/sha256.ts';

/** Where the opening process lays its results: one flat folder of files named by their SHA-256, not yet safe on disk. */
export async function createStaging(folder: string): Promise<Pick<BlobStore, 'put' | 'putFile'>> {
	await mkdir(folder, { recursive: true });
	return {
		async put(bytes) {
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			await writeFile(join(folder, sha256), bytes, { flag: 'w' });
			return { sha256, bytes: bytes.length };
		},
		async putFile(path) {
			const sha256 = await sha256Of(createReadStream(path));
			await stageFile(path, join(folder, sha256));
			return { sha256, bytes: (await stat(path)).size };
		}
	};
}

/** A second name for the same bytes where the disk allows it; scratch files are written anew, never in place. */
async function stageFile(path: string, target: string): Promise<void> {
	try {
		await link(path, target);
	} catch (failure) {
		if (failure instanceof Error && 'code' in failure && failure.code === 'EEXIST') return;
		await copyFile(path, target);
	}
}
