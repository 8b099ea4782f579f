import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';

/*
 * A backup is one zip: `library.json` (what it is), `tables/<name>.ndjson` (one row a line, the same from SQLite and
 * PostgreSQL, so one restores into the other) and `blobs/<sha256>`. Sign-in sessions and used links stay behind.
 */
export const FORMAT = 'vuon-sach-backup';
/** 2: rows that people edit carry a version; published titles have a band. 3: versions of files say since when they are used. */
export const FORMAT_VERSION = 3;

/** In an order that foreign keys accept, with the primary key that pages through each. */
export const BACKUP_TABLES = [
	['setting', ['key']],
	['person', ['id']],
	['publication', ['id']],
	['contributor', ['id']],
	['publication_contributor', ['publication_id', 'contributor_id', 'role']],
	['publication_topic', ['topic', 'publication_id']],
	['shelf_entry', ['shelf', 'band', 'published_at', 'publication_id']],
	['publication_version', ['id']],
	['resource', ['version_id', 'path']],
	['section', ['version_id', 'position']],
	['cover', ['version_id', 'width', 'format']],
	['voice_track', ['version_id', 'voice', 'position']],
	['sign_video', ['id']],
	['lending', ['id']],
	['lending_sentence', ['lending_id', 'n']],
	['lending_version', ['version_id']],
	['collection', ['id']],
	['collection_item', ['collection_id', 'publication_id']],
	['intake', ['id']],
	['job', ['id']],
	['school_class', ['id']],
	['class_seat', ['class_id', 'seat']],
	['reading_list', ['id']],
	['reading_list_item', ['list_id', 'publication_id']],
	['assigned_progress', ['class_id', 'seat', 'publication_id']],
	['reading_session', ['class_id', 'seat', 'publication_id', 'id']],
	['dictionary_word', ['id']],
	['audit', ['id']]
] as const satisfies readonly (readonly [keyof Tables, readonly string[]])[];

export type BackupTable = (typeof BACKUP_TABLES)[number][0];
export type Row = Readonly<Record<string, unknown>>;
const PAGE = 500;

/** Rows of a table in key order, a page at a time. */
export async function* rowsOf(
	tx: Transaction<Tables>,
	table: BackupTable,
	key: readonly string[]
): AsyncGenerator<readonly Row[]> {
	const columns = sql.join(key.map((column) => sql.ref(column)));
	for (let last: Row | undefined; ;) {
		const after = last ? sql`where (${columns}) > (${sql.join(key.map((column) => last?.[column]))})` : sql``;
		const page =
			await sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${PAGE}`.execute(
				tx
			);
		if (page.rows.length > 0) yield page.rows;
		if (page.rows.length < PAGE) return;
		last = page.rows.at(-1);
	}
}

export async function insertRows(
	db: Kysely<Tables>,
	table: BackupTable,
	rows: readonly Row[]
): Promise<void> {
	const first = rows[0];
	if (!first) return;
	const columns = Object.keys(first);
	const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
	await sql`insert into ${sql.table(table)} (${sql.join(columns.map((c) => sql.ref(c)))}) values ${sql.join(values)}`.execute(
		db
	);
}

/** A row of an older backup as it is kept now: what the migrations do to a database, for rows that were outside when they ran. */
export function upToDate(table: BackupTable, row: Row, formatVersion: number): Row {
	if (formatVersion < 3 && table === 'publication_version') return { ...row, used_at: row.created_at };
	if (
		formatVersion < 2 &&
		table === 'publication' &&
		row.status === 'published' &&
		!(row.band && row.published_at && (row.version_id || row.source === 'synthetic'))
	)
		return { ...row, status: 'draft' };
	return row;
}
