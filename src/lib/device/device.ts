import { deleteDB, type IDBPDatabase } from 'idb';
import { Changes } from './changes.ts';
import { Connection } from './connection.ts';
import {
	ANNOTATIONS,
	DRAFTS,
	OUTBOX,
	PACKS,
	PASSAGES,
	POSITIONS,
	RECORDINGS,
	SAVED,
	SETTINGS
} from './definitions.ts';
import { importOldKeys, type OldStorage } from './import-old-keys.ts';
import { readOldKeys } from './old-keys.ts';
import { Outbox } from './outbox.ts';
import type { Pack } from './packs.ts';
import { Persistence } from './persistence.ts';
import { hintReadOn } from './read-on-hint.ts';
import type { Annotations, Recording } from './annotations.ts';
import type { Draft, KeptPassage, KeptSettings, Position, SavedPublication } from './records.ts';
import { RecordStore, type Shared } from './record-store.ts';
import { forgetSeatName, noteSeat, seatNames } from './seat-names.ts';
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
	/** The device without a seat, when this one is a seat's: what is sent and drafts lie there, whoever uses it. */
	readonly machine?: Device;
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

/** What this device keeps for a guest, or for the child at a seat. Nothing here throws because the device refuses; `persisted` tells. */
export class Device {
	readonly #shared: Shared;
	readonly #oldStorage: OldStorage | null;
	readonly #name: string;
	readonly #machine: Device | null;
	/** The page is shown to whom these records belong. */
	#shown = true;
	readonly #stores;
	readonly positions: RecordStore<Position>;
	readonly saved: RecordStore<SavedPublication>;
	readonly settings: RecordStore<KeptSettings>;
	readonly passages: RecordStore<KeptPassage>;
	readonly annotations: RecordStore<Annotations>;
	readonly recordings: RecordStore<Recording>;
	readonly drafts: RecordStore<Draft>;
	readonly outbox: Outbox;
	/** Titles taken along. They are the device's, whoever uses it. */
	readonly packs: RecordStore<Pack>;

	constructor(options: Options = {}) {
		const { name = DATABASE, steps = STEPS, patience = PATIENCE, now = () => Date.now() } = options;
		this.#name = name;
		this.#machine = options.machine ?? null;
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
		const shared = { connection, persistence, changes, now };
		this.#shared = shared;
		const positions = new RecordStore(POSITIONS, shared, (after) =>
			after ? this.#hint(true) : void this.#hintWhatIsLeft()
		);
		const saved = new RecordStore(SAVED, shared);
		const settings = new RecordStore(SETTINGS, shared);
		const passages = new RecordStore(PASSAGES, shared);
		const annotations = new RecordStore(ANNOTATIONS, shared);
		const recordings = new RecordStore(RECORDINGS, shared);
		const drafts = new RecordStore(DRAFTS, shared);
		const outbox = new RecordStore(OUTBOX, shared);
		const packs = new RecordStore(PACKS, shared);
		this.#stores = { positions, saved, settings, passages, drafts, outbox, annotations, recordings, packs };
		this.positions = positions;
		this.saved = saved;
		this.settings = settings;
		this.passages = passages;
		this.annotations = annotations;
		this.recordings = recordings;
		this.drafts = this.#machine?.drafts ?? drafts;
		this.packs = this.#machine?.packs ?? packs;
		this.outbox = this.#machine?.outbox ?? new Outbox(outbox, now);
	}

	/**
	 * The device as the child at a seat finds it, with places, saved titles, settings and lessons of its own. A guest's stay apart, and are
	 * there again afterwards.
	 */
	atSeat(seat: string, options: Options = {}): Device {
		this.#shown = false;
		return new Device({ ...options, name: `${this.#name}:${seat}`, oldStorage: null, machine: this });
	}

	/** What children at other seats kept leaves the device with their seats: a page that still stands open there lets go of it. */
	async forgetSeats(but: string | null): Promise<void> {
		const { connection } = this.#shared;
		const kept = but === null ? null : `${this.#name}:${but}`;
		try {
			for (const name of await connection.use(seatNames)) {
				if (name === kept) continue;
				// Outside of `use`: a page that is frozen holds it up for as long as it likes.
				await deleteDB(name);
				await connection.use((database) => forgetSeatName(database, name));
			}
		} catch (error) {
			this.#shared.persistence.refused(error);
		}
	}

	/** False: what is written now is gone when the page is closed. Known after the first read. */
	get persisted(): boolean {
		return this.#shared.persistence.kept;
	}

	/** Told when `persisted` changes. The answer stops it. */
	onPersisted(listener: () => void): () => void {
		return this.#shared.persistence.on(listener);
	}

	/** A shared tablet: titles that are open or put aside are forgotten, with what was marked and noted, also what was set aside of them. */
	async forgetReading(): Promise<void> {
		const { connection, persistence, changes } = this.#shared;
		const forgotten: readonly StoreName[] = ['positions', 'saved', 'annotations', 'recordings'];
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
		this.#hint(false);
		for (const name of forgotten) changes.tell(name);
	}

	/** The name of a seat's database. @throws what the database refuses with */
	async note(name: string): Promise<void> {
		await this.#shared.connection.use((database) => noteSeat(database, name));
	}

	close(): void {
		this.#shared.changes.close();
		this.#shared.connection.close();
	}

	async #prepare(database: IDBPDatabase): Promise<void> {
		await this.#machine?.note(this.#name);
		try {
			if (this.#oldStorage) await importOldKeys(database, this.#oldStorage, this.#stores);
		} catch (error) {
			this.#shared.persistence.refused(error);
		}
		// Browsers empty one storage without the other.
		this.#hint((await database.count('positions')) > 0);
	}

	#holdOldKeys(): void {
		if (!this.#oldStorage) return;
		for (const { store, records } of readOldKeys(this.#oldStorage, Date.now()))
			for (const foreign of records) this.#stores[store].holdForeign(foreign);
	}

	async #hintWhatIsLeft(): Promise<void> {
		this.#hint((await this.positions.all()).size > 0);
	}

	#hint(isOpen: boolean): void {
		if (this.#shown) hintReadOn(isOpen);
	}
}
