import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { GUEST, OPERATOR } from '#lib/features/accounts/index.ts';
import { protect } from './protect.ts';

const HERE = 'https://thuvien.example.vn';

/** Asks the hook alone; `answer` is what the page behind it says. */
async function ask(init: RequestInit, { actor = GUEST, answer = new Response('ok') } = {}) {
	const request = new Request(`${HERE}/chang`, init);
	const locals = { actor: actor, app: { config: { secure: true } } };
	const event = { request, url: new URL(request.url), locals } as unknown as RequestEvent;
	return protect({ event, resolve: () => answer });
}

describe('a deed', () => {
	it('from a page of the library is done', async () => {
		const headers = { origin: HERE, 'sec-fetch-site': 'same-origin' };
		expect((await ask({ method: 'POST', headers })).status).toBe(200);
	});

	it.each([
		['POST', { origin: 'https://elsewhere.example' }],
		['PATCH', { 'sec-fetch-site': 'cross-site' }],
		['DELETE', { 'sec-fetch-site': 'same-site', origin: 'https://other.example.vn' }],
		['POST', { origin: 'null' }]
	])('%s that another site sends along with our cookies is refused', async (method, headers) => {
		expect((await ask({ method, headers: new Headers(Object.entries(headers)) })).status).toBe(403);
	});
});

describe('an answer', () => {
	it('is kept by no shared cache, for it depends on band and session', async () => {
		const page = await ask({});
		expect(page.headers.get('cache-control')).toBe('private, no-cache');
		expect(page.headers.get('vary')).toBe('Cookie');
	});

	it('for somebody signed in is kept nowhere', async () => {
		expect((await ask({}, { actor: OPERATOR })).headers.get('cache-control')).toBe('private, no-store');
	});

	it('that says itself how long it keeps is left so', async () => {
		const answer = new Response('x', { headers: { 'cache-control': 'private, max-age=60' } });
		expect((await ask({}, { answer })).headers.get('cache-control')).toBe('private, max-age=60');
	});

	it('cannot be framed, guessed at or read by another site', async () => {
		const { headers } = await ask({});
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
		expect(headers.get('strict-transport-security')).toContain('max-age');
	});
});
