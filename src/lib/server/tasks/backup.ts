import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { App } from '#lib/server/app.ts';
import { problemOf, type FileProblem } from '#lib/server/fixity/file-problem.ts';
import { usesOf } from '#lib/server/fixity/file-uses.ts';
import { BlobStoreUnavailable, type BlobStore } from '#lib/server/ports/blob-store.ts';
import { BACKUP_TABLES, FORMAT, FORMAT_VERSION, rowsOf, type Row } from './backup-format.ts';
import { damageLine, MENDING } from './damage-words.ts';
import { writeNewFile } from './new-file.ts';
import { withApp } from './with-app.ts';

/** A file up to this size is hashed while it waits in memory for its turn; a larger one is read once to be hashed and once to be copied. */
const IN_MEMORY = 16 * 1_048_576;

/**
 * Writes the library to `file`, also while it serves: all tables are read in one snapshot, and blobs are never changed
 * once written. Every blob is hashed on its way: one that is missing or damaged is named and left out, and everything sound is written.
 * Exit code 1 when something was left out.
 */
export async function backup(file: string | undefined): Promise<void> {
	if (!file) throw new Error('Say where to write: npm run library -- backup <file>');
	await writeNewFile(file, (partial) =>
		withApp(async (app) => {
			const { counts, copied, damaged } = await writeZip(app, partial);
			console.log(
				`${damaged > 0 ? '!' : '✓'} ${file}: ${counts.publication} titles, ${copied} files, each with its right SHA-256`
			);
			if (damaged === 0) return;
			console.error(`\n✗ ${damaged} files are damaged in the library and not in this backup.\n${MENDING}`);
			process.exitCode = 1;
		})
	);
}

async function writeZip({ database: { db, dialect }, blobs, fixity, clock }: App, partial: string) {
	const zip = new ZipFile();
	const written = pipeline(zip.outputStream, createWriteStream(partial, { flags: 'r+' }));
	// Whoever adds waits for it too; between two of them its failure waits for the next.
	written.catch(() => {});
	/** Page by page, file by file: a table or a book may be larger than memory. A full disk ends `written`, not the reading. */
	const add = async (content: Readable, name: string, options?: { compress: boolean }) => {
		zip.addReadStream(content, name, options);
		await Promise.race([finished(content), written]);
	};
	const counts: Record<string, number> = {};
	const wanted = new Set<string>();

	const begin =
		dialect === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
	await begin.execute(async (tx) => {
		for (const [table, key] of BACKUP_TABLES) {
			let count = 0;
			const lines = async function* () {
				for await (const rows of rowsOf(tx, table, key)) {
					count += rows.length;
					for (const name of rows.flatMap(blobsOf)) wanted.add(name);
					yield rows.map((row) => JSON.stringify(row) + '\n').join('');
				}
			};
			await add(Readable.from(lines()), `tables/${table}.ndjson`);
			counts[table] = count;
		}
	});

	const damaged: { sha256: string; problem: FileProblem }[] = [];
	for (const sha256 of [...wanted].sort()) {
		const content = await soundContent(blobs, sha256);
		if (content) {
			// Text is compressed by zip; pictures and sound hardly shrink, so time wins.
			await add(content, `blobs/${sha256}`, { compress: false });
			continue;
		}
		const problem = (await problemOf(blobs, sha256)) ?? 'unreadable';
		damaged.push({ sha256, problem });
		await fixity.note(sha256, problem);
		console.error(damageLine({ sha256, problem, uses: await usesOf(db, [sha256]) }));
	}
	const copied = wanted.size - damaged.length;
	const about = {
		format: FORMAT,
		version: FORMAT_VERSION,
		madeAt: new Date(clock()).toISOString(),
		counts,
		blobs: copied,
		damaged
	};
	zip.addBuffer(Buffer.from(JSON.stringify(about, null, '\t')), 'library.json');
	zip.end();
	await written;
	return { counts, copied, damaged: damaged.length };
}

/** The bytes of a blob, found right by its hash; null: it is damaged. */
async function soundContent(blobs: BlobStore, sha256: string): Promise<Readable | null> {
	const hash = createHash('sha256');
	const kept: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of (await blobs.stream(sha256)) as AsyncIterable<Buffer>) {
			hash.update(chunk);
			size += chunk.length;
			if (size <= IN_MEMORY) kept.push(chunk);
			else kept.length = 0;
		}
	} catch (failure) {
		// A store that is away tells nothing about its files; a file that cannot be read is one that is lost.
		if (failure instanceof BlobStoreUnavailable) throw failure;
		return null;
	}
	if (hash.digest('hex') !== sha256) return null;
	return size <= IN_MEMORY
		? Readable.from(kept)
		: Readable.from(unchanged(await blobs.stream(sha256), sha256));
}

async function* unchanged(content: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
	const hash = createHash('sha256');
	for await (const chunk of content) {
		hash.update(chunk);
		yield chunk;
	}
	if (hash.digest('hex') !== sha256)
		throw new Error(`The file ${sha256} changed while it was copied. Try again.`);
}

function blobsOf(row: Row): string[] {
	return [row.sha256, row.original_sha256].filter((name) => typeof name === 'string');
}
