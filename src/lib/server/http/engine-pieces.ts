import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { dev } from '$app/environment';

/** By engine: addresses below the client build. */
const piecesSchema = v.record(v.string(), v.array(v.string()));
type Pieces = Readonly<Record<string, readonly string[]>>;

let pieces: Promise<Pieces> | null = null;

/**
 * Addresses of the scripts that an engine of the reader (vite.config.ts) consists of, for preloading; the client build
 * wrote them down (src/boot/client-pieces.ts). Empty while developing: there is no build.
 */
export async function enginePieces(engine: string): Promise<readonly string[]> {
	if (dev) return [];
	pieces ??= readPieces();
	return (await pieces)[engine]?.map((path) => `/${path}`) ?? [];
}

async function readPieces(): Promise<Pieces> {
	try {
		const file = join(process.env.BUILD_DIR ?? 'build', 'client/_app/engines.json');
		return v.parse(piecesSchema, JSON.parse(await readFile(file, 'utf8')));
	} catch {
		return {}; // the page finds its engine by itself, a little later
	}
}
