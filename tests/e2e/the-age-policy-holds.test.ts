import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { BANDS, type Band } from '#lib/publication/band.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { CANARIES, LIBRARIAN, TEACHER } from '../support/people.ts';
import { ROUTES, routesOfTree, type Place } from '../support/where-titles-show.ts';

type Canary = keyof typeof CANARIES;

/** Every address that lists titles for any visitor, made for a title of which nothing is known but its name. */
const listsOf = (title: { readonly slug: string; readonly title: string }) => {
	const place = { ...title, id: '', versionId: '', classId: '', listId: '', code: 'ZZZZ' };
	return Object.values(ROUTES).flatMap((route) => ('lists' in route ? route.lists(place) : []));
};
const LISTS = listsOf(CANARIES.qua);
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
		`/api/covers/${version}/160`,
		`/api/covers/${version}/320`,
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
					// The words that were asked for come back in the box.
					if (!path.includes('q=')) expect(text, `${path} for ${band}`).not.toContain(CANARIES[canary].title);
				}
			}
		});
	}

	test('nothing shows before a band is chosen', async ({ request }) => {
		for (const path of LISTS) {
			const text = await (await visit(request, path, null)).text();
			// The words that were asked for come back in the box and in addresses.
			expect(text.replaceAll(/(q=|value="|"q":"|q:")[^"&]*/g, ''), path).not.toMatch(SIGN);
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

test('every route of the library is on the list of where titles show', () => {
	expect(Object.keys(ROUTES).sort()).toEqual(routesOfTree());
});

test.describe('a title that changes its band, or leaves the shelf', () => {
	// One title goes through three states: in this order, on the requests right after each change.
	test.describe.configure({ mode: 'serial', timeout: 180_000 });
	const { slug, title } = CANARIES.moving;

	/** Opens a class of band Lá, gives it the title, and takes seat 7; answers with all that addresses are made of. */
	async function prepare(teacher: Page, browser: Browser): Promise<{ place: Place; seat: string }> {
		await signIn(teacher, TEACHER.login);
		await teacher.getByLabel('Tên lớp').fill('Lớp thử chặng');
		await teacher.getByRole('radio', { name: /^Lá/ }).check({ force: true });
		await teacher.getByLabel('Số chỗ ngồi').fill('9');
		await teacher.getByRole('button', { name: 'Tạo lớp' }).click();
		await expect(teacher.getByRole('heading', { level: 1 })).toHaveText('Lớp thử chặng');
		const classId = teacher.url().split('/').at(-1) ?? '';
		const code = (await teacher.locator('header .code b').textContent()) ?? '';
		await teacher.getByLabel('Tên danh sách').fill('Chim hót');
		await teacher.getByRole('button', { name: 'Tạo danh sách' }).click();
		await teacher.getByRole('searchbox').fill(title);
		await teacher.getByRole('button', { name: 'Tìm', exact: true }).click();
		await teacher.getByRole('button', { name: `Thêm “${title}”` }).click();
		await expect(teacher.getByText('1 cuốn trong danh sách')).toBeVisible();
		const listId = new URL(teacher.url()).pathname.split('/').at(-1) ?? '';

		const { hits } = await (
			await visit(teacher.request, `/api/search?band=qua&q=${encodeURIComponent(title)}`, 'qua')
		).json();
		const found = hits.find((hit: { slug: string }) => hit.slug === slug);
		const page = await (await visit(teacher.request, `/books/${slug}`, 'qua')).text();
		const versionId = /\/api\/covers\/([0-9a-z]{20})\//.exec(page)?.[1] ?? '';
		expect(versionId).not.toBe('');

		const tablet = await browser.newContext({ baseURL: new URL(teacher.url()).origin });
		const child = await tablet.newPage();
		await child.goto(`/lop/${code}`);
		await child.getByRole('button', { name: /^7/ }).click();
		await expect(child.getByRole('heading', { name: 'Chim hót', exact: true })).toBeVisible();
		const seat = (await tablet.cookies()).find(({ name }) => name === 'seat')?.value ?? '';
		await tablet.close();
		return { place: { slug, title, id: found.id, versionId, classId, listId, code }, seat };
	}

	const signsOf = ({ id, versionId }: Place) => [slug, title, id, versionId];
	/** What was asked for comes back in boxes and addresses; that is no title shown. */
	const shown = (text: string) => text.replaceAll(/(?:q=|value="|"q":"|q:")[^"&]*/g, '');

	async function expectNowhere(request: APIRequestContext, place: Place, cookie: string): Promise<void> {
		const get = (path: string) => request.get(path, { headers: { cookie }, maxRedirects: 0 });
		for (const [name, route] of Object.entries(ROUTES)) {
			if ('lists' in route)
				for (const path of route.lists(place)) {
					const answer = await get(path);
					expect(answer.status(), path).toBeLessThan(500);
					const text = shown(await answer.text());
					for (const sign of signsOf(place).filter((sign) => sign !== title || !path.includes('q=')))
						expect(text, `${name}: ${path} with ${cookie}`).not.toContain(sign);
				}
			if ('own' in route)
				for (const path of route.own(place)) {
					const answer = await get(path);
					if (path.endsWith('__data.json')) expect(await answer.text(), path).not.toContain(title);
					else expect(answer.status(), `${path} with ${cookie}`).toBe(404);
				}
			if ('shut' in route)
				for (const path of route.shut) {
					const answer = await get(path.replace('{id}', place.id));
					const text = await answer.text();
					expect(answer.status() < 300 && !path.endsWith('__data.json'), `${path} with ${cookie}`).toBe(
						false
					);
					expect(text, path).not.toContain(title);
				}
		}
		const { total } = await (await get(`/api/search?q=${encodeURIComponent(title)}`)).json();
		const { hits } = await (await get(`/api/search?q=${encodeURIComponent(title)}`)).json();
		expect(total, 'the count tells no more than the hits').toBe(hits.length);
	}

	async function expectEverywhere(request: APIRequestContext, place: Place, cookie: string): Promise<void> {
		const get = (path: string) => request.get(path, { headers: { cookie }, maxRedirects: 0 });
		for (const route of Object.values(ROUTES)) {
			if ('lists' in route)
				for (const path of route.meets?.(place) ?? [])
					expect(await (await get(path)).text(), `${path} with ${cookie}`).toContain(slug);
			if ('own' in route)
				for (const path of route.own(place))
					expect((await get(path)).status(), `${path} with ${cookie}`).toBe(200);
		}
	}

	async function expectOfTeacher(teacher: Page, place: Place, has: boolean): Promise<void> {
		const texts: string[] = [];
		for (const route of Object.values(ROUTES))
			if ('teacher' in route)
				for (const path of route.teacher(place)) {
					const answer = await teacher.request.get(path);
					expect(answer.status(), path).toBe(200);
					const text = await answer.text();
					texts.push(text);
					if (!has) for (const sign of [slug, place.versionId]) expect(text, path).not.toContain(sign);
				}
		const pages = (sign: string) => texts.filter((text) => text.includes(sign)).length;
		if (has) expect(pages(place.versionId)).toBeGreaterThan(1);
		// It keeps its place on the board and in the list, without its name.
		expect(pages('Cuốn thứ 1: không còn trên kệ') > 1).toBe(!has);
	}

	test('is shown or hidden on every route at the very next request', async ({
		browser,
		playwright,
		baseURL
	}) => {
		const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
		const [teacher, librarian] = await Promise.all(contexts.map((context) => context.newPage()));
		if (!teacher || !librarian) throw new Error('no pages');
		const { place, seat } = await prepare(teacher, browser);
		const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' });
		const la = 'band=la';
		const qua = 'band=qua';
		const atSeat = `seat=${seat}`;
		await expectEverywhere(stranger, place, la);
		await expectEverywhere(stranger, place, qua);
		expect(await (await stranger.get('/', { headers: { cookie: atSeat } })).text()).toContain(slug);
		await expectNowhere(stranger, place, 'band=choi');
		await expectOfTeacher(teacher, place, true);

		await signIn(librarian, LIBRARIAN.login);
		await librarian.goto(`/ban-thu-thu/an-pham/${place.id}`);
		await librarian.getByRole('radio', { name: /^Quả/ }).check({ force: true });
		await librarian.getByRole('button', { name: 'Lưu' }).click();
		await expect(librarian.getByText('Đã lưu.')).toBeVisible();
		await expectNowhere(stranger, place, la);
		await expectNowhere(stranger, place, atSeat);
		expect(await (await stranger.get('/', { headers: { cookie: atSeat } })).text()).toContain(
			'Cuốn này không còn trên kệ'
		);
		await expectOfTeacher(teacher, place, false);
		await expectEverywhere(stranger, place, qua);

		await librarian.getByRole('button', { name: 'Rút khỏi kệ' }).click();
		const asking = librarian.getByRole('dialog');
		await asking.getByRole('radio').first().check();
		await asking.getByRole('button', { name: 'Rút khỏi kệ' }).click();
		await expect(librarian.getByText(/Đã rút khỏi kệ/)).toBeVisible();
		for (const cookie of [la, qua, atSeat]) await expectNowhere(stranger, place, cookie);
		await expectOfTeacher(teacher, place, false);

		await librarian.getByRole('radio', { name: /^Lá/ }).check({ force: true });
		await librarian.getByRole('button', { name: 'Lưu' }).click();
		await expect(librarian.getByText('Đã lưu.')).toBeVisible();
		await librarian.getByRole('button', { name: 'Xuất bản' }).click();
		await expect(librarian.getByText(/Đã xuất bản/)).toBeVisible();
		// The search index follows within a moment; what hides is never late, what shows may be.
		await expect
			.poll(async () => (await visit(stranger, `/api/search?q=${encodeURIComponent(title)}`, 'la')).text())
			.toContain(slug);
		await expectEverywhere(stranger, place, la);
		await expectOfTeacher(teacher, place, true);
		await stranger.dispose();
		await Promise.all(contexts.map((context) => context.close()));
	});
});
