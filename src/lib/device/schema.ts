import type { IDBPDatabase } from 'idb';

export const DATABASE = 'vuon-sach';

/** Records under a key each, with the index `by-time`. */
const FIRST_STORES = {
	positions: 'updatedAt',
	saved: 'savedAt',
	settings: 'updatedAt',
	passages: 'updatedAt',
	outbox: 'queuedAt',
	drafts: 'savedAt'
} as const;

const STORES_OF_WHAT_IS_KEPT = {
	annotations: 'updatedAt',
	recordings: 'savedAt'
} as const;

const STORES_OF_WHAT_IS_TAKEN_ALONG = { packs: 'keptAt' } as const;

const STORES = { ...FIRST_STORES, ...STORES_OF_WHAT_IS_KEPT, ...STORES_OF_WHAT_IS_TAKEN_ALONG };

export type StoreName = keyof typeof STORES;
/** Index of each store: epoch ms. */
export const BY_TIME = 'by-time';
/** What could not be read, with where it lay; nothing is ever thrown away for being strange. */
export const SET_ASIDE = 'set-aside';
/** What the store knows about itself. */
export const NOTES = 'notes';
export const ALL_STORES: readonly string[] = [...Object.keys(STORES), SET_ASIDE, NOTES];

/** What lies in `set-aside`, under a number. */
export interface SetAside {
	readonly store: StoreName;
	readonly key: string;
	readonly value: unknown;
	/** Epoch ms. */
	readonly setAsideAt: number;
}

type Step = (database: IDBPDatabase) => void;

/**
 * Step `n` makes version `n + 1` of version `n`. Steps only add: a page of the version before may still be open, or
 * come back after a deployment was undone, and goes on writing into the stores it knows.
 */
export const STEPS: readonly Step[] = [
	(database) => {
		addStores(database, FIRST_STORES);
		database.createObjectStore(SET_ASIDE, { autoIncrement: true });
		database.createObjectStore(NOTES);
	},
	(database) => addStores(database, STORES_OF_WHAT_IS_KEPT),
	(database) => addStores(database, STORES_OF_WHAT_IS_TAKEN_ALONG)
];

function addStores(database: IDBPDatabase, stores: Readonly<Record<string, string>>): void {
	for (const [name, time] of Object.entries(stores))
		database.createObjectStore(name).createIndex(BY_TIME, time);
}
