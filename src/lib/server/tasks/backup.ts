import { createWriteStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { BACKUP_TABLES, FORMAT, FORMAT_VERSION, rowsOf, type Row } from './backup-format.ts';
import { withApp } from './with-app.ts';

/**
 * Writes the library to `file`, also while it serves: all tables are read in one snapshot, and blobs are never changed
 * once written. The file appears under its name only when it is whole.
 */
export async function backup(file: string | undefined): Promise<void> {
	if (!file) throw new Error('Say where to write: npm run library -- backup <file>');
	const folder = dirname(resolve(file));
	if (!(await stat(folder).catch(() => null))?.isDirectory())
		throw new Error(`There is no folder ${folder}.`);
	await withApp(async ({ database: { db, dialect }, blobs, clock }) => {
		const zip = new ZipFile();
		const partial = `${file}.part`;
		// For the owner's eyes: password hashes and what a class was given to read are in it.
		const written = pipeline(zip.outputStream, createWriteStream(partial, { mode: 0o600 }));
		const counts: Record<string, number> = {};
		const wanted = new Set<string>();

		const begin =
			dialect === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
		await begin.execute(async (tx) => {
			for (const [table, key] of BACKUP_TABLES) {
				let count = 0;
				const lines = Readable.from(
					(async function* () {
						for await (const rows of rowsOf(tx, table, key)) {
							count += rows.length;
							for (const name of rows.flatMap(blobsOf)) wanted.add(name);
							yield rows.map((row) => JSON.stringify(row) + '\n').join('');
						}
					})()
				);
				// Page by page: a table may be larger than memory. A full disk ends `written`, not the reading.
				zip.addReadStream(lines, `tables/${table}.ndjson`);
				await Promise.race([finished(lines), written]);
				counts[table] = count;
			}
		});

		let missing = 0;
		for (const sha256 of [...wanted].sort()) {
			if (!(await blobs.has(sha256))) {
				missing++;
				console.error(`✗ blob ${sha256} is missing; the backup goes on without it`);
				continue;
			}
			// Text is compressed by zip; pictures and sound hardly shrink, so time wins.
			zip.addReadStreamLazy(`blobs/${sha256}`, { compress: false }, (callback) => {
				blobs.stream(sha256).then(
					(stream) => callback(null, stream),
					(error: unknown) => callback(error, Readable.from([]))
				);
			});
		}
		const about = {
			format: FORMAT,
			version: FORMAT_VERSION,
			madeAt: new Date(clock()).toISOString(),
			counts,
			blobs: wanted.size - missing
		};
		zip.addBuffer(Buffer.from(JSON.stringify(about, null, '\t')), 'library.json');
		zip.end();
		await written;
		const handle = await open(partial, 'r+');
		await handle.sync();
		await handle.close();
		await rename(partial, file);
		console.log(`✓ ${file}: ${counts.publication} titles, ${wanted.size - missing} files`);
		if (missing > 0) process.exitCode = 1;
	});
}

function blobsOf(row: Row): string[] {
	return [row.sha256, row.original_sha256].filter((name) => typeof name === 'string');
}
