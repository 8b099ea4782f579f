import type { Page } from '@playwright/test';
import { holdBack } from '../support/hold-back.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { opened, spot } from '../support/open-book.ts';
import { picture } from '../support/pictures.ts';

const book = (page: Page) => page.frameLocator('.book-page iframe');

test.beforeEach(({ page }) => chooseBand(page, 'qua'));

test('the page says in its head which files the engine consists of, and they are there', async ({
	page,
	request
}) => {
	for (const slug of ['vi-sao-mua-roi', 'do-choi-tu-la']) {
		await page.goto(`/read/${slug}`);
		const pieces = await page
			.locator('head link[rel=modulepreload]')
			.evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
		expect(pieces.length).toBeGreaterThan(0);
		for (const piece of pieces) expect((await request.get(piece)).status()).toBe(200);
	}
});

test('every page names its styles first; scripts and letters wait for them and for pictures', async ({
	request
}) => {
	for (const path of ['/', '/tim?q=mua', '/books/vi-sao-mua-roi', '/dang-nhap']) {
		const answer = await request.get(path, { headers: { cookie: 'band=qua' } });
		const links = (answer.headers()['link'] ?? '').split(', ');
		const [styles, later] = [
			links.filter((link) => link.includes('as="style"')),
			links.filter((link) => !link.includes('as="style"'))
		];
		expect(styles.length, path).toBeGreaterThan(0);
		expect(later.length, path).toBeGreaterThan(3);
		for (const link of later) expect(link, path).toContain('fetchpriority="low"');
		const [face = ''] = later.filter((link) => link.includes('as="font"'));
		expect((await request.get(/<([^>]+)>/.exec(face)?.[1] ?? '')).status(), path).toBe(200);
	}
});

test('covers that are in sight when a list opens are not waited for', async ({ request }) => {
	for (const path of ['/sach', '/tim?q=mua', '/books/vi-sao-mua-roi']) {
		const page = await (await request.get(path, { headers: { cookie: 'band=qua' } })).text();
		expect(/<img[^>]*class="cover[^>]*>/.exec(page)?.[0], path).toContain('fetchpriority="high"');
	}
});

test('words are read before the letters of the library have come', async ({ page }) => {
	const letters = await holdBack(page, /\.woff2$/, (route) => route.continue());
	await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/may.xhtml', { waitUntil: 'commit' });
	await expect(book(page).locator('h1, h2').first()).toBeVisible();
	await expect(page.locator('.reader-foot .place')).toBeVisible();
	const face = () =>
		page.evaluate(() => {
			const frame = document.querySelector<HTMLIFrameElement>('.book-page iframe')?.contentDocument;
			return [...(frame?.fonts ?? [])].filter(
				({ family, status }) => family.includes('Be Vietnam Pro') && status === 'loaded'
			).length;
		});
	expect(await face()).toBe(0);
	letters.letGo();
	await expect.poll(face).toBeGreaterThan(0);
	// cut anew in the letters that came, the section can still be turned to its end
	const next = page.getByRole('button', { name: 'Trang sau' });
	const title = await page.locator('.reader-bar p').textContent();
	for (let turns = 0; turns < 12; turns++) {
		await next.click();
		if ((await page.locator('.reader-bar p').textContent()) !== title) break;
	}
	await expect(page.locator('.reader-bar p')).not.toHaveText(title ?? '');
});

test('letters that come while a page is turned do not bring the page back that was left', async ({
	page
}) => {
	for (const wait of [0, 20, 40]) {
		const letters = await holdBack(page, /\.woff2$/, (route) => route.continue());
		await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/may.xhtml', { waitUntil: 'commit' });
		await opened(page);
		const before = await spot(page);
		await page.keyboard.press('ArrowRight');
		await page.waitForTimeout(wait);
		letters.letGo();
		await expect(book(page).locator('html')).toBeVisible();
		// long enough for the letters to be laid out, and for what they would undo
		await page.waitForTimeout(900);
		expect(await spot(page)).not.toBe(before);
		await page.unroute(/\.woff2$/);
		await page.goto('about:blank');
	}
});

test('words are read before a picture of their chapter has come, and do not move when it does', async ({
	page
}) => {
	const body = await picture(300, 200, 'png');
	const slow = await holdBack(page, /cham\.png$/, (route) =>
		route.fulfill({ contentType: 'image/png', body })
	);
	await page.route(/resources\/.*may\.xhtml$/, async (route) => {
		const answer = await route.fetch();
		const image = '<p><img src="cham.png" alt="Một bức ảnh đến chậm" data-natural-size="300 200"/></p>';
		await route.fulfill({
			response: answer,
			body: (await answer.text()).replace(/<body[^>]*>/, (body) => body + image)
		});
	});
	await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/may.xhtml', { waitUntil: 'commit' });
	const shown = book(page).getByRole('img', { name: 'Một bức ảnh đến chậm' });
	await expect(shown).toBeVisible();
	await expect.poll(() => slow.asked.length).toBe(1);
	const box = () =>
		shown.evaluate((image: HTMLImageElement) => ({ width: image.width, height: image.height }));
	expect(await box()).toEqual({ width: 300, height: 200 });
	slow.letGo();
	await expect
		.poll(() => shown.evaluate((image: HTMLImageElement) => image.complete && image.currentSrc))
		.toMatch(/cham\.png$/);
	expect(await box()).toEqual({ width: 300, height: 200 });
});

test('a very slow line is told, the words are offered as plain text, and the book still opens', async ({
	page
}) => {
	const section = await holdBack(page, /resources\/.*may\.xhtml$/, (route) => route.continue());
	await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/may.xhtml', { waitUntil: 'commit' });
	const said = page.getByRole('status');
	await expect(said.getByText('Đường truyền hơi chậm')).toBeVisible();
	await expect(said.getByRole('link', { name: 'dạng chữ' })).toHaveAttribute(
		'href',
		'/books/vi-sao-mua-roi/text/1'
	);
	section.letGo();
	await expect(page.locator('.reader-foot .place')).toBeVisible();
	await expect(said.getByText('Đường truyền hơi chậm')).toBeHidden();
});

test('the next section comes while this one is read', async ({ page }) => {
	const next = page.waitForRequest(/resources\/.*thanh-mua\.xhtml$/);
	await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/may.xhtml', { waitUntil: 'commit' });
	await next;
	await expect(page.locator('.reader-bar p')).not.toHaveText(/Thành mưa/);
});

test('C2: when the network goes, the page stays and the turn can be tried again', async ({
	page,
	context
}) => {
	await page.route(/resources\/.*thanh-mua\.xhtml$/, (route) => route.abort('internetdisconnected'));
	await page.goto('/read/vi-sao-mua-roi?muc=EPUB/text/may.xhtml', { waitUntil: 'commit' });
	const place = page.locator('.reader-foot .place span').first();
	await expect(place).toBeVisible();
	const chapter = await page.locator('.reader-bar p').textContent();
	await context.setOffline(true);
	const notice = page.getByRole('alert').filter({ hasText: 'Mất mạng rồi' });
	const next = page.getByRole('button', { name: 'Trang sau' });
	for (let turns = 0; turns < 12 && !(await notice.isVisible()); turns++) {
		await next.click();
		await page.waitForTimeout(250);
	}
	await expect(notice).toBeVisible();
	await expect(page.locator('.reader-bar p')).toHaveText(chapter ?? '');
	await expect(book(page).locator('p').first()).toBeAttached();
	await context.setOffline(false);
	await page.unroute(/resources\/.*thanh-mua\.xhtml$/);
	await notice.getByRole('button', { name: 'Thử lại' }).click();
	await expect(notice).toBeHidden();
	await expect(page.locator('.reader-bar p')).not.toHaveText(chapter ?? '');
});
