import type { Page } from '@playwright/test';
import { holdBack } from '../support/hold-back.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { expectMove, opened, spot } from '../support/open-book.ts';
import { startPagesInPieces } from '../support/page-in-pieces.ts';

const book = (page: Page) => page.frameLocator('.book-page iframe');

test.beforeEach(({ page }) => chooseBand(page, 'qua'));

/** Left and top of the first line of each heading and paragraph in sight, of the frame that `selector` finds. */
function linesIn(page: Page, selector: string) {
	return page.evaluate((found) => {
		const frame = document.querySelector<HTMLIFrameElement>(found);
		const section = frame?.contentDocument;
		if (!frame || !section) return [];
		const { left, top } = frame.getBoundingClientRect();
		return [...section.querySelectorAll('h1, h2, p')].flatMap((block) => {
			const range = section.createRange();
			range.selectNodeContents(block);
			const [line] = range.getClientRects();
			if (!line || left + line.left > innerWidth) return [];
			return [{ words: (block.textContent ?? '').slice(0, 20), x: left + line.left, y: top + line.top }];
		});
	}, selector);
}

/** Scripts and letters wait, as on a very slow line. */
async function holdScripts(page: Page) {
	const scripts = await holdBack(page, /_app\/.*\.js$/, (route) => route.continue());
	const letters = await holdBack(page, /\.woff2$/, (route) => route.continue());
	return { scripts, letters };
}

const CLOUDS = '/read/vi-sao-mua-roi?muc=EPUB/text/may.xhtml';
const first = (page: Page) => page.frameLocator('.first-words iframe');

/** Changes how the child reads on this device, and forgets where. */
function readAs(page: Page, settings: object) {
	return page.evaluate(
		(wanted) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('vuon-sach');
				opening.onerror = () => reject(opening.error ?? new Error('The database did not open'));
				opening.onsuccess = () => {
					const database = opening.result;
					const stores = database.transaction(['settings', 'positions'], 'readwrite');
					const kept = stores.objectStore('settings');
					const before = kept.get('reading');
					before.onsuccess = () =>
						kept.put({ updatedAt: 1, ...(before.result as object | undefined), ...wanted }, 'reading');
					stores.objectStore('positions').clear();
					stores.oncomplete = () => {
						database.close();
						resolve();
					};
					stores.onabort = () => reject(stores.error ?? new Error('The database did not write'));
				};
			}),
		settings
	);
}

/** Where words were read before the engine came is where it lays them, to the pixel. */
async function expectNoMove(page: Page, least: number) {
	await page.goto('about:blank');
	const { scripts, letters } = await holdScripts(page);
	await page.goto(CLOUDS, { waitUntil: 'commit' });
	const heading = first(page).getByRole('heading', { name: 'Mây làm bằng gì?' });
	await expect(heading).toBeInViewport();
	const early = await linesIn(page, '.first-words iframe');
	expect(early.length).toBeGreaterThanOrEqual(least);
	expect(await page.locator('.book-page').count()).toBe(0);
	scripts.letGo();
	await opened(page);
	// one page, not two: also for who hears it
	await expect(page.locator('.first-words')).toHaveCount(0);
	await expect(page.locator('main iframe:not([inert] *)')).toHaveCount(1);
	const late = await linesIn(page, '.book-page iframe');
	for (const [at, line] of early.entries()) {
		expect(late[at]?.words).toBe(line.words);
		expect(Math.abs((late[at]?.x ?? 0) - line.x)).toBeLessThan(1);
		expect(Math.abs((late[at]?.y ?? 0) - line.y)).toBeLessThan(1);
	}
	letters.letGo();
	await page.unrouteAll({ behavior: 'wait' });
}

for (const [width, height] of [
	[390, 844],
	[1280, 800]
] as const)
	test(`the first words are read before any script has come, where the engine will lay them (${width} px)`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await expectNoMove(page, 3);
	});

test('L1: on a screen of four lines, as zoom of 400 % makes it, the first words have it for themselves', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 256 });
	const { scripts, letters } = await holdScripts(page);
	await page.goto(CLOUDS, { waitUntil: 'commit' });
	await expect(first(page).getByRole('heading', { name: 'Mây làm bằng gì?' })).toBeInViewport();
	const strip = page.locator('.fold');
	await expect(strip).toHaveText('Hiện các nút');
	await expect(strip).toHaveAttribute('aria-expanded', 'false');
	for (const bar of ['.reader-bar', '.reader-foot'])
		await expect(page.locator(bar)).toHaveCSS('opacity', '0');
	scripts.letGo();
	letters.letGo();
	await opened(page);
	await page.unrouteAll({ behavior: 'wait' });
	await expectNoMove(page, 1);
	await strip.click();
	await expect(page.locator('.reader-bar')).toHaveCSS('opacity', '1');
});

test('L2, L8: large and heavy letters, a text that scrolls: the first words stand as the child reads', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(CLOUDS);
	await opened(page);
	for (const settings of [
		{ fontSize: 200 },
		{ fontSize: 300, weight: 'bold', align: 'start' },
		{ fontSize: 125, weight: 'usual', flow: 'scroll' }
	]) {
		await readAs(page, settings);
		await expectNoMove(page, 2);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	await readAs(page, { lineLength: 22 });
	await expectNoMove(page, 3);
	await readAs(page, { flow: 'pages' });
	await expectNoMove(page, 3);
});

for (const [flow, how] of [
	['pages', 'page by page'],
	['scroll', 'scrolling']
] as const)
	test(`who read on (${how}) finds the words that were left, before any script has come`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(CLOUDS);
		await opened(page);
		await readAs(page, { flow });
		await page.goto(CLOUDS);
		await opened(page);
		await expectMove(page, () => page.keyboard.press('ArrowRight'));
		const words = () =>
			page.evaluate(async () => {
				const answer = <T>(request: IDBRequest<T>) =>
					new Promise<T>((resolve, reject) => {
						request.onsuccess = () => resolve(request.result);
						request.onerror = () => reject(request.error ?? new Error('The database did not answer'));
					});
				interface Kept {
					page?: { blocks: { lines: unknown[][] }[] };
				}
				const database = await answer(indexedDB.open('vuon-sach'));
				const store = database.transaction('positions').objectStore('positions');
				const kept = await answer<Kept | undefined>(store.get('vi-sao-mua-roi'));
				database.close();
				return kept?.page?.blocks.flatMap(({ lines }) => lines.map((line) => String(line.at(-1)))) ?? [];
			});
		await expect.poll(async () => (await words()).length).toBeGreaterThan(3);
		const place = await spot(page);
		const lines = await words();

		const { scripts, letters } = await holdScripts(page);
		await page.goto('/read/vi-sao-mua-roi', { waitUntil: 'commit' });
		const line = page.locator('.first-words .kept span').first();
		await expect(line).toBeVisible();
		await expect(page.locator('.first-words iframe')).toHaveCount(0);
		expect(await page.locator('.first-words .kept span').allInnerTexts()).toHaveLength(lines.length);
		const early = await line.boundingBox();
		scripts.letGo();
		letters.letGo();
		await opened(page);
		await expect(page.locator('.first-words')).toHaveCount(0);
		await expect.poll(() => spot(page)).toBe(place);
		await expect.poll(async () => (await words())[0]).toBe(lines[0]);
		const late = await book(page)
			.locator('body')
			.evaluate((body, word) => {
				const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
				const range = document.createRange();
				for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
					const at = text.data.replaceAll(/\s/g, ' ').indexOf(word);
					if (at < 0) continue;
					range.setStart(text, at);
					range.setEnd(text, at + word.length);
					const frame = body.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
					const box = range.getBoundingClientRect();
					return { x: box.x + (frame?.x ?? 0), y: box.y + (frame?.y ?? 0) };
				}
				return null;
			}, lines[0] ?? '');
		expect(Math.abs((late?.x ?? 0) - (early?.x ?? 0))).toBeLessThan(3);
		expect(Math.abs((late?.y ?? 0) - (early?.y ?? 0))).toBeLessThan(3);
	});

test('on a screen of another size nothing is shown that stands elsewhere', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(CLOUDS);
	await opened(page);
	await expectMove(page, () => page.keyboard.press('ArrowRight'));
	await page.goto('about:blank');
	await page.setViewportSize({ width: 844, height: 390 });
	const { scripts, letters } = await holdScripts(page);
	await page.goto('/read/vi-sao-mua-roi', { waitUntil: 'commit' });
	await expect(page.getByText('Đang mở sách…')).toBeVisible();
	expect(await page.locator('.first-words > *').count()).toBe(0);
	scripts.letGo();
	letters.letGo();
	await opened(page);
});

test('the first words are as large and as dark as the child reads, before any script has come', async ({
	page
}) => {
	await page.goto(CLOUDS);
	await opened(page);
	await page.getByRole('button', { name: 'Kiểu đọc của em' }).click();
	await page.getByRole('radio', { name: 'Đêm' }).check({ force: true });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
	const { scripts, letters } = await holdScripts(page);
	await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/vong-di.xhtml', { waitUntil: 'commit' });
	const words = first(page).locator('p').first();
	await expect(words).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
	const ink = () => words.evaluate((element) => getComputedStyle(element).color);
	expect(await ink()).toBe('rgb(244, 237, 221)');
	scripts.letGo();
	letters.letGo();
	await opened(page);
	await test.step("L3: paper and ink of one's own too", async () => {
		await page.getByRole('button', { name: 'Kiểu đọc của em' }).click();
		await page.getByRole('radio', { name: 'Của em' }).check({ force: true });
		await page.getByLabel('Màu chữ', { exact: true }).fill('#602000');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'day');
		const again = await holdScripts(page);
		await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/vong-di.xhtml', { waitUntil: 'commit' });
		await expect(words).toBeVisible();
		expect(await ink()).toBe('rgb(96, 32, 0)');
		again.scripts.letGo();
		again.letters.letGo();
		await opened(page);
	});
	await test.step('C1: who reads in the simple way never sees the bars that are not there', async () => {
		await page.getByRole('button', { name: 'Kiểu đọc của em' }).click();
		await page.getByRole('switch', { name: /Đơn giản/ }).click();
		await expect(page.getByText('Thêm nữa')).toBeVisible();
		const again = await holdScripts(page);
		await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/vong-di.xhtml', { waitUntil: 'commit' });
		await expect(words).toBeVisible();
		await expect(page.getByText('Trang sau')).toBeHidden();
		again.scripts.letGo();
		again.letters.letGo();
		await expect(page.getByText('Thêm nữa')).toBeEnabled();
	});
});

test('all that the first words need comes with the page; scripts are fetched after it', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	const { scripts, letters } = await holdScripts(page);
	const answer = await page.goto(CLOUDS, { waitUntil: 'commit' });
	await expect(first(page).locator('p').first()).toBeVisible();
	expect(asked.filter((path) => /\/(?:looks|0)\..*\.css$/.test(path))).toEqual([]);
	expect(answer?.headers().link ?? '').not.toContain('modulepreload');
	const pieces = page.locator('link[rel=modulepreload]:not([fetchpriority=low])');
	await expect(pieces).toHaveCount(0);
	scripts.letGo();
	letters.letGo();
	await opened(page);
	// Nothing that stands in the page is fetched again.
	expect(asked.filter((path) => /\/(?:looks|0)\..*\.css$/.test(path))).toEqual([]);
});

test('the first words are sent once, not a second time for the scripts', async ({ page, baseURL }) => {
	const times = async (address: string, words: string) =>
		(await (await page.request.get(`${baseURL}${address}`)).text()).split(words).length - 1;
	expect(await times(CLOUDS, 'Không khí mang hơi nước lên cao')).toBe(1);
});

test('who comes from the page of the book has the styles of the library already', async ({
	page,
	baseURL
}) => {
	const ask = async (from: string) => {
		const headers = { 'sec-fetch-site': from, cookie: 'band=qua' };
		return (await page.request.get(`${baseURL}${CLOUDS}`, { headers })).text();
	};
	const [within, outside] = [await ask('same-origin'), await ask('none')];
	expect(outside.length - within.length).toBeGreaterThan(30_000);
	expect(within).toMatch(/looks[^"]*\.css" rel="stylesheet">/);
	expect(outside).not.toMatch(/looks[^"]*\.css" rel="stylesheet">/);
});

test('the first page of a picture book is seen before any script has come, where the engine will put it', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const { scripts, letters } = await holdScripts(page);
	await page.goto('/read/non-oi-dung-lai', { waitUntil: 'commit' });
	const early = page.locator('.first-drawn iframe');
	await expect(early).toBeVisible();
	await expect(early.contentFrame().locator('body > *').first()).toBeVisible();
	const before = await early.boundingBox();
	scripts.letGo();
	letters.letGo();
	await opened(page);
	await expect(page.locator('.first-drawn')).toHaveCount(0);
	const late = page.locator('.fixed-spread:not(.coming) iframe');
	await expect(late).toHaveCount(1);
	const after = await late.boundingBox();
	for (const side of ['x', 'y', 'width', 'height'] as const)
		expect(Math.abs((after?.[side] ?? 0) - (before?.[side] ?? 0))).toBeLessThan(1);
});

for (const [what, address, layer, shown] of [
	['words', CLOUDS, '.first-words', '.epub-container iframe[title]'],
	['picture', '/read/non-oi-dung-lai', '.first-drawn', '.fixed-spread:not(.coming) iframe']
] as const)
	test(`the first ${what} of a page that comes in pieces are laid when all has come that has its room`, async ({
		page,
		baseURL
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		const library = await startPagesInPieces(baseURL ?? '');
		const { scripts, letters } = await holdScripts(page);
		try {
			await page.goto(library.origin + address, { waitUntil: 'commit' });
			await expect(page.locator(layer)).toBeAttached();
			// The device has been asked long ago.
			await page.evaluate(() => (window as { askedDevice?: Promise<unknown> }).askedDevice);
			await page.evaluate(
				() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
			);
			await expect(page.locator(`${layer} iframe`)).toHaveCount(0);
			library.letGo();
			const early = page.locator(`${layer} iframe`);
			await expect(early).toBeVisible();
			const before = await early.boundingBox();
			scripts.letGo();
			letters.letGo();
			await opened(page);
			await expect(page.locator(layer)).toHaveCount(0);
			const after = await page.locator(shown).boundingBox();
			expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1);
		} finally {
			// What is still fetched would not be answered.
			await page.goto('about:blank');
			await library.stop();
		}
	});
