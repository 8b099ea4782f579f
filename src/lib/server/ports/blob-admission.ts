import type { By, Unit } from '#lib/server/unit-of-work.ts';

/** How rows that name blobs are written, so that no blob is cleared away between being stored and being named. */
export interface BlobAdmission {
	/**
	 * Runs `write` in a unit of work, after all `names` were seen in the store; it may run again, so it does nothing but read and write rows.
	 * Throws when a blob is not there: whoever put it takes the file in again.
	 */
	admit<T>(by: By, names: readonly string[], write: (unit: Unit) => Promise<T>): Promise<T>;
}
