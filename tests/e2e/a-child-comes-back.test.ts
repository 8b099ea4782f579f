import { chooseBand, expect, test } from '../support/journey.ts';
import {
	expectMove,
	litPhrase,
	opened,
	pageText,
	placeIn,
	spot,
	swipe,
	tapEdge
} from '../support/open-book.ts';

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('a child comes for the first time, finds a story by a word without marks, reads and comes back', async ({
		page
	}) => {
		await page.goto('/');
		await expect(page).toHaveURL(/\/chang/);
		await page.getByRole('button', { name: /^Lá/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chào em! Hôm nay mình hái cuốn nào?');
		await expect(page.getByRole('region', { name: 'Đọc tiếp' })).toHaveCount(0);

		// The words have no marks, and results come as they are typed: nothing is sent by hand.
		await page.getByRole('navigation').getByRole('link', { name: 'Tìm', exact: true }).click();
		await expect(page).toHaveURL(/\/tim$/); // the garden has a box of the same name
		const box = page.getByRole('combobox', { name: 'Tìm sách' });
		await box.pressSequentially('truyen');
		await expect(page).toHaveURL(/q=truyen$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ cuốn có “truyen”/);
		await expect(box).toBeFocused();
		await box.press('Escape');
		await page.getByRole('article').getByRole('link', { name: 'Truyện Cóc kiện Trời' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Truyện Cóc kiện Trời');
		await page.getByRole('link', { name: 'Đọc', exact: true }).click();
		await expect(page).toHaveURL(/\/read\/truyen-coc-kien-troi/);
		await opened(page);

		await expectMove(page, () => page.keyboard.press('ArrowRight'));
		await expectMove(page, () => page.getByRole('button', { name: 'Trang sau' }).click());
		await expectMove(page, () => tapEdge(page, 'end'));
		const forward = await spot(page);
		await expectMove(page, () => swipe(page, 'left'));
		await expectMove(page, () => swipe(page, 'right'));
		expect(await spot(page)).toBe(forward);
		await expectMove(page, () => page.keyboard.press('PageDown'));
		await expectMove(page, () => page.keyboard.press('ArrowLeft'));
		expect(await spot(page)).toBe(forward);

		const left = { place: await placeIn(page), spot: await spot(page) };
		await page.getByRole('link', { name: 'Về trang sách' }).click();
		await page.goto('/');
		const readOn = page.getByRole('region', { name: 'Đọc tiếp' });
		await expect(readOn.getByRole('heading')).toHaveText('Truyện Cóc kiện Trời');
		await readOn.getByRole('link', { name: 'Đọc tiếp: Truyện Cóc kiện Trời' }).click();
		await opened(page);
		await expect.poll(() => placeIn(page)).toBe(left.place);
		expect(await spot(page)).toBe(left.spot);
	});
});

test('a picture book keeps its pages and its place', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/books/non-oi-dung-lai');
	await page.getByRole('link', { name: 'Đọc', exact: true }).click();
	await opened(page);
	await expect.poll(() => placeIn(page)).toMatch(/^1 \/ \d+/);
	const cover = await pageText(page);
	await expectMove(page, () => page.getByRole('button', { name: 'Trang sau' }).click());
	// Beside the drawn pages is paper too: a press there turns them. A page has the number that is printed on it.
	await expectMove(page, () => tapEdge(page, 'end'));
	const there = await placeIn(page);
	expect(there).toMatch(/^\d+ \(\d+ \/ \d+\)/);
	expect(await pageText(page)).not.toBe(cover);

	await page.goto('/');
	await page.getByRole('link', { name: 'Đọc tiếp: Nón ơi, đứng lại!' }).click();
	await opened(page);
	await expect.poll(() => placeIn(page)).toBe(there);
});

test('a PDF opens, turns, and keeps its place', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/books/do-choi-tu-la');
	await page.getByRole('link', { name: 'Đọc', exact: true }).click();
	await opened(page);
	await expect.poll(() => placeIn(page)).toMatch(/^1 \/ \d+/);
	await expect(page.locator('.paper canvas').first()).toBeVisible();
	await expectMove(page, () => page.keyboard.press('ArrowRight'));
	await expectMove(page, () => page.getByRole('button', { name: 'Trang sau' }).click());
	await expect.poll(() => placeIn(page)).toMatch(/^3 \/ \d+/);
	await page.goto('/read/do-choi-tu-la');
	await opened(page);
	await expect.poll(() => placeIn(page)).toMatch(/^3 \/ \d+/);
});

test('a book with a voice is silent until a child asks; then the phrase that is read is lit', async ({
	page
}) => {
	await page.addInitScript(() => {
		const plays = { count: 0 };
		Object.assign(window, { plays });
		const play = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function () {
			plays.count += 1;
			return play.call(this);
		};
	});
	const plays = () => page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'plays'), 'count')));
	const lit = () => litPhrase(page, ['vs-read-aloud', 'now-reading']);
	await chooseBand(page, 'la');
	await page.goto('/books/dom-dom-quen-den');
	await page.getByRole('link', { name: /^Đọc/ }).first().click();
	await opened(page);
	const listen = page.getByRole('button', { name: 'Nghe' });
	await expect(listen).toBeEnabled();
	expect(await plays()).toBe(0);
	expect(await lit()).toBe('');

	await listen.click();
	await expect(page.getByRole('button', { name: 'Dừng' })).toBeVisible();
	await expect.poll(lit).not.toBe('');
	const first = await lit();
	await expect.poll(lit, { timeout: 30_000 }).not.toBe(first);
	expect(await plays()).toBeGreaterThan(0);

	await page.getByRole('button', { name: 'Dừng' }).click();
	const paused = await lit();
	await page.getByRole('button', { name: 'Câu sau' }).click();
	await expect.poll(lit).not.toBe(paused);
	await expect(listen).toBeVisible();
});

test('where nobody recorded a voice the child is told in words, and the page stays', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/read/dom-dom-quen-den');
	await opened(page);
	await page.getByRole('button', { name: 'Mục lục' }).click();
	const contents = page.getByRole('navigation', { name: 'Mục lục' });
	await contents.getByRole('button', { name: 'Về cuốn sách này' }).click();
	await expect.poll(() => pageText(page)).toMatch(/Về cuốn sách này/);
	await page.getByRole('button', { name: 'Nghe' }).click();
	await expect(page.getByRole('alert')).toHaveText('Trang này không có giọng đọc. Em tự đọc chữ nhé.');
	expect(await pageText(page)).toMatch(/Về cuốn sách này/);
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const band of ['mam', 'choi'] as const) {
	test(`the youngest (${band}) see few things, all with names, and a book is one tap away`, async ({
		page
	}) => {
		await chooseBand(page, band);
		await page.goto('/');
		await expect(page.getByRole('searchbox')).toHaveCount(0);
		await expect(page.getByRole('combobox')).toHaveCount(0);
		for (const control of await page.locator(':is(a[href], button, input, select):visible').all()) {
			await expect(control).toHaveAccessibleName(/\p{L}/u);
		}
		const main = page.getByRole('main');
		const choices = await main.locator('a:not(.about)').count();
		expect(choices).toBeGreaterThanOrEqual(3);
		expect(choices).toBeLessThanOrEqual(6);
		await main.locator('a[href^="/read/"]').first().click();
		await opened(page);
	});
}
