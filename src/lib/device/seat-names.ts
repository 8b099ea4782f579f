import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { NOTES } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** In `notes`: names of the databases of seats. Not every browser lists its databases (Firefox before 126). */
const SEATS = 'seats';
const namesSchema = v.fallback(v.array(v.string()), []);

/** Before anything is written there, so that no database of a seat is ever forgotten. */
export function noteSeat(database: IDBPDatabase, name: string): Promise<void> {
	return changeNames(database, (names) => (names.includes(name) ? names : [...names, name]));
}

export async function seatNames(database: IDBPDatabase): Promise<readonly string[]> {
	return v.parse(namesSchema, await database.get(NOTES, SEATS));
}

/** Its database is deleted. */
export function forgetSeatName(database: IDBPDatabase, name: string): Promise<void> {
	return changeNames(database, (names) => names.filter((one) => one !== name));
}

function changeNames(database: IDBPDatabase, decide: (names: string[]) => string[]): Promise<void> {
	return inTransaction(database, [NOTES], async (transaction) => {
		const notes = transaction.objectStore(NOTES);
		const before = v.parse(namesSchema, await notes.get(SEATS));
		const after = decide(before);
		if (after !== before) await notes.put(after, SEATS);
	});
}
