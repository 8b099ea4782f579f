import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { BlobStoreUnavailable, type BlobStore } from '#lib/server/ports/blob-store.ts';
import { withPatience } from './blob-store.patient.ts';

/** A store that answers late, as a disk that wakes up or hangs. */
const late = (milliseconds: number): BlobStore => {
	const after = async <T>(answer: T): Promise<T> => pause(milliseconds, answer);
	const blob = { sha256: 'a', bytes: 4 };
	return {
		put: () => after(blob),
		putFile: () => after(blob),
		get: () => after(Buffer.from('sách')),
		stream: () => after(Readable.from([Buffer.from('sách')])),
		has: () => after(true),
		verify: () => after(true),
		remove: () => after(undefined),
		list: () => (async function* () {})(),
		clearUnfinished: () => after({ count: 0, bytes: 0 })
	};
};

it('a reader of a slow disk gets the bytes', async () => {
	const blobs = withPatience(late(20), 2_000);
	expect(Buffer.from(await blobs.get('a')).toString()).toBe('sách');
	expect(await blobs.has('a')).toBe(true);
});

it('a reader of a disk that hangs is told in time that the store does not answer', async () => {
	const blobs = withPatience(late(2_000), 20);
	for (const ask of [() => blobs.get('a'), () => blobs.stream('a'), () => blobs.has('a')])
		await expect(ask()).rejects.toBeInstanceOf(BlobStoreUnavailable);
});

it('writing takes as long as it takes', async () => {
	expect(await withPatience(late(60), 10).put(Buffer.from('sách'))).toEqual({ sha256: 'a', bytes: 4 });
});
