import { Readable, pipeline } from 'node:stream';
import { promisify } from 'node:util';
import {
	brotliCompress,
	brotliCompressSync,
	constants,
	createBrotliCompress,
	createGzip,
	gzip,
	gzipSync
} from 'node:zlib';
import type { Handle } from '@sveltejs/kit';
import Negotiator from 'negotiator';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A smaller text fits one network packet as it is. */
export const SMALLEST = 1_024;
/** A text of this size takes 0.2 ms at most; to hand it to another thread and back takes as long again. */
const COMPRESSED_AT_ONCE = 32 * 1_024;
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 7;

/** Media types worth compressing: text of any kind; pictures, sound, fonts and PDF are compressed already. */
export function isText(mediaType: string): boolean {
	return /^text\/|[/+](xml|json|javascript)\b/.test(mediaType);
}

/** The encoding of an answer, br before gzip where a browser takes both; null: as it is. */
export function preferredEncoding(header: string | null): Encoding | null {
	const accepted = new Negotiator({ headers: { 'accept-encoding': header ?? '' } }).encodings([...ENCODINGS]);
	return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? null;
}

export async function compress(bytes: Uint8Array, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
	const atOnce = bytes.length <= COMPRESSED_AT_ONCE;
	if (encoding === 'gzip') return (atOnce ? gzipSync : zip)(bytes, { level: GZIP_LEVEL });
	// A window wider than the text is memory to clear for nothing.
	const window = Math.ceil(Math.log2(Math.max(bytes.length, 1)));
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
		[constants.BROTLI_PARAM_LGWIN]: Math.min(
			Math.max(window, constants.BROTLI_MIN_WINDOW_BITS),
			constants.BROTLI_DEFAULT_WINDOW
		)
	};
	return (atOnce ? brotliCompressSync : brotli)(bytes, { params });
}

/**
 * Compresses the texts that are not compressed yet: whole where the length is known, else as they come, so that nobody
 * waits for the end. A part of a file stays the bytes it says it is.
 */
export const compressAnswers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { body, headers, status } = response;
	if (!body || headers.has('content-encoding') || headers.has('content-range')) return response;
	if (!isText(headers.get('content-type') ?? '') || /no-transform/.test(headers.get('cache-control') ?? ''))
		return response;
	headers.append('vary', 'Accept-Encoding');
	const length = headers.get('content-length');
	if (event.request.method === 'HEAD' || (length !== null && Number(length) < SMALLEST)) return response;
	const encoding = preferredEncoding(event.request.headers.get('accept-encoding'));
	if (!encoding) return response;

	markEncoded(headers, encoding);
	if (length === null) return new Response(compressedStream(body, encoding), { status, headers });
	const packed = await compress(new Uint8Array(await response.arrayBuffer()), encoding);
	headers.set('content-length', String(packed.length));
	return new Response(packed, { status, headers });
};

/** Another encoding is another sequence of bytes, and a strong ETag names bytes (RFC 9110 §8.8.3). */
export function markEncoded(headers: Headers, encoding: Encoding): void {
	headers.set('content-encoding', encoding);
	headers.delete('content-length');
	const etag = headers.get('etag');
	if (etag?.endsWith('"')) headers.set('etag', `${etag.slice(0, -1)}.${encoding}"`);
}

function compressedStream(body: ReadableStream, encoding: Encoding): ReadableStream {
	const encoder =
		encoding === 'gzip'
			? createGzip({ level: GZIP_LEVEL, flush: constants.Z_SYNC_FLUSH })
			: createBrotliCompress({
					params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
					flush: constants.BROTLI_OPERATION_FLUSH
				});
	// A failure of the source ends the encoder with it, and who reads the stream is told.
	pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), encoder, () => {});
	return Readable.toWeb(encoder) as ReadableStream;
}
