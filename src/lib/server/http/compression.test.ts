import { brotliDecompressSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { compressAnswers, preferredEncoding } from './compression.ts';

const TEXT = 'Ngày xửa ngày xưa có một khu vườn đầy sách. '.repeat(100);

async function ask(answer: Response, accept = 'gzip, deflate, br') {
	const request = new Request('http://localhost/', { headers: { 'accept-encoding': accept } });
	return compressAnswers({ event: { request } as RequestEvent, resolve: () => answer });
}
const html = (more: Record<string, string> = {}, body: BodyInit = TEXT) =>
	new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...more } });

describe('the encoding', () => {
	it.each([
		['gzip, deflate, br', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['*', 'br'],
		['identity', null],
		['', null],
		[null, null]
	])('of a browser that takes "%s" is %s', (header, encoding) => {
		expect(preferredEncoding(header)).toBe(encoding);
	});
});

describe('an answer', () => {
	it('of known length goes out compressed, with its new length and another ETag', async () => {
		const answer = await ask(html({ 'content-length': String(Buffer.byteLength(TEXT)), etag: '"x"' }));
		const bytes = Buffer.from(await answer.arrayBuffer());
		expect(answer.headers.get('content-length')).toBe(String(bytes.length));
		expect(answer.headers.get('etag')).toBe('"x.br"');
		expect(brotliDecompressSync(bytes).toString()).toBe(TEXT);
	});

	it('that comes in parts is passed on in parts', async () => {
		const { promise, resolve } = Promise.withResolvers<null>();
		const parts = new ReadableStream({
			async start(controller) {
				controller.enqueue(new TextEncoder().encode('first'));
				await promise;
				controller.close();
			}
		});
		const reader = (await ask(html({}, parts))).body?.getReader();
		expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
		resolve(null);
	});

	it.each([
		['a part of a file', html({ 'content-range': 'bytes 0-9/99' })],
		['compressed already', html({ 'content-encoding': 'gzip' })],
		['a picture', html({ 'content-type': 'image/png' })],
		['not to be changed', html({ 'cache-control': 'no-transform' })],
		['tiny', html({ 'content-length': '20' }, 'x'.repeat(20))]
	])('that is %s stays as it is', async (_, given) => {
		const encoding = given.headers.get('content-encoding');
		expect((await ask(given)).headers.get('content-encoding')).toBe(encoding);
	});
});
