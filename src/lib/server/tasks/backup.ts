import { createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { BACKUP_TABLES, FORMAT, FORMAT_VERSION, rowsOf } from './backup-format.ts';
import { withApp } from './with-app.ts';

/**
 * Writes the library to `file`, also while it serves: all tables are read in one snapshot, and blobs are never changed
 * once written. The file appears under its name only when it is whole.
 */
export async function backup(file: string | undefined): Promise<void> {
	if (!file) throw new Error('Say where to write: npm run library -- backup <file>');
	await withApp(async ({ database: { db, dialect }, blobs, clock }) => {
		const zip = new ZipFile();
		const partial = `${file}.part`;
		const written = pipeline(zip.outputStream, createWriteStream(partial));
		const counts: Record<string, number> = {};
		const wanted = new Set<string>();

		const begin =
			dialect === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
		await begin.execute(async (tx) => {
			for (const [table, key] of BACKUP_TABLES) {
				counts[table] = 0;
				const lines: string[] = [];
				for await (const rows of rowsOf(tx, table, key)) {
					counts[table] += rows.length;
					for (const row of rows) {
						lines.push(JSON.stringify(row));
						for (const name of ['sha256', 'original_sha256']) {
							if (typeof row[name] === 'string') wanted.add(row[name]);
						}
					}
				}
				zip.addBuffer(Buffer.from(lines.map((line) => line + '\n').join('')), `tables/${table}.ndjson`);
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
