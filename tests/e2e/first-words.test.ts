import type { Page } from '@playwright/test';
import { holdBack } from '../support/hold-back.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { expectMove, opened } from '../support/open-book.ts';

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

for (const [width, height] of [
	[390, 844],
	[1280, 800]
] as const)
	test(`the first words are read before any script has come, where the engine will lay them (${width} px)`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		const { scripts, letters } = await holdScripts(page);
		await page.goto(CLOUDS, { waitUntil: 'commit' });
		await expect(first(page).getByRole('heading', { name: 'Mây làm bằng gì?' })).toBeVisible();
		await expect(first(page).getByText('Không khí mang hơi nước lên cao')).toBeVisible();
		const early = await linesIn(page, '.first-words iframe');
		expect(early.length).toBeGreaterThan(2);
		expect(await page.locator('.book-page').count()).toBe(0);
		scripts.letGo();
		await opened(page);
		// one page, not two: also for who hears it
		await expect(page.locator('.first-words')).toHaveCount(0);
		await expect(page.locator('main iframe')).toHaveCount(1);
		const late = await linesIn(page, '.book-page iframe');
		for (const [at, line] of early.entries()) {
			expect(late[at]?.words).toBe(line.words);
			expect(Math.abs((late[at]?.x ?? 0) - line.x)).toBeLessThan(3);
			expect(Math.abs((late[at]?.y ?? 0) - line.y)).toBeLessThan(3);
		}
		letters.letGo();
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
	const ink = await words.evaluate((element) => getComputedStyle(element).color);
	expect(ink).toBe('rgb(244, 237, 221)');
	scripts.letGo();
	letters.letGo();
	await opened(page);
});
