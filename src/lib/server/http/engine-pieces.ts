import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dev } from '$app/environment';

let pieces: Promise<Readonly<Record<string, readonly string[]>>> | null = null;

/**
 * Addresses of the scripts that an engine of the reader (`epub`, `pdf`) consists of, for preloading; the client build
 * wrote them down (src/boot/client-pieces.ts). Empty while developing: there is no build.
 */
export async function enginePieces(engine: 'epub' | 'pdf'): Promise<readonly string[]> {
	if (dev) return [];
	pieces ??= readPieces();
	return (await pieces)[engine]?.map((path) => `/${path}`) ?? [];
}

async function readPieces(): Promise<Readonly<Record<string, readonly string[]>>> {
	try {
		const file = join(process.env.BUILD_DIR ?? 'build', 'client/_app/engines.json');
		return JSON.parse(await readFile(file, 'utf8')) as Record<string, string[]>;
	} catch {
		return {}; // the page finds its engine by itself, a little later
	}
}
