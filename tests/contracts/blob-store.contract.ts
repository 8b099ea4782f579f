import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';

const MISSING = 'f'.repeat(64);

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const chunk of chunks) parts.push(chunk);
	return Buffer.concat(parts);
}

/** What every blob store promises, whatever keeps the bytes. `open` is called once, on an empty store. */
export function blobStoreContract(name: string, open: () => Promise<BlobStore>): void {
	describe(`blob store on ${name}`, () => {
		let blobs: BlobStore;
		let scratch: string;

		beforeAll(async () => {
			scratch = await mkdtemp(join(tmpdir(), 'blob-contract-'));
			blobs = await open();
		});
		afterAll(() => rm(scratch, { recursive: true, force: true }));

		test('an empty store lists nothing', async () => {
			expect(await Array.fromAsync(blobs.list())).toEqual([]);
		});

		test('a blob is named by the SHA-256 of its bytes and comes back unchanged', async () => {
			const bytes = Buffer.from('Chú mèo con đi học');
			const stored = await blobs.put(bytes);
			expect(stored).toEqual({
				sha256: createHash('sha256').update(bytes).digest('hex'),
				bytes: bytes.length
			});
			expect(Buffer.from(await blobs.get(stored.sha256)).equals(bytes)).toBe(true);
			expect(await blobs.has(stored.sha256)).toBe(true);
		});

		test('the same bytes put twice, as bytes and as a file, are one blob', async () => {
			const bytes = randomBytes(3_000_000);
			const path = join(scratch, 'book');
			await writeFile(path, bytes);
			const [first, second] = [await blobs.put(bytes), await blobs.putFile(path)];
			expect(second).toEqual(first);
			const names = await Array.fromAsync(blobs.list());
			expect(names.filter((blob) => blob.sha256 === first.sha256)).toHaveLength(1);
			expect((await collect(await blobs.stream(first.sha256))).equals(bytes)).toBe(true);
		});

		test('many writers of the same bytes at once make one whole blob', async () => {
			const bytes = randomBytes(100_000);
			const stored = await Promise.all(Array.from({ length: 8 }, () => blobs.put(bytes)));
			expect(new Set(stored.map((blob) => blob.sha256)).size).toBe(1);
			expect(await blobs.verify(stored[0]?.sha256 ?? '')).toBe(true);
		});

		test('a reader may ask for a part: both ends are included', async () => {
			const { sha256 } = await blobs.put(Buffer.from('0123456789'));
			const part = async (start: number, end: number) =>
				(await collect(await blobs.stream(sha256, { start, end }))).toString();
			expect(await part(2, 5)).toBe('2345');
			expect(await part(9, 9)).toBe('9');
		});

		test('an empty blob is a blob', async () => {
			const { sha256, bytes } = await blobs.put(new Uint8Array(0));
			expect(bytes).toBe(0);
			expect(await blobs.get(sha256)).toHaveLength(0);
			expect(await blobs.verify(sha256)).toBe(true);
		});

		test('what is not there says so', async () => {
			expect(await blobs.has(MISSING)).toBe(false);
			expect(await blobs.verify(MISSING)).toBe(false);
			await expect(blobs.get(MISSING)).rejects.toThrow();
			await expect(blobs.stream(MISSING)).rejects.toThrow();
			await blobs.remove(MISSING);
		});

		test('a name that is not a hash never becomes a path', async () => {
			await expect(async () => blobs.get('../../etc/passwd')).rejects.toThrow('64');
			await expect(async () => blobs.has('A'.repeat(64))).rejects.toThrow('64');
		});

		test('the list tells size and age of each blob', async () => {
			const started = Date.now();
			const stored = await blobs.put(Buffer.from('tuổi của tôi'));
			const all = await Array.fromAsync(blobs.list());
			const entry = all.find((blob) => blob.sha256 === stored.sha256);
			expect(entry?.bytes).toBe(stored.bytes);
			// A store tells whole seconds.
			expect(entry?.storedAt).toBeGreaterThan(started - 1_500);
		});

		test('a removed blob is gone and can come again', async () => {
			const { sha256 } = await blobs.put(Buffer.from('tạm'));
			await blobs.remove(sha256);
			expect(await blobs.has(sha256)).toBe(false);
			await blobs.put(Buffer.from('tạm'));
			expect(await blobs.verify(sha256)).toBe(true);
		});
	});
}
