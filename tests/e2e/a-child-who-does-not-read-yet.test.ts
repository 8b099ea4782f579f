import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';

/** Pages of a picture book that the voice has said (`support/serve.ts`). */
const PAGES = 12;

/** Words of what can be pressed: who does not read yet has no use for them. */
function writtenOn(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.reader :is(a[href], button)')]
			.filter((one) => one.checkVisibility() && !one.closest('.first'))
			.map((one) => one.innerText.trim())
			.filter((words) => words !== '')
	);
}

test.beforeEach(async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 780 });
	await chooseBand(page, 'mam');
	// Sounds that are played, by their address.
	await page.addInitScript(() => {
		const played: string[] = [];
		Object.assign(window, { played });
		const { play } = HTMLMediaElement.prototype;
		HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
			played.push(decodeURIComponent(new URL(this.src).pathname));
			this.playbackRate = 3;
			return play.call(this);
		};
	});
});
const played = (page: Page) => page.evaluate(() => (window as unknown as { played: string[] }).played);

test('P1-1, P1-2: a child of four opens a picture book, hears it and ends it without reading a letter', async ({
	page
}) => {
	test.setTimeout(120_000);
	await page.goto('/');
	await page.locator('a[href="/read/nghe-kia-be-oi"]').first().click();
	await expect(page.getByRole('button', { name: 'Nghe', exact: true })).toBeEnabled();
	expect(await writtenOn(page)).toEqual([]);
	expect(await played(page)).toEqual([]);

	const listen = page.getByRole('button', { name: 'Nghe', exact: true });
	const pause = page.getByRole('button', { name: 'Dừng', exact: true });
	const next = page.getByRole('button', { name: 'Trang sau', exact: true });
	const frame = () => page.locator('.fixed-spread:not([inert]) iframe').first().getAttribute('title');

	await test.step('a button says its name when it is touched for the first time', async () => {
		const cover = await frame();
		await next.click();
		await expect.poll(frame).not.toBe(cover);
		await expect.poll(() => played(page)).toEqual([expect.stringMatching(/^\/voice\/.+\.mp3$/)]);
		await page.getByRole('button', { name: 'Trang trước', exact: true }).click();
		await expect.poll(async () => (await played(page)).length).toBe(2);
		await expect.poll(frame).toBe(cover);
	});

	await test.step('the page is read, and waits until the child turns it', async () => {
		const first = await frame();
		await listen.click();
		await expect(pause).toBeVisible();
		await expect(listen).toBeVisible({ timeout: 40_000 });
		expect(await frame()).toBe(first);
		await next.click();
		await expect(pause).toBeVisible();
		await expect.poll(frame).not.toBe(first);
	});

	await test.step('at the end of the last page the end is said, and pictures lead on', async () => {
		for (let n = 3; n <= PAGES; n++) {
			const before = await frame();
			await next.click();
			await expect.poll(frame).not.toBe(before);
		}
		const end = page.getByRole('dialog', { name: /Hết truyện rồi/ });
		await expect(end).toBeVisible({ timeout: 40_000 });
		await expect.poll(async () => (await played(page)).at(-1)).toMatch(/^\/voice\//);
		await expect(end.getByRole('button', { name: 'Đọc lại từ đầu' })).toBeVisible();
		await end.getByRole('link', { name: 'Tìm cuốn khác' }).click();
		await expect(page).toHaveURL('/');
	});
});

test('the grown-up beside has all tools behind one small picture, and a wide screen shows one page', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/read/nghe-kia-be-oi');
	await expect(page.getByRole('button', { name: 'Nghe', exact: true })).toBeEnabled();
	await page.getByRole('button', { name: 'Trang sau', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Trang trước', exact: true })).not.toHaveAttribute(
		'aria-disabled',
		'true'
	);
	await expect(page.locator('.fixed-spread:not([inert]) iframe')).toHaveCount(1);
	await page.getByRole('button', { name: 'Dành cho người lớn' }).click();
	await expect(page.getByRole('dialog').getByRole('button', { name: 'Giọng đọc' })).toBeVisible();
	await expect(page.getByRole('dialog').getByRole('button', { name: 'Kiểu đọc của em' })).toBeVisible();
});
