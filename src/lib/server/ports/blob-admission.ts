import type { Transaction } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';

/** How rows that name blobs are written, so that no blob is cleared away between being stored and being named. */
export interface BlobAdmission {
	/**
	 * Runs `write` in a transaction, after all `names` were seen in the store; it may run again, so it does nothing but write rows.
	 * Throws when a blob is not there: whoever put it takes the file in again.
	 */
	admit<T>(names: readonly string[], write: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
}
