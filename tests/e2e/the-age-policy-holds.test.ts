import type { APIRequestContext } from '@playwright/test';
import { BANDS, type Band } from '#lib/publication/band.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { CANARIES, LIBRARIAN } from '../support/people.ts';

type Canary = keyof typeof CANARIES;

/** Every address that lists titles, for any visitor. A channel that is added to the library is added here. */
const LISTS = [
	'/',
	'/sach',
	'/sach?topic=con-vat',
	'/chu-de/con-vat',
	'/ke/all',
	'/tim?q=ho%C3%A0ng+y%E1%BA%BFn',
	'/tim?q=hoang+yen',
	'/api/search?q=hoang+yen',
	'/api/search?q=',
	'/api/search?q=long', // words inside the canaries' text
	'/api/suggest?q=hoang',
	'/bo-suu-tap',
	'/ke-cua-em',
	'/bai-hoc'
];
const SIGN = /ho(à|a)ng[\s-]y(ế|e)n/iu;

async function visit(request: APIRequestContext, path: string, band: Band | null) {
	return request.get(path, { headers: band ? { cookie: `band=${band}` } : {}, maxRedirects: 0 });
}

/** Addresses of a title's own pages and files, learnt by a librarian. */
async function addresses(request: APIRequestContext, slug: string): Promise<string[]> {
	const page = await (await request.get(`/books/${slug}`)).text();
	const version = /\/api\/covers\/([0-9a-z]{20})\//.exec(page)?.[1];
	expect(version, `the librarian sees the cover of ${slug}`).toBeTruthy();
	return [
		`/books/${slug}`,
		`/books/${slug}/text/1`,
		`/read/${slug}`,
		`/books/${slug}/__data.json`,
		`/read/${slug}/__data.json`,
		`/api/covers/${version}/320.webp`,
		`/api/covers/${version}/320.avif`,
		`/api/resources/${version}/OEBPS/package.opf`,
		`/api/resources/${version}/OEBPS/c1.xhtml`
	];
}

test.describe('canary titles', () => {
	const forbidden = (band: Band): Canary[] =>
		(['draft', 'withdrawn', 'guidance', ...(band === 'qua' ? [] : ['qua'])] as Canary[]).slice();

	for (const band of BANDS) {
		test(`a child of ${band} meets none of them on any list`, async ({ request }) => {
			for (const path of LISTS) {
				const answer = await visit(request, path, band);
				expect(answer.status(), path).toBeLessThan(500);
				const text = await answer.text();
				for (const canary of forbidden(band)) {
					expect(text, `${path} for ${band}`).not.toContain(CANARIES[canary].slug);
					expect(text, `${path} for ${band}`).not.toContain(CANARIES[canary].title);
				}
			}
		});
	}

	test('nothing shows before a band is chosen', async ({ request }) => {
		for (const path of LISTS) {
			const text = await (await visit(request, path, null)).text();
			expect(text.replaceAll(/(q=|value="|"q":")[^"&]*/g, ''), path).not.toMatch(SIGN);
		}
	});

	test('their pages, texts, covers and files do not exist for a child, and do for the librarian', async ({
		page,
		playwright,
		baseURL
	}) => {
		await signIn(page, LIBRARIAN.login);
		const stranger = await playwright.request.newContext({ baseURL });
		for (const canary of ['draft', 'withdrawn', 'guidance', 'qua'] as const) {
			for (const path of await addresses(page.request, CANARIES[canary].slug)) {
				expect((await page.request.get(path)).ok(), `librarian: ${path}`).toBe(true);
				const answer = await visit(stranger, path, 'hoa');
				// Kit answers data requests with 200 and the error inside.
				if (path.endsWith('__data.json')) expect(await answer.text()).not.toMatch(SIGN);
				else expect(answer.status(), `child: ${path}`).toBe(404);
				const unchosen = await visit(stranger, path, null);
				expect([303, 404, 200], path).toContain(unchosen.status());
				// The address itself comes back on the page; the title must not.
				expect(await unchosen.text(), path).not.toContain(CANARIES[canary].title);
			}
		}
		await stranger.dispose();
	});

	test('a band in the address can only narrow the band of the device', async ({ request }) => {
		const total = async (path: string, band: Band | null) =>
			(await (await visit(request, path, band)).json()).total;
		expect(await total('/api/search?q=hoang+yen+chang+qua&band=qua', 'mam')).toBe(
			await total('/api/search?q=hoang+yen+chang+qua', 'mam')
		);
		const text = await (await visit(request, '/api/search?q=hoang+yen&band=qua', 'mam')).text();
		expect(text).not.toContain(CANARIES.qua.slug);
	});

	test('the one that is meant for the youngest is found by all', async ({ request }) => {
		for (const band of BANDS) {
			expect(await (await visit(request, '/api/search?q=hoang+yen', band)).text()).toContain(
				CANARIES.mam.slug
			);
		}
	});
});
