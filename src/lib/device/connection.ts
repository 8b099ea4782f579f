import { openDB, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
import { bounded, NoAnswer } from './bounded.ts';
import { ALL_STORES, type STEPS } from './schema.ts';

/** The browser has no database, or refuses to open it. */
export class Unavailable extends Error {
	override readonly name = 'Unavailable';
}

interface Options {
	readonly name: string;
	readonly steps: typeof STEPS;
	/** ms */
	readonly patience: number;
	/** Runs once after each opening, before anything else. */
	readonly prepare: (database: IDBPDatabase) => Promise<void>;
	/** The database answers again after it was silent. */
	readonly answered: () => void;
}

const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name;

/** One connection to the database: opened at the first use, let go when a newer version wants to upgrade, opened anew. */
export class Connection {
	readonly #options: Options;
	#opening: Promise<IDBPDatabase> | null = null;
	#silent = false;
	/** A newer version of the library was here: what we cannot read may be well. */
	isNewer = false;

	constructor(options: Options) {
		this.#options = options;
	}

	/**
	 * Does `work` with the open database.
	 * @throws Unavailable, NoAnswer, or what `work` throws. After a silence the database is not waited for until it answers.
	 */
	async use<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
		if (this.#silent) throw new NoAnswer();
		const answer = this.#attempt(work);
		try {
			return await bounded(answer, this.#options.patience);
		} catch (error) {
			if (error instanceof NoAnswer) this.#waitFor(answer);
			throw error;
		}
	}

	async #attempt<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
		const database = await this.#database();
		try {
			return await work(database);
		} catch (error) {
			// The connection was let go between opening and work.
			if (!isNamed(error, 'InvalidStateError')) throw error;
			if (database === (await this.#opening)) this.#opening = null;
			return work(await this.#database());
		}
	}

	#waitFor(answer: Promise<unknown>): void {
		this.#silent = true;
		const heard = () => (this.#silent = false);
		answer.then(() => {
			heard();
			this.#options.answered();
		}, heard);
	}

	#database(): Promise<IDBPDatabase> {
		this.#opening ??= this.#open().catch((error: unknown) => {
			this.#opening = null;
			throw error;
		});
		return this.#opening;
	}

	async #open(): Promise<IDBPDatabase> {
		const { steps, prepare } = this.#options;
		const letGo = () => (this.#opening = null);
		const callbacks: OpenDBCallbacks<unknown> = {
			upgrade(database, from, to) {
				for (const step of steps.slice(from, to ?? steps.length)) step(database);
			},
			// An old tab stands in the way of a newer version: running writes end, the next one opens what is there then.
			blocking: (_current, _wanted, event) => {
				letGo();
				(event.target as IDBDatabase).close();
			},
			terminated: letGo
		};
		const database = await this.#connect(callbacks);
		this.isNewer = database.version > steps.length;
		if (!ALL_STORES.every((store) => database.objectStoreNames.contains(store))) {
			database.close();
			throw new Unavailable('the database of the device lacks a store');
		}
		try {
			await prepare(database);
		} catch (error) {
			database.close();
			throw error;
		}
		return database;
	}

	async #connect(callbacks: OpenDBCallbacks<unknown>): Promise<IDBPDatabase> {
		const { name, steps } = this.#options;
		try {
			return await openDB(name, steps.length, callbacks);
		} catch (cause) {
			// Made by a newer version, which only adds: what is known here is there.
			if (isNamed(cause, 'VersionError')) return openDB(name, undefined, callbacks);
			throw new Unavailable('the database of the device cannot be opened', { cause });
		}
	}

	/** Writes that are on their way end first. */
	close(): void {
		const opening = this.#opening;
		this.#opening = null;
		opening?.then(
			(database) => database.close(),
			() => undefined
		);
	}
}
