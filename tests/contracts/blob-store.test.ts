import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { createS3BlobStore } from '#lib/server/adapters/blob-store.s3.ts';
import { startS3 } from '../support/start-s3.ts';
import { blobStoreContract } from './blob-store.contract.ts';

const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
blobStoreContract('disk', async () => createDiskBlobStore(join(folder, 'contract')));

const s3 = await startS3(join(folder, 's3'));
afterAll(() => s3.stop());
if (s3.settings) {
	const settings = s3.settings;
	blobStoreContract(s3.name, async () => createS3BlobStore(settings));
} else {
	test.skip(`blob store on S3: ${s3.name}`, () => {});
}

describe('blob store on disk, the disk itself', () => {
	test('an altered blob is noticed, and writing it again mends it', async () => {
		const home = join(folder, 'altered');
		const blobs = createDiskBlobStore(home);
		const { sha256 } = await blobs.put(Buffer.from('nguyên vẹn'));
		const place = join(home, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
		const given = join(folder, 'given');
		await writeFile(given, 'nguyên vẹn');
		for (const damage of ['cut sh', 'nguyên vỡn']) {
			for (const again of [() => blobs.put(Buffer.from('nguyên vẹn')), () => blobs.putFile(given)]) {
				await writeFile(place, damage);
				expect(await blobs.verify(sha256)).toBe(false);
				await again();
				expect(await blobs.verify(sha256)).toBe(true);
			}
		}
	});

	test('a failed write leaves nothing behind', async () => {
		const home = join(folder, 'failed');
		const blobs = createDiskBlobStore(home);
		const { sha256 } = await blobs.put(Buffer.from('đã có'));
		await expect(blobs.putFile(join(home, 'no-such-file'))).rejects.toThrow('ENOENT');
		await expect(blobs.putFile(home)).rejects.toThrow('EISDIR');
		expect(await readdir(join(home, 'incoming'))).toEqual([]);
		expect(await Array.fromAsync(blobs.list())).toMatchObject([{ sha256 }]);
	});

	test('what a power cut left half written is cleared away once nothing touches it', async () => {
		const home = join(folder, 'cut');
		const blobs = createDiskBlobStore(home);
		const { sha256 } = await blobs.put(Buffer.from('trọn vẹn'));
		await writeFile(join(home, 'incoming', 'half'), 'nửa');
		expect(await blobs.clearUnfinished(Date.now() - 60_000)).toEqual({ count: 0, bytes: 0 });
		expect(await blobs.clearUnfinished(Date.now() + 60_000)).toEqual({
			count: 1,
			bytes: Buffer.byteLength('nửa')
		});
		expect(await readdir(join(home, 'incoming'))).toEqual([]);
		expect(await blobs.verify(sha256)).toBe(true);
	});
});
