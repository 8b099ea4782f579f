import { WHOLE_BYTES } from '#lib/api/pack-files.ts';
import type { Pack } from '#lib/device/index.ts';
import { missing, namesIn, piecesOf, type Piece } from './pack-pieces.ts';

/** `cut`: the line; `full`: the device has no more room; `gone`: the library no longer gives the title. */
export type PackEnd = 'whole' | 'cut' | 'full' | 'gone' | 'stopped';

export interface PackWorld {
	readonly cache: Pick<Cache, 'keys' | 'put'>;
	readonly fetch: typeof fetch;
	/** Told when it begins and after each piece: bytes that lie there. */
	readonly told: (bytes: number) => void;
	readonly signal: AbortSignal;
}

/** So many pieces are on their way at once: a child who reads meanwhile keeps most of the line. */
const LANES = 2;
/** Without an answer for so long the line is cut. ms */
const PATIENCE = 120_000;

/** Brings what is missing of a title into its cache, and nothing twice. */
export async function fetchPack(pack: Pick<Pack, 'versionId' | 'files'>, world: PackWorld): Promise<PackEnd> {
	const { cache, told, signal } = world;
	const pieces = piecesOf(pack);
	const all = sum(pieces);
	const waiting = missing(pieces, await namesIn(cache));
	let here = all - sum(waiting);
	told(here);
	let end: PackEnd = 'whole';
	async function lane(): Promise<void> {
		for (let piece = waiting.shift(); piece && end === 'whole'; piece = waiting.shift()) {
			if (signal.aborted) return void (end = 'stopped');
			const come = await bring(piece, world).catch(() => 'cut' as const);
			// Once more: most cuts are short.
			const then =
				come === 'cut' && !signal.aborted ? await bring(piece, world).catch(() => 'cut' as const) : come;
			if (then !== 'whole') {
				end = signal.aborted ? 'stopped' : then;
				return;
			}
			here += piece.bytes;
			told(here);
		}
	}
	await Promise.all(Array.from({ length: LANES }, lane));
	return end;
}

async function bring(piece: Piece, { cache, fetch: ask, signal }: PackWorld): Promise<PackEnd> {
	const patience = new AbortController();
	const stop = () => patience.abort();
	const timer = setTimeout(stop, PATIENCE);
	signal.addEventListener('abort', stop);
	let body: Blob;
	let type: string;
	let part: boolean;
	try {
		const headers = new Headers(piece.range ? { range: `bytes=${piece.range.join('-')}` } : {});
		const answer = await ask(piece.url, { headers, signal: patience.signal });
		if (answer.status === 404) return 'gone';
		if (!answer.ok) return 'cut';
		body = await answer.blob();
		type = answer.headers.get('content-type') ?? '';
		part = answer.status === 206;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', stop);
	}
	// Half of a file would be taken for all of it.
	if (part && body.size !== piece.bytes) return 'cut';
	try {
		const headers = { 'content-type': type, ...(part && { [WHOLE_BYTES]: String(piece.of) }) };
		await cache.put(part ? piece.key : piece.whole, new Response(body, { headers }));
		return 'whole';
	} catch (error) {
		if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
		throw error;
	}
}

function sum(pieces: readonly Piece[]): number {
	return pieces.reduce((bytes, piece) => bytes + piece.bytes, 0);
}
