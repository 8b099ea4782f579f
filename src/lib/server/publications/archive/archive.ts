import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { CheckMessages } from '../check-messages.ts';
import type { Limits } from '../limits.ts';
import { foldPath } from '../container-path.ts';
import { judgeEntries } from './judge-entries.ts';

/** A zip whose names, sizes and flags have been judged. Nothing is unpacked before it is asked for. */
export interface Archive {
	/** Container paths of files, sorted. */
	readonly paths: readonly string[];
	has(path: string): boolean;
	/** The path as the archive writes it, when only the case of letters or percent signs differ. */
	find(path: string): string | null;
	/** The file that lies first in the zip. */
	readonly first: string | null;
	/** Whether a file lies in the zip without being compressed. */
	isStored(path: string): boolean;
	sizeOf(path: string): number;
	/** Reads a file to its end. @throws {EntryDamaged} as everything that reads */
	verify(path: string): Promise<void>;
	/** Whole content; for XML, CSS and other small files. */
	read(path: string): Promise<Uint8Array>;
	/** The first bytes, for signatures. */
	head(path: string, bytes: number): Promise<Uint8Array>;
	/** Streams an entry into a file. */
	extract(path: string, target: string): Promise<void>;
	close(): void;
}

/** Bytes that can not be unpacked, or are not those the writer meant. */
export class EntryDamaged extends Error {
	readonly path: string;

	constructor(path: string) {
		super('damaged: ' + path);
		this.path = path;
	}
}

export async function openArchive(
	file: string,
	limits: Limits,
	checkMessages: CheckMessages
): Promise<Archive> {
	const { zip, entries } = await readDirectory(file, limits, checkMessages);
	const files = atTop(judgeEntries(entries, limits, checkMessages), checkMessages);
	const folded = new Map([...files.keys()].map((path) => [foldPath(path), path]));
	const [first = null] = [...files].sort(([, a], [, b]) => offsetOf(a) - offsetOf(b)).map(([path]) => path);

	const entryOf = (path: string): Entry => {
		const entry = files.get(path);
		if (!entry) throw new Error('no entry ' + path);
		return entry;
	};

	/** Checked stream: not one byte more than declared (yauzl), and the bytes the writer meant (CRC). */
	async function open(path: string): Promise<Readable> {
		const entry = entryOf(path);
		let sum = 0;
		const checked = new Transform({
			transform(chunk: Uint8Array, _encoding, done) {
				sum = crc32(chunk, sum);
				done(null, chunk);
			},
			flush(done) {
				done(sum === entry.crc32 ? null : new Error('CRC of ' + path));
			}
		});
		const raw = await zip.openReadStreamPromise(entry);
		raw.on('error', (failure) => checked.destroy(failure));
		return raw.pipe(checked);
	}

	async function orDamaged<T>(path: string, work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (failure) {
			if (failure instanceof Error && 'code' in failure && isDiskFailure(failure.code)) throw failure;
			// Larger than it says: not damage but intention.
			if (failure instanceof Error && /too many bytes/.test(failure.message))
				return checkMessages.refuse('zip-entry-damaged', path);
			throw new EntryDamaged(path);
		}
	}

	return {
		paths: [...files.keys()].sort(),
		has: (path) => files.has(path),
		find: (path) => (files.has(path) ? path : (folded.get(foldPath(path)) ?? null)),
		first,
		isStored: (path) => entryOf(path).compressionMethod === 0,
		verify: (path) =>
			orDamaged(path, async () => {
				for await (const chunk of await open(path)) void chunk;
			}),
		sizeOf: (path) => entryOf(path).uncompressedSize,
		read: (path) =>
			orDamaged(path, async () => {
				const parts: Uint8Array[] = [];
				for await (const chunk of await open(path)) parts.push(chunk as Uint8Array);
				return Buffer.concat(parts);
			}),
		head: (path, bytes) =>
			orDamaged(path, async () => {
				const stream = await zip.openReadStreamPromise(entryOf(path));
				const parts: Uint8Array[] = [];
				let length = 0;
				for await (const chunk of stream) {
					parts.push(chunk as Uint8Array);
					length += (chunk as Uint8Array).length;
					if (length >= bytes) break;
				}
				return Buffer.concat(parts).subarray(0, bytes);
			}),
		extract: (path, target) =>
			orDamaged(path, async () => pipeline(await open(path), createWriteStream(target))),
		close: () => zip.close()
	};
}

function offsetOf(entry: Entry): number {
	return entry.relativeOffsetOfLocalHeader;
}

const CONTAINER = 'META-INF/container.xml';

/** Who packs a folder instead of what is in it makes a book one folder too deep. */
function atTop(files: Map<string, Entry>, checkMessages: CheckMessages): Map<string, Entry> {
	const containers = [...files.keys()].filter((path) => foldPath(path).endsWith(foldPath(CONTAINER)));
	const [lone = ''] = containers;
	const folder = lone.slice(0, -CONTAINER.length);
	if (containers.length !== 1 || !folder.endsWith('/')) return files;
	checkMessages.warn('package-in-folder', folder.slice(0, -1));
	return new Map(
		[...files].flatMap(([path, entry]) =>
			path.startsWith(folder) ? [[path.slice(folder.length), entry]] : []
		)
	);
}

async function readDirectory(
	file: string,
	limits: Limits,
	checkMessages: CheckMessages
): Promise<{ zip: ZipFile; entries: Entry[] }> {
	try {
		const zip = await yauzl.openPromise(file, { lazyEntries: true, decodeStrings: false, autoClose: false });
		if (zip.entryCount > limits.entries) {
			zip.close();
			checkMessages.refuse('zip-entries-too-many', null, { entries: zip.entryCount, limit: limits.entries });
		}
		const entries = await new Promise<Entry[]>((resolve, reject) => {
			const seen: Entry[] = [];
			zip.on('entry', (entry: Entry) => {
				seen.push(entry);
				zip.readEntry();
			});
			zip.on('end', () => resolve(seen));
			zip.on('error', reject);
			zip.readEntry();
		});
		return { zip, entries };
	} catch (failure) {
		if (failure instanceof Error && /end of central directory/i.test(failure.message))
			checkMessages.refuse('zip-cut-short');
		if (failure instanceof Error && failure.name !== 'PublicationRefused') checkMessages.refuse('zip-broken');
		throw failure;
	}
}

function isDiskFailure(code: unknown): boolean {
	return code === 'ENOSPC' || code === 'EMFILE' || code === 'EACCES' || code === 'EIO' || code === 'EDQUOT';
}
