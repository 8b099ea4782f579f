import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { crc32 as checksum } from 'node:zlib';
import * as v from 'valibot';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { FORMAT, FORMAT_VERSION } from './backup-format.ts';

const aboutSchema = v.object({
	format: v.literal(FORMAT, 'This is not a backup of this library.'),
	version: v.pipe(
		v.number(),
		v.maxValue(FORMAT_VERSION, 'This backup was made by a newer version of the library.')
	),
	madeAt: v.optional(v.string(), ''),
	counts: v.record(v.string(), v.number()),
	blobs: v.number()
});
const BLOB = /^blobs\/([0-9a-f]{64})$/;

export interface BackupZip {
	readonly about: v.InferOutput<typeof aboutSchema>;
	/** SHA-256 of the files that it lists. */
	readonly files: readonly string[];
	/** The bytes of a file; null: not in it, or damaged in it. */
	file(sha256: string): Promise<Buffer | null>;
	/** Null: no such table in it. Its bytes end in an error when they are not those that were written. */
	table(name: string): Promise<AsyncIterable<Uint8Array> | null>;
	close(): void;
}

/** Opens a backup and reads what it says of itself. @throws an ordinary error, in a sentence, for what is none */
export async function openBackup(path: string): Promise<BackupZip> {
	const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((failure: unknown) => {
		if (failure instanceof Error && 'code' in failure)
			throw new Error(`${path} cannot be read: ${failure.message}`);
		throw new Error(`${path} is not a backup of this library, or was cut off while it was copied.`);
	});
	try {
		const entries = await listEntries(zip);
		const about = await readAbout(zip, entries, path);
		return {
			about,
			files: [...entries.keys()].flatMap((name) => BLOB.exec(name)?.[1] ?? []),
			async file(sha256) {
				const entry = entries.get(`blobs/${sha256}`);
				if (!entry) return null;
				// Whatever cannot be read of it is damaged in the backup: the zip's own words for it help nobody.
				const bytes = await zip
					.openReadStreamPromise(entry)
					.then(buffer, () => null)
					.catch(() => null);
				return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
			},
			async table(name) {
				const entry = entries.get(`tables/${name}.ndjson`);
				return entry ? unaltered(await zip.openReadStreamPromise(entry), entry) : null;
			},
			close: () => zip.close()
		};
	} catch (failure) {
		zip.close();
		throw failure;
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

async function readAbout(zip: ZipFile, entries: Map<string, Entry>, path: string) {
	const entry = entries.get('library.json');
	if (!entry) throw new Error(`${path} is not a backup of this library.`);
	const json = await zip
		.openReadStreamPromise(entry)
		.then(buffer)
		.catch(() => null);
	if (!json) throw new Error(`${path} is damaged where it says what it holds. Take another backup.`);
	return v.parse(aboutSchema, JSON.parse(json.toString('utf8')));
}

/** What unpacks may still be other bytes: yauzl compares lengths alone. */
async function* unaltered(
	content: AsyncIterable<Buffer>,
	{ fileName, crc32 }: Entry
): AsyncGenerator<Buffer> {
	let sum = 0;
	for await (const chunk of content) {
		sum = checksum(chunk, sum);
		yield chunk;
	}
	if (sum !== crc32) throw new Error(`${fileName} has another checksum than when it was written`);
}
