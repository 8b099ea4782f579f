import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';

/** The place as the foot of the reader says it: "35%" or "3 / 12". */
const placeOf = (page: Page) => page.locator('.reader-foot .place span').first();
const book = (page: Page) => page.frameLocator('.book-page iframe');

async function open(page: Page, slug: string, query = ''): Promise<void> {
	await page.goto(`/read/${slug}${query}`);
	await expect(placeOf(page)).toBeVisible();
}

/** First words on the page: they must be the same after leaving and coming back. */
async function wordsOnPage(page: Page): Promise<string> {
	return page.evaluate(() => {
		const frame = document.querySelector<HTMLIFrameElement>('.book-page iframe');
		const window = frame?.closest('.epub-container')?.getBoundingClientRect();
		if (!frame?.contentDocument || !window) return '';
		const left = window.left - frame.getBoundingClientRect().left;
		const seen = [...frame.contentDocument.querySelectorAll('p, h1, h2')].find(
			(element) => element.getBoundingClientRect().right > left + 4
		);
		return seen?.textContent?.trim() ?? '';
	});
}

test.beforeEach(({ page }) => chooseBand(page, 'qua'));

test('a child opens a book, turns pages, leaves, and comes back to the page', async ({ page }) => {
	await page.goto('/books/vi-sao-mua-roi');
	await page.getByRole('link', { name: /^Đọc/ }).first().click();
	await expect(placeOf(page)).toHaveText('0%');
	for (let i = 0; i < 4; i++) {
		const before = (await placeOf(page).textContent()) ?? '';
		await page.getByRole('button', { name: 'Trang sau' }).click();
		await expect(placeOf(page)).not.toHaveText(before);
	}
	const place = (await placeOf(page).textContent()) ?? '';
	const words = await wordsOnPage(page);
	expect(words).not.toBe('');
	await page.getByRole('link', { name: 'Về trang sách' }).click();
	await expect(page).toHaveURL(/books\/vi-sao-mua-roi$/);
	await open(page, 'vi-sao-mua-roi');
	await expect(placeOf(page)).toHaveText(place);
	expect(await wordsOnPage(page)).toBe(words);
});

test('a picture book with drawn pages fits the screen and counts its pages', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, 'nghe-kia-be-oi');
	await expect(placeOf(page)).toHaveText(/^1 \/ \d+$/);
	await page.keyboard.press('ArrowRight');
	await expect(placeOf(page)).toHaveText(/^1 \(2 \/ \d+\)$/);
	await page.keyboard.press('ArrowRight');
	await expect(placeOf(page)).toHaveText(/^2 \(3 \/ \d+\)$/);
	const frame = await page.locator('.fixed-spread:not(.coming) .fixed-page').boundingBox();
	expect(frame?.width).toBeLessThanOrEqual(360);
	await page.reload();
	await expect(placeOf(page)).toHaveText(/^2 \(3 \/ \d+\)$/);
});

test('a PDF shows its pages with their words and structure', async ({ page }) => {
	await open(page, 'do-choi-tu-la');
	await expect(placeOf(page)).toHaveText(/^1 \/ /);
	await page.getByRole('button', { name: 'Trang sau' }).click();
	await page.getByRole('button', { name: 'Trang sau' }).click();
	await expect(placeOf(page)).toHaveText(/^3 \/ /);
	const shown = page.getByRole('region', { name: 'Trang 3' });
	await expect(shown.locator('.textLayer')).toContainText('Trước khi làm');
	await expect(shown.locator('.structTree [role=heading]').first()).toBeAttached();
	await page.reload();
	await expect(placeOf(page)).toHaveText(/^3 \/ /);
});

test('V5, V6: a jump from the contents takes the focus along and says the place once', async ({ page }) => {
	await open(page, 'vi-sao-mua-roi');
	await page.getByRole('button', { name: 'Mục lục' }).click();
	const contents = page.getByRole('dialog', { name: 'Mục lục' });
	const entry = contents.getByRole('button').nth(3);
	const title = (await entry.textContent())?.trim() ?? '';
	await entry.click();
	await expect(contents).toBeHidden();
	await expect(page.locator('.book-page iframe')).toHaveAttribute('title', /^Nội dung: /);
	const focused = () =>
		page.evaluate(() => {
			const frame = document.activeElement as HTMLIFrameElement | null;
			return frame?.contentDocument?.activeElement?.localName ?? '';
		});
	await expect.poll(focused).not.toBe('');
	expect(title).not.toBe('');
	await expect(page.getByRole('status').filter({ hasText: 'phần trăm' })).toHaveCount(1);
});

test('a child chooses big letters on a dark page, keeps the place, and finds all again', async ({ page }) => {
	await open(page, 'vi-sao-mua-roi', '?vi-tri=3');
	await page.getByRole('button', { name: 'Trang sau' }).click();
	await expect.poll(() => wordsOnPage(page)).not.toBe('');
	const opener = page.getByRole('button', { name: 'Kiểu đọc của em' });
	await opener.click();
	await page.getByRole('radio', { name: 'Đêm' }).check({ force: true });
	await page.getByRole('radio', { name: 'Rất to' }).check({ force: true });
	await expect(book(page).locator('html')).toHaveCSS('font-size', '48px');
	await expect(book(page).locator('html')).toHaveCSS('background-color', 'rgb(20, 26, 43)');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: 'Kiểu đọc của em' })).toBeHidden();
	await expect(opener).toBeFocused();
	await page.reload();
	await expect(placeOf(page)).toBeVisible();
	await expect(book(page).locator('html')).toHaveCSS('font-size', '48px');
});

test('L1: letters four times as big never hang over the edge of a small screen', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.addInitScript(() =>
		localStorage.setItem('vs:reading-settings', JSON.stringify({ fontSize: 400, flow: 'scroll' }))
	);
	await open(page, 'vi-sao-mua-roi', '?vi-tri=2');
	const over = await page.evaluate(() => {
		const container = document.querySelector('.epub-container');
		return (container?.scrollWidth ?? 0) - (container?.clientWidth ?? 0);
	});
	expect(over).toBeLessThanOrEqual(0);
});

test('R9, R2: the voice waits until it is asked, then the words light up with it', async ({ page }) => {
	await page.addInitScript(() => {
		const play = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function () {
			document.documentElement.dataset.plays = String(
				Number(document.documentElement.dataset.plays ?? 0) + 1
			);
			return play.call(this);
		};
	});
	await open(page, 'dom-dom-quen-den', '?vi-tri=2&nghe=1');
	await expect(page.locator('html')).not.toHaveAttribute('data-plays');
	await page.getByRole('button', { name: 'Nghe', exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('data-plays');
	await expect(book(page).locator('.now-reading, .vs-read-aloud').first()).toBeVisible();
	await page.getByRole('button', { name: 'Dừng' }).click();
	await expect(page.getByRole('button', { name: 'Nghe', exact: true })).toBeVisible();
});

test('V2: keys work inside the text and out of it, and the skip link leads into the text', async ({
	page
}) => {
	await open(page, 'vi-sao-mua-roi', '?vi-tri=2');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Tới phần chữ' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('.book-page iframe')).toBeFocused();
	const before = (await placeOf(page).textContent()) ?? '';
	await page.keyboard.press('ArrowRight');
	await expect(placeOf(page)).not.toHaveText(before);
});

test.describe('with a finger', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

	test('the outer thirds turn pages, the middle hides and shows the bars', async ({ page }) => {
		await open(page, 'vi-sao-mua-roi', '?vi-tri=2');
		const bar = page.locator('.reader-bar');
		await page.touchscreen.tap(180, 380);
		await expect(bar).toHaveCSS('opacity', '0');
		const before = (await placeOf(page).textContent()) ?? '';
		await page.touchscreen.tap(335, 380);
		await expect(placeOf(page)).not.toHaveText(before);
		await page.touchscreen.tap(25, 380);
		await expect(placeOf(page)).toHaveText(before);
		await page.touchscreen.tap(180, 380);
		await expect(bar).toHaveCSS('opacity', '1');
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the reader says so, and the text view carries the whole book', async ({ page }) => {
		await page.goto('/read/vi-sao-mua-roi');
		await page.locator('noscript a, .opening a').first().click();
		await expect(page).toHaveURL(/text\/1$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vì sao mưa rơi?');
		for (let n = 2; n <= 4; n++) {
			await page.getByRole('link', { name: 'Phần sau' }).first().click();
			await expect(page).toHaveURL(new RegExp(`text/${n}$`));
			expect((await page.locator('#text').innerText()).trim()).not.toBe('');
		}
		await expect(page.locator('#text [style]')).toHaveCount(0);
	});

	test('a PDF can be read as plain text too', async ({ page }) => {
		await page.goto('/books/do-choi-tu-la/text/3');
		await expect(page.locator('#text')).toContainText('Trước khi làm');
	});
});

test('S1: a book file opened as a page of its own is inert', async ({ page, request }) => {
	await open(page, 'vi-sao-mua-roi');
	const entry = (await page.locator('link[rel=preload][as=fetch]').getAttribute('href')) ?? '';
	const answer = await request.get(entry, { headers: { cookie: 'band=qua' } });
	expect(answer.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
	expect(answer.headers()['x-content-type-options']).toBe('nosniff');
	expect((await request.get(entry, { headers: { cookie: 'band=mam' } })).status()).toBe(404);
});

test('after the last page there is a way on, and the book can begin again', async ({ page }) => {
	await open(page, 'nghe-kia-be-oi');
	const total = Number((await placeOf(page).textContent())?.split('/')[1]);
	await page.goto(`/read/nghe-kia-be-oi?vi-tri=${total}`);
	await expect(placeOf(page)).toHaveText(`${total} / ${total}`);
	await page.getByRole('button', { name: 'Đọc xong' }).click();
	const end = page.getByRole('dialog', { name: 'Em đọc xong rồi!' });
	await expect(end.getByRole('link', { name: 'Tìm cuốn khác' })).toHaveAttribute('href', '/');
	await end.getByRole('button', { name: 'Đọc lại từ đầu' }).click();
	await expect(end).toBeHidden();
	await expect(placeOf(page)).toHaveText(`1 / ${total}`);
});

test('one press on "Nghe" at the book is enough to hear it', async ({ page }) => {
	await page.goto('/books/dom-dom-quen-den');
	await page.getByRole('link', { name: 'Nghe', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Dừng' })).toBeVisible();
	await expect(page).not.toHaveURL(/nghe=/);
});

test('"Nghe" pressed again and again while the voice is on its way: there is one voice, and it can be stopped', async ({
	page
}) => {
	await page.addInitScript(() => {
		const made: HTMLAudioElement[] = [];
		Object.assign(window, { made });
		window.Audio = new Proxy(window.Audio, {
			construct(target, parts: [string?]) {
				const audio = new target(...parts);
				made.push(audio);
				return audio;
			}
		});
	});
	const voices = () =>
		page.evaluate(() => {
			const made = Reflect.get(window, 'made') as HTMLAudioElement[];
			return { made: made.length, heard: made.filter(({ paused }) => !paused).length };
		});
	await open(page, 'dom-dom-quen-den', '?vi-tri=2');
	await page.getByRole('button', { name: 'Nghe', exact: true }).waitFor();
	await page.evaluate(() => {
		for (let press = 0; press < 3; press++) document.getElementById('listen')?.click();
	});
	await expect.poll(voices).toEqual({ made: 1, heard: 1 });
	await page.getByRole('button', { name: 'Dừng' }).click();
	await expect.poll(voices).toEqual({ made: 1, heard: 0 });
});
