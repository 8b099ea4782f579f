import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import {
	BACKUP_TABLES,
	FORMAT,
	FORMAT_VERSION,
	insertRows,
	upToDate,
	type BackupTable,
	type Row
} from './backup-format.ts';
import { withApp } from './with-app.ts';

const aboutSchema = v.object({
	format: v.literal(FORMAT, 'This is not a backup of this library.'),
	version: v.pipe(
		v.number(),
		v.maxValue(FORMAT_VERSION, 'This backup was made by a newer version of the library.')
	),
	counts: v.record(v.string(), v.number()),
	blobs: v.number()
});
const ROWS_A_STATEMENT = 100;

/** Restores a backup into an empty library. Files first, then all rows in one transaction: whole or not at all. */
export async function restore(file: string | undefined): Promise<void> {
	if (!file) throw new Error('Say what to restore: npm run library -- restore <file>');
	const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((failure: unknown) => {
		if (failure instanceof Error && 'code' in failure)
			throw new Error(`${file} cannot be read: ${failure.message}`);
		throw new Error(`${file} is not a backup of this library, or was cut off while it was copied.`);
	});
	try {
		const entries = await listEntries(zip);
		const about = v.parse(aboutSchema, await readAbout(zip, entries));
		await withApp(async ({ database: { db }, blobs, leases, jobs, worker }) => {
			const any = await db.selectFrom('publication').select('id').limit(1).executeTakeFirst();
			const anyone = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
			if (any || anyone)
				throw new Error('This library is not empty. Restore into a new DATA_DIR (and an empty database).');
			const lease = await leases.idle();
			const files = await restoreBlobs(zip, entries, blobs);
			if (files !== about.blobs) throw new Error(`${files} files of ${about.blobs}.`);
			await db.transaction().execute(async (tx) => {
				await tx.deleteFrom('job').execute();
				if (!(await leases.unchanged(tx, lease)))
					throw new Error('Files were being collected at the same time. Restore again.');
				await tx.deleteFrom('setting').execute();
				for (const [table] of BACKUP_TABLES) {
					const count = await restoreTable(zip, entries, tx, { table, formatVersion: about.version });
					if (count !== about.counts[table])
						throw new Error(`${table}: ${count} rows of ${about.counts[table]}.`);
				}
				// Uploads that were on their way stayed behind: nothing is left to check.
				await tx.deleteFrom('intake').where('status', 'in', ['uploading', 'received', 'checking']).execute();
				// What else waited is indexing, under names of the version that made the backup: the index is built anew.
				await tx.deleteFrom('job').where('status', '!=', 'done').execute();
			});
			await jobs.add(db, JOBS.reindex, {});
			await worker.drain();
			console.log(`✓ restored ${about.counts.publication} titles and ${files} files`);
		});
	} finally {
		zip.close();
	}
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
	const entries = new Map<string, Entry>();
	await new Promise<void>((resolve, reject) => {
		zip.on('entry', (entry: Entry) => {
			entries.set(entry.fileName, entry);
			zip.readEntry();
		});
		zip.on('end', resolve);
		zip.on('error', reject);
		zip.readEntry();
	});
	return entries;
}

async function readAbout(zip: ZipFile, entries: Map<string, Entry>): Promise<unknown> {
	const entry = entries.get('library.json');
	if (!entry) throw new Error('This is not a backup of this library.');
	return JSON.parse((await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
}

async function restoreBlobs(zip: ZipFile, entries: Map<string, Entry>, blobs: BlobStore): Promise<number> {
	let count = 0;
	for (const [name, entry] of entries) {
		if (!name.startsWith('blobs/')) continue;
		const { sha256 } = await blobs.put(await buffer(await zip.openReadStreamPromise(entry)));
		if (`blobs/${sha256}` !== name) throw new Error(`${name} is damaged in the backup.`);
		count++;
	}
	return count;
}

async function restoreTable(
	zip: ZipFile,
	entries: Map<string, Entry>,
	tx: Kysely<Tables>,
	{ table, formatVersion }: { table: BackupTable; formatVersion: number }
) {
	const entry = entries.get(`tables/${table}.ndjson`);
	if (!entry) return 0;
	let rows: Row[] = [];
	let count = 0;
	const lines = createInterface({ input: await zip.openReadStreamPromise(entry), crlfDelay: Infinity });
	for await (const line of lines) {
		if (!line) continue;
		const row = v.parse(v.record(v.string(), v.unknown()), JSON.parse(line));
		rows.push(upToDate(table, row, formatVersion));
		count++;
		if (rows.length < ROWS_A_STATEMENT) continue;
		await insertRows(tx, table, rows);
		rows = [];
	}
	await insertRows(tx, table, rows);
	return count;
}
