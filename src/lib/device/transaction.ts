import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { BY_TIME, SET_ASIDE, type SetAside } from './schema.ts';

export type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

/** All of `work` is kept, or nothing; the answer comes when it is kept. Inside, only requests of the transaction are awaited. */
export async function inTransaction<T>(
	database: IDBPDatabase,
	stores: readonly string[],
	work: (transaction: Writing) => Promise<T>,
	durability: IDBTransactionDurability = 'default'
): Promise<T> {
	const transaction = database.transaction([...stores], 'readwrite', { durability });
	const ended = transaction.done.then(
		() => null,
		(error: unknown) => (error instanceof Error ? error : new Error(String(error)))
	);
	let result: T;
	try {
		result = await work(transaction);
	} catch (error) {
		// A request that failed ends its transaction itself.
		if (!(error instanceof DOMException)) transaction.abort();
		await ended;
		throw error;
	}
	const failure = await ended;
	if (failure !== null) throw failure;
	return result;
}

export async function setAside(transaction: Writing, what: Omit<SetAside, 'setAsideAt'>): Promise<void> {
	await transaction.objectStore(SET_ASIDE).add({ ...what, setAsideAt: Date.now() } satisfies SetAside);
}

/** The oldest records make room until `limit` are left. */
export async function makeRoom(transaction: Writing, store: string, limit: number): Promise<void> {
	if (limit === Infinity) return;
	const records = transaction.objectStore(store);
	let tooMany = (await records.count()) - limit;
	if (tooMany <= 0) return;
	let oldest = await records.index(BY_TIME).openCursor();
	for (; oldest && tooMany > 0; tooMany--) {
		await oldest.delete();
		oldest = await oldest.continue();
	}
}
