import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Migrator } from 'kysely/migration';
import { openPromise } from 'yauzl';
import type { Database } from '#lib/server/database/connection.ts';
import { migrations } from '#lib/server/database/migrations/index.ts';
import { BACKUP_TABLES, insertRows, type BackupTable, type Row } from '#lib/server/tasks/backup-format.ts';

/** The newest migration of the version that made the samples. */
const SCHEMA = '0003-blob-names';

/** Lays the whole `DATA_DIR` of the version before into `folder`: database, blobs, search index, a half-sent upload. */
export async function unpackDataDir(folder: string): Promise<void> {
	for (const [name, bytes] of await entriesOf('library-0003.data-dir.zip')) {
		const place = join(folder, name);
		await mkdir(dirname(place), { recursive: true });
		await writeFile(place, bytes);
	}
}

/** `library.json` and `tables/<name>.ndjson` of the sample, by name. */
export function sampleTables(): Promise<ReadonlyMap<string, Buffer>> {
	return entriesOf('library-0003.tables.zip');
}

/** The rows of a table as the version before wrote them. */
export async function sampleRows(table: BackupTable): Promise<readonly Row[]> {
	const lines = (await sampleTables()).get(`tables/${table}.ndjson`)?.toString('utf8') ?? '';
	return lines
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Row);
}

/** Fills an empty database as the version before left it: its schema, its rows (sessions and used links stay behind). */
export async function loadTables({ db }: Database): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateTo(SCHEMA);
	if (error) throw new Error('The schema of before could not be made', { cause: error });
	for (const [table] of BACKUP_TABLES) await insertRows(db, table, await sampleRows(table));
}

async function entriesOf(archive: string): Promise<ReadonlyMap<string, Buffer>> {
	const path = fileURLToPath(new URL(`./samples/${archive}`, import.meta.url));
	const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
	try {
		const entries = new Map<string, Buffer>();
		for await (const entry of zip.eachEntry())
			entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
		return entries;
	} finally {
		zip.close();
	}
}
