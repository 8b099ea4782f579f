import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { GUEST, OPERATOR } from '#lib/features/accounts/index.ts';
import { KeptAnswers, sharedBy } from './kept-answers.ts';

const VIEW = { locale: 'vi', theme: 'day', time: 'noon' };
const CHILD = { ...GUEST, band: 'la' } as const;
const SEATED = { ...CHILD, seat: { classId: 'c', seat: 3, key: 'k', since: 1 } };

describe('what is shared', () => {
	it('between two children of a band is one page', () => {
		expect(sharedBy(CHILD, VIEW, '/(public)/sach')).toBe(sharedBy({ ...CHILD }, VIEW, '/(public)/sach'));
	});

	it.each([
		['another band', { ...CHILD, band: 'hoa' } as const, VIEW],
		['a grown-up who made the gesture', { ...CHILD, grownUp: true }, VIEW],
		['a class seat, which keeps its band', SEATED, VIEW],
		['another language', CHILD, { ...VIEW, locale: 'en' }],
		['another theme', CHILD, { ...VIEW, theme: 'night' }],
		['the evening', CHILD, { ...VIEW, time: 'evening' }]
	])('is not for %s', (_, actor, view) => {
		expect(sharedBy(actor, view, '/(public)/sach')).not.toBe(sharedBy(CHILD, VIEW, '/(public)/sach'));
	});

	it('is nothing for somebody signed in, also one who looks as a child of the band', () => {
		expect(sharedBy(OPERATOR, VIEW, '/(public)/sach')).toBeNull();
		expect(sharedBy({ ...OPERATOR, band: 'la' }, VIEW, '/(public)/sach')).toBeNull();
	});

	it('is not the home page of a seat: the class was given something of its own', () => {
		expect(sharedBy(SEATED, VIEW, '/(public)')).toBeNull();
		expect(sharedBy(CHILD, VIEW, '/(public)')).not.toBeNull();
	});
});

describe('a kept answer', () => {
	let version = 1;
	let made = 0;
	const page =
		(init: ResponseInit = {}, lasting = true, rest = '') =>
		async () => {
			made++;
			return { response: new Response(`page ${made}${rest}`, init), lasting };
		};
	const fresh = () => {
		version = 1;
		made = 0;
		return new KeptAnswers(async () => version);
	};
	const text = async (answer: Promise<Response>) => (await answer).text();

	it('is made once, also for many who come at the same time', async () => {
		const kept = fresh();
		const all = await Promise.all(Array.from({ length: 9 }, () => text(kept.answer('a', null, page()))));
		expect(new Set([...all, await text(kept.answer('a', null, page()))])).toEqual(new Set(['page 1']));
	});

	it('is over at the first request after a change', async () => {
		const kept = fresh();
		await kept.answer('a', null, page());
		version++;
		expect(await text(kept.answer('a', null, page()))).toBe('page 2');
	});

	it('that was begun before a change is not given to who comes after it', async () => {
		const kept = fresh();
		const { promise, resolve } = Promise.withResolvers<null>();
		const slow = kept.answer('a', null, async () => {
			await promise;
			return { response: new Response('before'), lasting: true };
		});
		await Promise.resolve();
		version++;
		const after = kept.answer('a', null, page());
		resolve(null);
		expect(await text(after)).toBe('page 1');
		expect(await text(slow)).toBe('before');
		expect(await text(kept.answer('a', null, page()))).toBe('page 1');
	});

	it.each([
		['that sets a cookie', { headers: { 'set-cookie': 'session=secret' } }, true],
		['that says no', { status: 404 }, true],
		['about something that passes', {}, false]
	])('is none %s', async (_, init, lasting) => {
		const kept = fresh();
		await kept.answer('a', null, page(init, lasting));
		const again = kept.answer('a', null, page());
		expect((await again).headers.has('set-cookie')).toBe(false);
		expect(made).toBe(2);
	});

	it('goes out whole after one that failed', async () => {
		const kept = fresh();
		await expect(kept.answer('a', null, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
		expect(await text(kept.answer('a', null, page()))).toBe('page 1');
	});

	it('is compressed once and says so', async () => {
		const kept = fresh();
		const etag = { headers: { etag: '"x"', vary: 'Cookie' } };
		const answer = await kept.answer('a', 'gzip', page(etag, true, 'con cóc '.repeat(200)));
		expect(answer.headers.get('content-encoding')).toBe('gzip');
		expect(answer.headers.get('etag')).toBe('"x.gzip"');
		expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding');
		expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe(`page 1${'con cóc '.repeat(200)}`);
		expect(await text(kept.answer('a', null, page(etag)))).toBe('page 2');
	});

	it('of a few words goes out as it is', async () => {
		const answer = await fresh().answer('a', 'gzip', page());
		expect(answer.headers.has('content-encoding')).toBe(false);
		expect(answer.headers.get('content-length')).toBe('6');
		expect(await answer.text()).toBe('page 1');
	});
});
