import type SQLite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { LRUCache } from 'lru-cache';

const MOST = 300;
/** Longer ones insert many rows at once and hardly come again word for word. */
const LONGEST_TEXT = 4_000;

/** The file as Kysely's driver asks for it, with statements prepared once: by the text they are the same. */
export function keepStatements(file: SQLite.Database): SqliteDatabase {
	const kept = new LRUCache<string, SQLite.Statement<[readonly unknown[]]>>({ max: MOST });
	return {
		close: () => file.close(),
		prepare(text) {
			const known = kept.get(text);
			// One that is being read row by row cannot begin again.
			if (known && !known.busy) return known;
			const statement = file.prepare<[readonly unknown[]]>(text);
			if (!known && text.length <= LONGEST_TEXT) kept.set(text, statement);
			return statement;
		}
	};
}
