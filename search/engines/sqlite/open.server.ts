import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { prepare } from './tables.server.ts';

/** The index can always be built again: a broken file is put aside, never repaired. */
export function openIndex(file: string, rules: string): SQLite.Database {
	if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
	try {
		return opened(file, rules);
	} catch (error) {
		if (!isBroken(error)) throw error;
		for (const part of ['', '-wal', '-shm']) moveAside(file + part, `${file}.broken${part}`);
		return opened(file, rules);
	}
}

function opened(file: string, rules: string): SQLite.Database {
	const db = new SQLite(file);
	try {
		for (const pragma of [
			'journal_mode = WAL',
			'synchronous = NORMAL',
			'busy_timeout = 5000',
			'cache_size = -24000'
		]) {
			db.pragma(pragma);
		}
		prepare(db, rules);
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

function isBroken(error: unknown): boolean {
	return error instanceof SQLite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}

function moveAside(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
}
