import { sql, type Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';

/** Every column that names blobs. A test finds columns that are missing here; one that is missing would lose its files. */
export const BLOB_COLUMNS = [
	['publication_version', 'original_sha256'],
	['resource', 'sha256'],
	['cover', 'sha256'],
	['lending_sentence', 'sha256'],
	['intake', 'sha256']
] as const satisfies readonly (readonly [keyof Tables, string])[];

/** Those of the names that some row names. At most a few hundred at once: each is a bound value a column. */
export async function namedBlobs(db: Kysely<Tables>, names: readonly string[]): Promise<Set<string>> {
	if (names.length === 0) return new Set();
	const list = sql.join(names);
	const parts = BLOB_COLUMNS.map(
		([table, column]) =>
			sql`select ${sql.ref(column)} as name from ${sql.table(table)} where ${sql.ref(column)} in (${list})`
	);
	const { rows } = await sql<{ name: string }>`${sql.join(parts, sql` union `)}`.execute(db);
	return new Set(rows.map((row) => row.name));
}
