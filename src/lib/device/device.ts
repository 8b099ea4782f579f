import type { IDBPDatabase } from 'idb';
import { Changes } from './changes.ts';
import { Connection } from './connection.ts';
import { DRAFTS, OUTBOX, PASSAGES, POSITIONS, SAVED, SETTINGS } from './definitions.ts';
import { importOldKeys, type OldStorage } from './import-old-keys.ts';
import { readOldKeys } from './old-keys.ts';
import { Outbox } from './outbox.ts';
import { Persistence } from './persistence.ts';
import { hintReadOn } from './read-on-hint.ts';
import type { Draft, KeptPassage, KeptSettings, Position, SavedPublication } from './records.ts';
import { RecordStore, type Shared } from './record-store.ts';
import { DATABASE, SET_ASIDE, STEPS, type SetAside, type StoreName } from './schema.ts';
import { inTransaction } from './transaction.ts';

interface Options {
	/** Of the database. */
	readonly name?: string;
	readonly steps?: typeof STEPS;
	/** ms that a read or a write may take before the page goes on without. */
	readonly patience?: number;
	/** Where the version before kept things; null where localStorage is refused. */
	readonly oldStorage?: OldStorage | null;
	/** Epoch ms. */
	readonly now?: () => number;
}

/**
 * A page goes on after this long without the database. Some never answer: Safari 14 does not open it in a fresh window
 * (WebKit bug 226547), 26.6 lets a read wait for good after a way back (playwright issue 42694). ms
 */
const PATIENCE = 1500;

function localStorageIfAny(): OldStorage | null {
	try {
		return localStorage;
	} catch {
		return null; // refused
	}
}

/** What this device keeps. Nothing here throws because the device refuses; `persisted` tells. */
export class Device {
	readonly #shared: Shared;
	readonly #oldStorage: OldStorage | null;
	readonly #stores;
	readonly positions: RecordStore<Position>;
	readonly saved: RecordStore<SavedPublication>;
	readonly settings: RecordStore<KeptSettings>;
	readonly passages: RecordStore<KeptPassage>;
	readonly drafts: RecordStore<Draft>;
	readonly outbox: Outbox;

	constructor(options: Options = {}) {
		const { name = DATABASE, steps = STEPS, patience = PATIENCE, now = () => Date.now() } = options;
		this.#oldStorage = options.oldStorage === undefined ? localStorageIfAny() : options.oldStorage;
		const connection = new Connection({
			name,
			steps,
			patience,
			prepare: (database) => this.#prepare(database),
			answered: () => {
				void persistence.succeeded();
				changes.tellHere();
			}
		});
		const persistence = new Persistence(async () => {
			for (const store of Object.values(this.#stores)) await store.writeAll();
		});
		// Refused: what the version before left is read where it lies, and stays there.
		persistence.on(() => persistence.kept || this.#holdOldKeys());
		const changes = new Changes(name);
		const shared = { connection, persistence, changes };
		this.#shared = shared;
		const positions = new RecordStore(POSITIONS, shared, (after) =>
			after ? hintReadOn(true) : void this.#hintWhatIsLeft()
		);
		const saved = new RecordStore(SAVED, shared);
		const settings = new RecordStore(SETTINGS, shared);
		const passages = new RecordStore(PASSAGES, shared);
		const drafts = new RecordStore(DRAFTS, shared);
		const outbox = new RecordStore(OUTBOX, shared);
		this.#stores = { positions, saved, settings, passages, drafts, outbox };
		this.positions = positions;
		this.saved = saved;
		this.settings = settings;
		this.passages = passages;
		this.drafts = drafts;
		this.outbox = new Outbox(outbox, now);
	}

	/** False: what is written now is gone when the page is closed. Known after the first read. */
	get persisted(): boolean {
		return this.#shared.persistence.kept;
	}

	/** Told when `persisted` changes. The answer stops it. */
	onPersisted(listener: () => void): () => void {
		return this.#shared.persistence.on(listener);
	}

	/** A shared tablet: titles that are open or put aside are forgotten, also what was set aside of them. */
	async forgetReading(): Promise<void> {
		const { connection, persistence, changes } = this.#shared;
		const forgotten: readonly StoreName[] = ['positions', 'saved'];
		for (const name of forgotten) this.#stores[name].dropWaiting();
		try {
			await connection.use((database) =>
				inTransaction(database, [...forgotten, SET_ASIDE], async (transaction) => {
					for (const name of forgotten) await transaction.objectStore(name).clear();
					let one = await transaction.objectStore(SET_ASIDE).openCursor();
					for (; one; one = await one.continue())
						if (forgotten.includes((one.value as SetAside).store)) await one.delete();
				})
			);
		} catch (error) {
			persistence.refused(error);
		}
		for (const key of ['vs:positions', 'vs:kept']) this.#oldStorage?.removeItem(key);
		hintReadOn(false);
		for (const name of forgotten) changes.tell(name);
	}

	close(): void {
		this.#shared.changes.close();
		this.#shared.connection.close();
	}

	async #prepare(database: IDBPDatabase): Promise<void> {
		try {
			if (this.#oldStorage) await importOldKeys(database, this.#oldStorage, this.#stores);
		} catch (error) {
			this.#shared.persistence.refused(error);
		}
		// Browsers empty one storage without the other.
		hintReadOn((await database.count('positions')) > 0);
	}

	#holdOldKeys(): void {
		if (!this.#oldStorage) return;
		for (const { store, records } of readOldKeys(this.#oldStorage, Date.now()))
			for (const foreign of records) this.#stores[store].holdForeign(foreign);
	}

	async #hintWhatIsLeft(): Promise<void> {
		hintReadOn((await this.positions.all()).size > 0);
	}
}
