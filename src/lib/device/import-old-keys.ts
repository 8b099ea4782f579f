import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { OLD_KEYS, readOldKeys } from './old-keys.ts';
import type { Foreign } from './record-store.ts';
import { ALL_STORES, NOTES, type StoreName } from './schema.ts';
import { inTransaction, type Writing } from './transaction.ts';

export type OldStorage = Pick<Storage, 'getItem' | 'removeItem'>;

interface Adopting {
	adopt(transaction: Writing, foreign: Foreign): Promise<void>;
}

/** In `notes`: of each old key, the mark of the text that was taken over last. */
const IMPORTED = 'imported';
const marksSchema = v.record(v.string(), v.string());

/** FNV-1a, 32 bit, and the length: tells one text of this device from the next, nothing more. */
function markOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return `${(hash >>> 0).toString(16)}-${text.length}`;
}

/**
 * Takes over what the version before kept in localStorage, all in one transaction that is on the disk before an old key is
 * removed. A text is taken over once: browsers write localStorage to the disk late, so a removed key may come back after a
 * crash, with titles that were put back since. A page of the old version that is still open writes other texts; they
 * are taken over when the device is opened next.
 */
export async function importOldKeys(
	database: IDBPDatabase,
	storage: OldStorage,
	stores: Readonly<Record<StoreName, Adopting>>
): Promise<void> {
	if (OLD_KEYS.every((key) => storage.getItem(key) === null)) return;
	const texts = await inTransaction(
		database,
		ALL_STORES,
		async (transaction) => {
			const notes = transaction.objectStore(NOTES);
			const marks = v.safeParse(marksSchema, await notes.get(IMPORTED));
			const imported = marks.success ? marks.output : {};
			// Read only now that no other tab can be taking over the same.
			const found = readOldKeys(storage, Date.now());
			for (const { key, text, store, records } of found) {
				if (imported[key] === markOf(text)) continue;
				for (const foreign of records) await stores[store].adopt(transaction, foreign);
			}
			const now = Object.fromEntries(found.map(({ key, text }) => [key, markOf(text)]));
			await notes.put({ ...imported, ...now }, IMPORTED);
			return found;
		},
		'strict'
	);
	for (const { key, text } of texts) if (storage.getItem(key) === text) storage.removeItem(key);
}
