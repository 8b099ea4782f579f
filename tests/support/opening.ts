import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS, type Limits } from '#lib/server/publications/limits.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import { openPublication } from '#lib/server/publications/open-publication.ts';
import { PublicationRefused } from '#lib/server/publications/publication-refused.ts';

const home = mkdtempSync(join(tmpdir(), 'opened-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
let count = 0;

/** Blobs in memory: enough to look at what came out. */
function memoryBlobs() {
	const kept = new Map<string, Uint8Array>();
	const put = async (bytes: Uint8Array) => {
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		kept.set(sha256, bytes);
		return { sha256, bytes: bytes.length };
	};
	return { kept, put, putFile: async (path: string) => put(await readFile(path)) };
}

export interface Opened extends OpenedPublication {
	/** Content of a stored resource. */
	text(path: string): string;
	bytes(sha256: string): Uint8Array;
	codes: string[];
}

export async function writeTemporary(bytes: Uint8Array, name = `book-${++count}`): Promise<string> {
	const path = join(home, name);
	await writeFile(path, bytes);
	return path;
}

/** The larger copies of a cover take longer than all else in a book of a few lines. */
const SMALL_COVERS = { coverPixels: 160 };
/** All copies that the library makes. */
export const ALL_COVERS = { coverPixels: DEFAULT_LIMITS.coverPixels };

/** Opens the bytes as the server would, without the distance of a process, and with small covers unless larger ones are asked for. */
export async function open(
	bytes: Uint8Array,
	limits: Partial<Limits> = {},
	fileName = 'sach.epub'
): Promise<Opened> {
	const blobs = memoryBlobs();
	const opened = await openPublication(await writeTemporary(bytes), {
		blobs,
		limits: { ...SMALL_COVERS, ...limits },
		fileName
	});
	const read = (sha256: string) => {
		const found = blobs.kept.get(sha256);
		if (!found) throw new Error('no blob ' + sha256);
		return found;
	};
	return {
		...opened,
		bytes: read,
		text(path) {
			const resource = opened.resources.find((one) => one.path === path);
			if (!resource)
				throw new Error(`no resource ${path} among ${opened.resources.map((one) => one.path).join(', ')}`);
			return Buffer.from(read(resource.sha256)).toString('utf8');
		},
		codes: opened.checkMessages.map((discovery) => discovery.code)
	};
}

/** The code a file is refused for. */
export async function refusalOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
	try {
		await open(bytes, limits);
	} catch (failure) {
		if (failure instanceof PublicationRefused) return String(failure.facts.reason);
		throw failure;
	}
	return 'accepted';
}
