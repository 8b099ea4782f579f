import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import type { Definition } from './definitions.ts';
import { isRefusal, type Persistence } from './persistence.ts';
import { SET_ASIDE } from './schema.ts';
import { inTransaction, makeRoom, setAside, type Writing } from './transaction.ts';

/** What becomes of a record; undefined: there is none. Pure, and the same when done twice: it may be done again after a failure. */
export type Decide<T> = (before: T | undefined) => T | undefined;

/** What an older version kept elsewhere: in our form, and as it was. */
export interface Foreign {
	readonly key: string;
	readonly record: unknown;
	readonly value: unknown;
}

export interface Shared {
	readonly connection: Connection;
	readonly changes: Changes;
	readonly persistence: Persistence;
	/** Epoch ms, as the device has it. */
	readonly now: () => number;
}

/**
 * The records of one store, by key. Each change is one record in one transaction, so that several tabs can write.
 * A device that refuses never throws: the change is held in memory, and written when the device takes it.
 */
export class RecordStore<T> {
	readonly #definition: Definition<T>;
	readonly #shared: Shared;
	readonly #written: (after: T | undefined) => void;
	/** Changes on their way, in their order; they stay here when the device refuses. */
	readonly #waiting = new Map<string, Decide<T>[]>();

	/** `written` is called after each change that is kept. */
	constructor(definition: Definition<T>, shared: Shared, written: (after: T | undefined) => void = () => {}) {
		this.#definition = definition;
		this.#shared = shared;
		this.#written = written;
	}

	async get(key: string): Promise<T | undefined> {
		return this.#withWaiting(key, (await this.#ask((database) => this.#read(database, key))) ?? undefined);
	}

	/** Newest first. */
	async all(): Promise<Map<string, T>> {
		const kept = (await this.#ask((database) => this.#readAll(database))) ?? new Map<string, T>();
		for (const key of this.#waiting.keys()) {
			const record = this.#withWaiting(key, kept.get(key));
			if (record === undefined) kept.delete(key);
			else kept.set(key, record);
		}
		const { timeOf } = this.#definition;
		return new Map([...kept].sort(([, a], [, b]) => timeOf(b) - timeOf(a)));
	}

	/** Keeps a record, unless a newer one is there (another tab). */
	async put(key: string, record: T): Promise<void> {
		await this.change(key, (before) => this.newerOf(before, record));
	}

	async remove(key: string): Promise<void> {
		await this.change(key, () => undefined);
	}

	/** Reads, decides and writes in one; the answer is what stands there now. */
	async change(key: string, decide: Decide<T>): Promise<T | undefined> {
		this.hold(key, decide);
		const written = await this.#write(key);
		return written ? this.#withWaiting(key, written.after) : this.get(key);
	}

	/** What seems to come from a time that is not yet was kept while the clock stood wrong: it keeps nothing out. */
	newerOf(before: T | undefined, record: T): T {
		if (before === undefined) return record;
		const kept = this.#definition.timeOf(before);
		return kept > this.#definition.timeOf(record) && kept <= this.#shared.now() ? before : record;
	}

	/** In memory until `writeAll` or another change of the record. */
	hold(key: string, decide: Decide<T>): void {
		this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), decide]);
	}

	/** Writes what could not be written before. */
	async writeAll(): Promise<void> {
		for (const key of [...this.#waiting.keys()]) await this.#write(key);
	}

	/** Takes over what an older version kept elsewhere: the record, or, when it cannot be read, what was there instead. */
	async adopt(transaction: Writing, { key, record, value }: Foreign): Promise<void> {
		const { name, limit } = this.#definition;
		const found = this.#parse(record);
		if (found === undefined) return setAside(transaction, { store: name, key, value });
		const records = transaction.objectStore(name);
		await records.put(this.newerOf(this.#parse(await records.get(key)), found), key);
		await makeRoom(transaction, name, limit);
	}

	/** The same in memory. */
	holdForeign({ key, record }: Foreign): void {
		const found = this.#parse(record);
		if (found !== undefined) this.hold(key, (before) => this.newerOf(before, found));
	}

	/** What waits is not wanted any more. */
	dropWaiting(): void {
		this.#waiting.clear();
	}

	/** Told after each change of a record, here or in another tab. The answer stops it. */
	onChange(listener: () => void): () => void {
		return this.#shared.changes.on(this.#definition.name, listener);
	}

	#withWaiting(key: string, kept: T | undefined): T | undefined {
		return (this.#waiting.get(key) ?? []).reduce((record, decide) => decide(record), kept);
	}

	/** null when the device does not say. */
	async #ask<R>(question: (database: IDBPDatabase) => Promise<R>): Promise<R | null> {
		try {
			return await this.#shared.connection.use(question);
		} catch (error) {
			this.#shared.persistence.refused(error);
			return null;
		}
	}

	/** null: refused. */
	async #write(key: string): Promise<{ after: T | undefined } | null> {
		const { connection, changes, persistence } = this.#shared;
		const decides = this.#waiting.get(key) ?? [];
		try {
			const after = await connection.use((database) => this.#keep(database, key, decides));
			this.#done(key, decides);
			this.#written(after);
			await persistence.succeeded();
			return { after };
		} catch (error) {
			// A fault of ours would come again at each try.
			if (!isRefusal(error)) this.#done(key, decides);
			persistence.refused(error);
			return null;
		} finally {
			changes.tell(this.#definition.name);
		}
	}

	/** Those that came meanwhile stay. */
	#done(key: string, decides: readonly Decide<T>[]): void {
		const left = (this.#waiting.get(key) ?? []).filter((decide) => !decides.includes(decide));
		if (left.length > 0) this.#waiting.set(key, left);
		else this.#waiting.delete(key);
	}

	#keep(database: IDBPDatabase, key: string, decides: readonly Decide<T>[]): Promise<T | undefined> {
		const { name, limit } = this.#definition;
		return inTransaction(database, [name, SET_ASIDE], async (transaction) => {
			const records = transaction.objectStore(name);
			const value: unknown = await records.get(key);
			const before = this.#parse(value);
			if (before === undefined && value !== undefined)
				await setAside(transaction, { store: name, key, value });
			const after = decides.reduce((record, decide) => decide(record), before);
			if (after === undefined) await records.delete(key);
			else if (after !== before) {
				// What could not be read again would take with it whatever was there before.
				if (this.#parse(after) === undefined) throw new TypeError(`no record of ${name}`);
				await records.put(after, key);
				await makeRoom(transaction, name, limit);
			}
			return after;
		});
	}

	async #read(database: IDBPDatabase, key: string): Promise<T | undefined> {
		const value: unknown = await database.get(this.#definition.name, key);
		const record = this.#parse(value);
		if (record === undefined && value !== undefined) await this.#moveAside(database, key);
		return record;
	}

	async #readAll(database: IDBPDatabase): Promise<Map<string, T>> {
		const transaction = database.transaction(this.#definition.name);
		const [keys, values] = await Promise.all([
			transaction.store.getAllKeys() as Promise<string[]>,
			transaction.store.getAll() as Promise<unknown[]>,
			transaction.done
		]);
		const read = new Map<string, T>();
		for (const [index, key] of keys.entries()) {
			const record = this.#parse(values[index]);
			if (record === undefined) await this.#moveAside(database, key);
			else read.set(key, record);
		}
		return read;
	}

	#parse(value: unknown): T | undefined {
		const result = v.safeParse(this.#definition.schema, value);
		return result.success ? result.output : undefined;
	}

	async #moveAside(database: IDBPDatabase, key: string): Promise<void> {
		// Not spoilt, but of a later version: it stays where that version will look for it.
		if (this.#shared.connection.isNewer) return;
		const { name } = this.#definition;
		await inTransaction(database, [name, SET_ASIDE], async (transaction) => {
			const records = transaction.objectStore(name);
			const value: unknown = await records.get(key);
			// Another tab was quicker.
			if (value === undefined || this.#parse(value) !== undefined) return;
			await setAside(transaction, { store: name, key, value });
			await records.delete(key);
		});
	}
}
