import { Readable } from 'node:stream';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { serveFile, type ServableFile } from './serve-file.ts';

function file(content: string | Buffer, mediaType: string): ServableFile {
	const bytes = Buffer.from(content);
	return {
		sha256: 'ab'.repeat(32),
		mediaType,
		bytes: bytes.length,
		whole: async () => bytes,
		stream: async (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes])
	};
}

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
	new Request('http://library.test/x', { method, headers });
const sound = file('0123456789', 'audio/mpeg');
const chapter = file('<p>Xin chào</p>'.repeat(100), 'application/xhtml+xml');

test('a player gets the middle of a recording', async () => {
	const answer = await serveFile(ask({ range: 'bytes=2-4' }), sound);
	expect(answer.status).toBe(206);
	expect(answer.headers.get('content-range')).toBe('bytes 2-4/10');
	expect(answer.headers.get('content-length')).toBe('3');
	expect(answer.headers.get('cache-control')).toContain('no-transform');
	expect(await answer.text()).toBe('234');
});

test('a player that holds another recording gets all of this one', async () => {
	const other = await serveFile(ask({ range: 'bytes=2-4', 'if-range': '"other"' }), sound);
	expect(other.status).toBe(200);
	const same = await serveFile(ask({ range: 'bytes=2-4', 'if-range': `"${sound.sha256}"` }), sound);
	expect(same.status).toBe(206);
});

test('a part after the end is refused with the true length', async () => {
	const answer = await serveFile(ask({ range: 'bytes=10-' }), sound);
	expect(answer.status).toBe(416);
	expect(answer.headers.get('content-range')).toBe('bytes */10');
	const empty = await serveFile(ask({ range: 'bytes=0-' }), file('', 'audio/mpeg'));
	expect(empty.status).toBe(416);
});

test('an empty file is an answer too', async () => {
	const answer = await serveFile(ask(), file('', 'image/png'));
	expect(answer.status).toBe(200);
	expect(await answer.text()).toBe('');
});

test('a chapter travels compressed, and never in parts', async () => {
	const answer = await serveFile(ask({ 'accept-encoding': 'gzip, br', range: 'bytes=0-9' }), chapter);
	expect(answer.status).toBe(200);
	expect(answer.headers.get('content-encoding')).toBe('br');
	expect(answer.headers.get('content-type')).toBe('application/xhtml+xml; charset=utf-8');
	expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding');
	expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain('Xin chào');
});

test('a book read before costs no bytes the second time', async () => {
	const first = await serveFile(ask({ 'accept-encoding': 'br' }), chapter);
	const again = await serveFile(ask({ 'if-none-match': first.headers.get('etag') ?? '' }), chapter);
	expect(again.status).toBe(304);
	expect(again.body).toBeNull();
});

test('a question about a file tells its length without the bytes', async () => {
	const answer = await serveFile(ask({}, 'HEAD'), sound);
	expect(answer.headers.get('content-length')).toBe('10');
	expect(await answer.text()).toBe('');
});
