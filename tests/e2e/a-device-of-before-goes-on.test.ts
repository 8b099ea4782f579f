import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { bringDevice } from '../support/bring-device.ts';
import { libraryOfThisTest } from '../support/libraries.ts';
import { chromiumLaunch } from '../support/chromium-launch.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { expectMove, opened, placeIn, spot } from '../support/open-book.ts';

const shelf = (page: Page, name: string) =>
	page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

async function expectChildsShelf(page: Page): Promise<void> {
	await page.goto('/ke-cua-em');
	await expect(shelf(page, 'Đang đọc').getByRole('link')).toHaveText([
		/Truyện Cóc kiện Trời.*35%/,
		/Con suối nhỏ hát rong.*100%/,
		/Gà gáy ò ó o.*50%/
	]);
	await expect(shelf(page, 'Để dành').getByRole('link')).toHaveText([
		/Con suối nhỏ hát rong/,
		/Gà gáy ò ó o/,
		/Truyện Cóc kiện Trời/
	]);
}

test('a child opens the new library in the browser she has always used, and everything of hers is there', async ({
	page
}) => {
	await chooseBand(page, 'la');
	await bringDevice(page, 'child');
	await page.goto('/', { waitUntil: 'commit' });
	await expect(page.locator('html')).toHaveAttribute('data-read-on', 'true');
	const readOn = page.getByRole('region', { name: 'Đọc tiếp' });
	await expect(readOn.getByRole('heading')).toHaveText('Truyện Cóc kiện Trời');
	await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['vs:read-on']);
	await expectChildsShelf(page);

	await page.goto('/');
	await readOn.getByRole('link', { name: 'Đọc tiếp: Truyện Cóc kiện Trời' }).click();
	await opened(page);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
	await expect(page.locator('html')).toHaveAttribute('data-quiet', 'true');
	await expect(page.frameLocator('.book-page iframe').locator('html')).toHaveCSS('font-size', '32px');
	await expect.poll(() => spot(page)).toMatch(/^EPUB\/text\/doan-quan\.xhtml 0\.[78]/);

	await page.goto('/bai-hoc/truyen-hay-thong-tin');
	await expect(page.locator('#do')).toBeVisible();
	await expect(page.locator('#hook')).toBeHidden();
	await page.goto('/bai-hoc');
	await expect(page.getByRole('link', { name: /Truyện kể hay sách thông tin/ })).toContainText('Học tiếp');
});

test('what is spoilt on a device takes nothing else with it', async ({ page }) => {
	await chooseBand(page, 'la');
	await bringDevice(page, 'spoilt');
	await page.goto('/ke-cua-em');
	await expect(shelf(page, 'Đang đọc').getByRole('link')).toHaveCount(2);
	await expect(shelf(page, 'Đang đọc')).toContainText('Truyện Cóc kiện Trời');
	await expect(shelf(page, 'Để dành').getByRole('link')).toHaveText([/Con suối nhỏ hát rong/]);
	await page.goto('/read/truyen-coc-kien-troi');
	await opened(page);
});

test('two pages opened at once take the old things over once', async ({ page, context }) => {
	await chooseBand(page, 'la');
	await bringDevice(page, 'child');
	const other = await context.newPage();
	await Promise.all([expectChildsShelf(page), expectChildsShelf(other)]);
	// Put away in one page, it is gone from the other without loading it again.
	await page.goto('/books/truyen-coc-kien-troi');
	await page.getByRole('button', { name: 'Đã để dành' }).click();
	await expect(shelf(other, 'Để dành').getByRole('link')).toHaveText([/Con suối/, /Gà gáy/]);
});

test('a child reads in a browser that keeps nothing, and is told so', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
	await chooseBand(page, 'la');
	await page.goto('/read/truyen-coc-kien-troi');
	await opened(page);
	const first = await placeIn(page);
	for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Trang sau' }).click();
	await expect.poll(() => placeIn(page)).not.toBe(first);
	await page.goto('/books/truyen-coc-kien-troi');
	await page.getByRole('button', { name: 'Để dành' }).click();
	await expect(page.getByRole('button', { name: 'Đã để dành' })).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: 'Máy này đang không lưu được gì' })).toBeVisible();
});

test('a child reads on a device without room, and what waited is kept when there is room again', async ({
	page,
	context
}) => {
	await chooseBand(page, 'la');
	await page.goto('/favicon.svg');
	const { origin } = new URL(page.url());
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await page.goto('/books/truyen-coc-kien-troi');
	const notice = page.getByRole('status').filter({ hasText: 'Máy này đang không lưu được gì' });
	await page.getByRole('button', { name: 'Để dành' }).click();
	await expect(notice).toBeVisible();
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByRole('button', { name: 'Đã để dành' }).click();
	await page.getByRole('button', { name: 'Để dành' }).click();
	await expect(notice).toBeHidden();
	await page.goto('/ke-cua-em');
	await expect(shelf(page, 'Để dành').getByRole('link')).toHaveText([/Truyện Cóc kiện Trời/]);
});

test('a browser whose database never answers still opens a book', async ({ page }) => {
	await page.addInitScript(() => {
		const open = IDBFactory.prototype.open;
		IDBFactory.prototype.open = function (name) {
			const request = open.call(this, `${name}-unheard`);
			for (const type of ['success', 'error', 'upgradeneeded'])
				request.addEventListener(type, (event) => event.stopImmediatePropagation());
			return request;
		};
	});
	await chooseBand(page, 'la');
	await page.goto('/read/truyen-coc-kien-troi');
	await opened(page);
});

test.describe('a browser that is killed', () => {
	const homes: string[] = [];
	test.afterAll(() => homes.forEach((home) => rmSync(home, { recursive: true, force: true })));

	const newHome = () => {
		const home = mkdtempSync(join(tmpdir(), 'vuon-sach-device-'));
		homes.push(home);
		return home;
	};
	const launch = async (home: string): Promise<[BrowserContext, Page]> => {
		const context = await chromium.launchPersistentContext(home, {
			...chromiumLaunch,
			baseURL: libraryOfThisTest()
		});
		const [page] = context.pages();
		if (!page) throw new Error('a browser without a page');
		return [context, page];
	};
	/** As when the battery is empty: nothing is written any more. */
	const kill = async (context: BrowserContext, page: Page) => {
		const session = await context.newCDPSession(page);
		const gone = context.waitForEvent('close');
		session.send('Browser.crash').catch(() => undefined);
		await gone;
	};

	test('while it takes the old things over loses none of them', async () => {
		test.slow();
		const before = newHome();
		const [context, page] = await launch(before);
		await chooseBand(page, 'la');
		await bringDevice(page, 'child');
		await context.close();
		for (const delay of [0, 60, 300]) {
			const home = newHome();
			cpSync(before, home, { recursive: true });
			const [killed, first] = await launch(home);
			await chooseBand(first, 'la');
			await first.goto('/ke-cua-em', { waitUntil: 'domcontentloaded' });
			await first.waitForTimeout(delay);
			await kill(killed, first);
			const [next, again] = await launch(home);
			await chooseBand(again, 'la');
			await expectChildsShelf(again);
			await next.close();
		}
	});

	test('right after a page was turned keeps the page', async () => {
		const home = newHome();
		const [context, page] = await launch(home);
		await chooseBand(page, 'la');
		await page.goto('/read/truyen-coc-kien-troi');
		await opened(page);
		await expectMove(page, () => page.keyboard.press('ArrowRight'));
		const left = await expectMove(page, () => page.keyboard.press('ArrowRight'));
		await kill(context, page);
		const [next, again] = await launch(home);
		await chooseBand(again, 'la');
		await again.goto('/read/truyen-coc-kien-troi');
		await opened(again);
		await expect.poll(() => spot(again)).toBe(left);
		await next.close();
	});
});
