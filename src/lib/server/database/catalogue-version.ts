import SQLite from 'better-sqlite3';
import type pg from 'pg';
import { namedPostgresFailure } from './failures.ts';
import { named } from './kept-statements.ts';

/** Reads the number of the newest committed change that visitors can see; every call asks the database. */
export interface CatalogueVersion {
	read(): Promise<number>;
	close(): void;
}

const QUESTION = 'select version from catalogue_version';

/**
 * By a connection of its own: the library's one connection may stand inside a transaction, and would tell of a change
 * that is not committed, perhaps never will be.
 */
export function versionInFile(library: SQLite.Database, note: (failure: unknown) => void): CatalogueVersion {
	let reader: SQLite.Database | null = null;
	let statement: SQLite.Statement<[], number> | null = null;
	const open = (): SQLite.Statement<[], number> => {
		// A database in memory has no second connection.
		if (!library.memory) reader = new SQLite(library.name, { readonly: true });
		return (reader ?? library).prepare<[], number>(QUESTION).pluck();
	};
	return {
		async read() {
			return named(() => (statement ??= open()).get() ?? 0, note);
		},
		close() {
			reader?.close();
		}
	};
}

/**
 * Those who ask while a question is on its way share the next one: an answer is never older than its asking, and however
 * many ask, the database hears two questions in a round trip.
 */
export function versionInPool(pool: pg.Pool): CatalogueVersion {
	let running: Promise<number> | null = null;
	let next: Promise<number> | null = null;
	const ask = async (): Promise<number> => {
		const asked = pool.query<{ version: number }>({ name: 'catalogue-version', text: QUESTION });
		const { rows } = await asked.catch((error: unknown) => {
			throw namedPostgresFailure(error);
		});
		return rows[0]?.version ?? 0;
	};
	const start = (): Promise<number> => {
		next = null;
		const question = ask().finally(() => {
			if (running === question) running = null;
		});
		running = question;
		return question;
	};
	return {
		read() {
			if (!running) return start();
			// Its failure is theirs too: on a silent line each would wait as long again, one after the other.
			next ??= running.then(start, (failure: unknown) => {
				next = null;
				throw failure;
			});
			return next;
		},
		close() {}
	};
}
