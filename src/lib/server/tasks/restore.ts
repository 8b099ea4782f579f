import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { namesInUse, type DamagedFile } from '#lib/server/fixity/fixity.ts';
import { usesOf } from '#lib/server/fixity/file-uses.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { fillIdentifiers } from '#lib/server/database/identifier-rows.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { BACKUP_TABLES, insertRows, upToDate, type BackupTable, type Row } from './backup-format.ts';
import { openBackup, type BackupZip } from './backup-zip.ts';
import { damageLine, MENDING } from './damage-words.ts';
import { withApp } from './with-app.ts';

const ROWS_A_STATEMENT = 100;

/**
 * Restores a backup into an empty library. Files first, each checked against its name, then all rows in one transaction: whole or not at all.
 * With `partial` files that are damaged or missing in the backup are listed and done without; exit code 1 then.
 */
export async function restore(file: string | undefined, { partial }: { partial: boolean }): Promise<void> {
	if (!file) throw new Error('Say what to restore: npm run library -- restore <file>');
	const zip = await openBackup(file);
	try {
		await withApp(async ({ database: { db }, blobs, clock, leases, jobs, worker }) => {
			const any = await db.selectFrom('publication').select('id').limit(1).executeTakeFirst();
			const anyone = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
			if (any || anyone)
				throw new Error('This library is not empty. Restore into a new DATA_DIR (and an empty database).');
			const lease = await leases.idle();
			const sound = await restoreBlobs(zip, blobs);
			const lost = await db.transaction().execute(async (tx) => {
				await tx.deleteFrom('job').execute();
				if (!(await leases.unchanged(tx, lease)))
					throw new Error('Files were being collected at the same time. Restore again.');
				await tx.deleteFrom('setting').execute();
				for (const [table] of BACKUP_TABLES) await restoreTable(zip, tx, table);
				await fillIdentifiers(tx);
				// Uploads that were on their way stayed behind: nothing is left to check.
				await tx.deleteFrom('intake').where('status', 'in', ['uploading', 'received', 'checking']).execute();
				// What else waited is indexing, under names of the version that made the backup: the index is built anew.
				await tx.deleteFrom('job').where('status', '!=', 'done').execute();

				const lost = await lostFiles(tx, sound);
				for (const one of lost) console.error(damageLine(one));
				if (lost.length > 0 && !partial)
					throw new Error(
						`${lost.length} files are damaged or missing in this backup, so nothing was restored. Take an older backup, or restore all the rest with\n` +
							`  npm run library -- restore --partial ${file}`
					);
				for (const { sha256, problem } of lost)
					await tx.insertInto('damaged_file').values({ name: sha256, problem, found_at: clock() }).execute();
				return lost;
			});
			await jobs.add(db, JOBS.reindex, {});
			await worker.drain();
			console.log(
				`${lost.length > 0 ? '!' : '✓'} restored ${zip.about.counts.publication} titles and ${sound.size} files`
			);
			if (lost.length === 0) return;
			console.error(`\n✗ ${lost.length} files were damaged or missing in this backup.\n${MENDING}`);
			process.exitCode = 1;
		});
	} finally {
		zip.close();
	}
}

/** Puts every file whose bytes are right into the store. */
async function restoreBlobs(zip: BackupZip, blobs: BlobStore): Promise<ReadonlySet<string>> {
	const sound = new Set<string>();
	for (const sha256 of zip.files) {
		const bytes = await zip.file(sha256);
		if (!bytes) continue;
		await blobs.put(bytes);
		sound.add(sha256);
	}
	return sound;
}

/** What the restored rows name and the backup could not give. */
async function lostFiles(tx: Kysely<Tables>, sound: ReadonlySet<string>): Promise<DamagedFile[]> {
	const lost: DamagedFile[] = [];
	for await (const names of namesInUse(tx))
		for (const sha256 of names.filter((name) => !sound.has(name)))
			lost.push({ sha256, problem: 'missing', uses: await usesOf(tx, [sha256]) });
	return lost;
}

async function restoreTable(zip: BackupZip, tx: Kysely<Tables>, table: BackupTable): Promise<void> {
	const { counts, version } = zip.about;
	let count = 0;
	try {
		for await (const rows of rowsIn(zip, table)) {
			await insertRows(
				tx,
				table,
				rows.map((row) => upToDate(table, row, version))
			);
			count += rows.length;
		}
	} catch (failure) {
		throw new Error(
			`The records in "${table}" are damaged in this backup, so nothing was restored. Take another backup.`,
			{ cause: failure }
		);
	}
	if (count !== (counts[table] ?? 0)) throw new Error(`${table}: ${count} rows of ${counts[table]}.`);
}

async function* rowsIn(zip: BackupZip, table: BackupTable): AsyncGenerator<Row[]> {
	const content = await zip.table(table);
	if (!content) return;
	let rows: Row[] = [];
	for await (const line of linesOf(content)) {
		if (!line) continue;
		rows.push(v.parse(v.record(v.string(), v.unknown()), JSON.parse(line)));
		if (rows.length < ROWS_A_STATEMENT) continue;
		yield rows;
		rows = [];
	}
	if (rows.length > 0) yield rows;
}

/** Unlike `node:readline` it ends with the error of what it reads. */
async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of content) {
		const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	yield rest;
}
