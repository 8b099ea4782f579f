import { Readable } from 'node:stream';
import { parseRange, type ByteRange } from './byte-range.ts';
import { CompressedTexts } from './compressed-texts.ts';
import { isText, preferredEncoding } from './compression.ts';

/** A file whose bytes never change, named by its fingerprint. */
export interface ServableFile {
	readonly sha256: string;
	readonly mediaType: string;
	readonly bytes: number;
	whole(): Promise<Uint8Array>;
	stream(range?: ByteRange): Promise<Readable>;
}

const texts = new CompressedTexts();

/**
 * Answers GET and HEAD for a file: ETag and If-None-Match, Range and If-Range, compression of texts.
 * Texts are compressed and never cut; everything else is cut and never compressed (`no-transform` says so to proxies).
 */
export async function serveFile(
	request: Request,
	file: ServableFile,
	headers: Record<string, string> = {}
): Promise<Response> {
	const text = isText(file.mediaType);
	const encoding =
		text && file.bytes > 512 ? preferredEncoding(request.headers.get('accept-encoding')) : null;
	const etag = encoding ? `"${file.sha256}.${encoding}"` : `"${file.sha256}"`;
	const answer = new Headers({
		'content-type':
			text && !/charset/i.test(file.mediaType) ? `${file.mediaType}; charset=utf-8` : file.mediaType,
		'cache-control': 'private, max-age=31536000, immutable, no-transform',
		vary: text ? 'Cookie, Accept-Encoding' : 'Cookie',
		etag,
		'accept-ranges': text ? 'none' : 'bytes',
		'x-content-type-options': 'nosniff',
		'cross-origin-resource-policy': 'same-origin',
		...headers
	});
	if (matches(request.headers.get('if-none-match'), file.sha256)) {
		return new Response(null, { status: 304, headers: answer });
	}
	const head = request.method === 'HEAD';
	if (encoding) {
		const packed = await texts.get(file.sha256, encoding, () => file.whole());
		answer.set('content-encoding', encoding);
		answer.set('content-length', String(packed.length));
		return new Response(head ? null : packed, { headers: answer });
	}
	const range = text ? null : rangeOf(request, file.bytes, etag);
	if (range === 'unsatisfiable') {
		answer.set('content-range', `bytes */${file.bytes}`);
		return new Response(null, { status: 416, headers: answer });
	}
	answer.set('content-length', String(range ? range.end - range.start + 1 : file.bytes));
	if (range) answer.set('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`);
	const body = head || file.bytes === 0 ? null : await bodyOf(file, range);
	return new Response(body, { status: range ? 206 : 200, headers: answer });
}

function matches(header: string | null, sha256: string): boolean {
	if (header === null) return false;
	return header.split(',').some((tag) => {
		const name = tag.trim().replace(/^W\//, '').replaceAll('"', '');
		return name === '*' || name.split('.')[0] === sha256;
	});
}

/** A part is given only when the reader holds the same file (If-Range). HEAD has no parts (RFC 9110 §14.2). */
function rangeOf(request: Request, bytes: number, etag: string): ByteRange | 'unsatisfiable' | null {
	if (request.method !== 'GET') return null;
	const condition = request.headers.get('if-range');
	if (condition !== null && condition !== etag) return null;
	return parseRange(request.headers.get('range'), bytes);
}

async function bodyOf(file: ServableFile, range: ByteRange | null): Promise<ReadableStream> {
	const stream = await file.stream(range ?? undefined);
	return Readable.toWeb(stream) as ReadableStream;
}
