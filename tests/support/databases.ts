import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate, openDatabase, type Database } from '#lib/server/database/connection.ts';

export const DIALECTS = ['sqlite', 'postgres'] as const;

/** A fresh, migrated database of the kind; close it at the end. */
export async function freshDatabase(dialect: (typeof DIALECTS)[number]): Promise<Database> {
	const database = openDatabase(dialect === 'sqlite' ? ':memory:' : await freshPostgres());
	await migrate(database);
	return database;
}

export async function freshPostgres(): Promise<string> {
	const url = inject('postgresUrl');
	const name = `test_${randomBytes(6).toString('hex')}`;
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
	return url.replace('/vuon_sach?', `/${name}?`);
}
