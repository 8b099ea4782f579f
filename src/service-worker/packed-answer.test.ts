import { expect, test } from 'vitest';
import { PART_BYTES, partKey, WHOLE_BYTES } from '#lib/api/pack-files.ts';
import { packedAnswer, rangeOf } from './packed-answer.ts';

const SIZE = PART_BYTES * 2 + 10;
const whole = Uint8Array.from({ length: SIZE }, (_, at) => at % 251);
const KEY = '/api/resources/v1/OEBPS/nghe.ogg';

/** A cache with one large file in parts, and a small one. */
const files = {
	match(name: RequestInfo | URL) {
		const key = name as string;
		if (key === '/api/resources/v1/OEBPS/c1.xhtml') return Promise.resolve(new Response('<p>Cóc</p>'));
		const part = [0, 1, 2].find((nth) => key === partKey(KEY, nth));
		if (part === undefined) return Promise.resolve(undefined);
		const bytes = whole.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
		const headers = { 'content-type': 'audio/ogg', [WHOLE_BYTES]: String(SIZE) };
		return Promise.resolve(new Response(bytes, { headers }));
	}
};
const ask = (path: string, range?: string) =>
	packedAnswer(files, new Request(`http://vuon${path}`, range ? { headers: { range } } : {}));

test('a sound that lies in parts plays from wherever it is asked for', async () => {
	const across = `bytes=${PART_BYTES - 5}-${PART_BYTES + 4}`;
	const answer = await ask(KEY, across);
	expect(answer?.status).toBe(206);
	expect(answer?.headers.get('content-range')).toBe(`bytes ${PART_BYTES - 5}-${PART_BYTES + 4}/${SIZE}`);
	const bytes = new Uint8Array((await answer?.arrayBuffer()) ?? []);
	expect(bytes).toEqual(whole.subarray(PART_BYTES - 5, PART_BYTES + 5));
});

test('asked for as a whole it comes as a whole', async () => {
	const answer = await ask(KEY);
	expect(answer?.status).toBe(200);
	expect(new Uint8Array((await answer?.arrayBuffer()) ?? [])).toEqual(whole);
});

test('a small file is cut for who asks for a piece of it', async () => {
	const answer = await ask('/api/resources/v1/OEBPS/c1.xhtml', 'bytes=0-2');
	expect(answer?.status).toBe(206);
	expect(await answer?.text()).toBe('<p>');
});

test('what is not here is not answered', async () => {
	expect(await ask('/api/resources/v1/OEBPS/c2.xhtml')).toBeNull();
});

test.each([
	['bytes=0-', [0, 99]],
	['bytes=10-19', [10, 19]],
	['bytes=90-500', [90, 99]],
	['bytes=-10', [90, 99]],
	['bytes=-500', [0, 99]],
	['bytes=100-', null],
	['bytes=-', null],
	['pages=1-2', null]
] as const)('of 100 bytes, %s is %j', (header, bytes) => expect(rangeOf(header, 100)).toEqual(bytes));
