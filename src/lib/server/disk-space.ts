import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageFull } from '#lib/domain-error.ts';
import { namedFailure } from './database/failures.ts';

/** Less than this, and neither a book nor the log of a database transaction is sure to fit. */
const RESERVE_BYTES = 16 * 1_048_576;
const PROBE_BYTES = 4_096;

export interface DiskSpace {
	/** Bytes that this process may still write, and bytes of the whole disk. */
	measure(): Promise<{ free: number; size: number }>;
	/** `full`: out of room, by the disk or by a quota; `failed`: it cannot be written at all. */
	state(): Promise<'ok' | 'full' | 'failed'>;
}

/** The disk below a folder in which this process writes. */
export function createDiskSpace(folder: string): DiskSpace {
	async function measure() {
		const { bavail, blocks, bsize } = await statfs(folder);
		return { free: bavail * bsize, size: blocks * bsize };
	}
	return {
		measure,
		async state() {
			const probe = join(folder, `.probe-${randomUUID()}`);
			try {
				if ((await measure()).free < RESERVE_BYTES) return 'full';
				// A quota or a disk that became read-only shows only when something is written.
				await writeFile(probe, Buffer.alloc(PROBE_BYTES), { flag: 'wx' });
				return 'ok';
			} catch (failure) {
				return namedFailure(failure) instanceof StorageFull ? 'full' : 'failed';
			} finally {
				await rm(probe, { force: true }).catch(() => {});
			}
		}
	};
}
