import type SQLite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { LRUCache } from 'lru-cache';
import { namedSqliteFailure } from './failures.ts';

const MOST = 300;
/** Longer ones insert many rows at once and hardly come again word for word. */
const LONGEST_TEXT = 4_000;

/**
 * The file as Kysely's driver asks for it, with statements prepared once: by the text they are the same. Failures of the disk come out
 * by their names, and `note` hears of them.
 */
export function keepStatements(file: SQLite.Database, note: Note = () => {}): SqliteDatabase {
	const kept = new LRUCache<string, KeptStatement>({ max: MOST });
	return {
		close: () => file.close(),
		prepare(text) {
			// A full disk ends a transaction by itself; to take it back once more would hide why.
			if (text === 'rollback' && !file.inTransaction) return NOTHING_TO_UNDO;
			const known = kept.get(text);
			// One that is being read row by row cannot begin again.
			if (known && !known.busy) return known;
			const statement = new KeptStatement(
				named(() => file.prepare<[readonly unknown[]]>(text), note),
				note
			);
			if (!known && text.length <= LONGEST_TEXT) kept.set(text, statement);
			return statement;
		}
	};
}

type Note = (failure: unknown) => void;
type Prepared = ReturnType<SqliteDatabase['prepare']>;

class KeptStatement implements Prepared {
	readonly #statement: SQLite.Statement<[readonly unknown[]]>;
	readonly #note: Note;

	constructor(statement: SQLite.Statement<[readonly unknown[]]>, note: Note) {
		this.#statement = statement;
		this.#note = note;
	}

	get busy() {
		return this.#statement.busy;
	}
	get reader() {
		return this.#statement.reader;
	}
	all(parameters: readonly unknown[]) {
		return named(() => this.#statement.all(parameters), this.#note);
	}
	run(parameters: readonly unknown[]) {
		return named(() => this.#statement.run(parameters), this.#note);
	}
	iterate(parameters: readonly unknown[]) {
		return this.#statement.iterate(parameters);
	}
}

const NOTHING_TO_UNDO: Prepared = {
	reader: false,
	all: () => [],
	run: () => ({ changes: 0, lastInsertRowid: 0 }),
	iterate: () => [].values()
};

/** Does what it is told, and names what the disk refused; `note` hears of it. */
export function named<T>(work: () => T, note: Note = () => {}): T {
	try {
		return work();
	} catch (error) {
		const failure = namedSqliteFailure(error);
		note(failure);
		throw failure;
	}
}
