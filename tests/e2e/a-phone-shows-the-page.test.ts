import type { Locator, Page } from '@playwright/test';
import { chooseBand, expect, signIn, test } from '../support/journey.ts';
import { opened } from '../support/open-book.ts';
import { LIBRARIAN } from '../support/people.ts';

const PHONE = { width: 390, height: 844 };
test.use({ viewport: PHONE });

const topOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? Infinity;

test('filters are a sheet over the results, and a choice shuts it', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/tim?q=con');
	const first = page.getByRole('article').first();
	const before = await topOf(first);
	await expect(first).toBeInViewport({ ratio: 0.5 });

	await page.getByText('Lọc: chủ đề, nghe, độ dài').click();
	const sheet = page.getByRole('navigation', { name: 'Thu hẹp kết quả' });
	await expect(sheet).toBeInViewport();
	expect(await topOf(first)).toBe(before);
	await sheet.getByRole('link').first().click();
	await expect(page).toHaveURL(/\/tim\?.*&/);
	await expect(sheet).toBeHidden();
	await expect(page.getByRole('article').first()).toBeInViewport({ ratio: 0.5 });

	await page.goto('/sach');
	await expect(page.getByRole('article').first()).toBeInViewport({ ratio: 0.5 });
});

test('a topic with hardly a book leads on to topics beside it', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/chu-de/co-tich');
	expect(await page.getByRole('article').count()).toBeLessThan(4);
	const beside = page.getByRole('main').locator('a[href^="/chu-de/"]');
	expect(await beside.count()).toBeGreaterThan(1);
	await beside.first().click();
	await expect(page).not.toHaveURL(/co-tich/);
	await expect(page.getByRole('article').first()).toBeVisible();
});

test('a step of a lesson is about two screens, and leads through its parts one by one', async ({ page }) => {
	await chooseBand(page, 'qua');
	await page.goto('/bai-hoc');
	const lessons = await page
		.locator('main a[href^="/bai-hoc/"]')
		.evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).pathname))]);
	expect(lessons.length).toBeGreaterThan(2);
	const long: string[] = [];
	for (const lesson of lessons) {
		await page.goto(lesson);
		for (const step of await page.locator('main > section').all()) {
			const name = await step.getAttribute('id');
			await page.evaluate((hash) => void (location.hash = hash ?? ''), name);
			await expect(step).toBeVisible();
			const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
			if (screens > 2.35) long.push(`${lesson}#${name}: ${screens.toFixed(2)}`);
		}
	}
	expect(long).toEqual([]);

	// A card at a time; what was chosen stays.
	await page.goto('/bai-hoc/truyen-hay-thong-tin#do');
	const step = page.locator('#do');
	const cards = step.getByRole('group').filter({ has: page.getByRole('radio') });
	await expect(cards).toHaveCount(1);
	await cards.getByRole('radio').first().check();
	await step.getByRole('button', { name: 'Tiếp theo' }).click();
	await expect(step.getByText('2 trong 8')).toBeVisible();
	await expect(cards).toHaveCount(1);
	await expect(cards.getByRole('radio', { checked: true })).toHaveCount(0);
	// The look at all of them leads to the first that waits.
	await step.getByRole('button', { name: 'Tiếp theo' }).click();
	await step.getByRole('button', { name: 'Em xem thử đúng chưa' }).click();
	await expect(step.getByText('3 trong 8')).toBeHidden();
	// The other activity opens in the place of this one, with the keyboard on it.
	await step.getByRole('button', { name: /Tìm chỗ Cóc gặp Cua/ }).click();
	await expect(step.getByRole('heading', { name: /Tìm chỗ Cóc gặp Cua/ })).toBeFocused();
	await expect(step.getByRole('link', { name: 'Mở sách' })).toBeVisible();
	await expect(cards).toHaveCount(0);
});

test('a title in a list is 48 pixels high for a finger', async ({ page }) => {
	const small: string[] = [];
	for (const [band, paths] of [
		['mam', ['/', '/chu-de/con-vat']],
		['la', ['/', '/sach', '/tim?q=con', '/chu-de/con-vat', '/bai-hoc']],
		['qua', ['/', '/ke/moi', '/tim?q=con']]
	] as const) {
		await chooseBand(page, band);
		for (const path of paths) {
			await page.goto(path);
			const links = page.locator('main li a:is([href^="/books/"], [href^="/read/"], [href^="/bai-hoc/"])');
			const heights = await links.evaluateAll((all) =>
				all.map((link) => [link.textContent?.trim() ?? '', link.getBoundingClientRect().height] as const)
			);
			expect(heights.length, path).toBeGreaterThan(0);
			small.push(...heights.filter(([, high]) => high < 48).map((one) => `${band} ${path} ${one.join(' ')}`));
		}
	}
	expect(small).toEqual([]);
});

test('a phone on its side shows the book, not the bars', async ({ page }) => {
	await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
	await chooseBand(page, 'la');
	for (const slug of ['truyen-coc-kien-troi', 'dom-dom-quen-den', 'non-oi-dung-lai', 'do-choi-tu-la']) {
		await page.goto(`/read/${slug}`);
		await opened(page);
		const high = (await page.locator('.paper').boundingBox())?.height ?? 0;
		expect(high / PHONE.width, slug).toBeGreaterThanOrEqual(0.6);
	}
});

/** Words of the open page of a book that its edges cut. */
function cutWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const frame = document.querySelector<HTMLIFrameElement>('.paper iframe');
		const inside = frame?.contentDocument;
		const paper = document.querySelector('.paper .epub-container')?.getBoundingClientRect();
		// Between two sections the frame has no body yet.
		if (!frame || !inside?.body || !paper) return ['no page'];
		const { left, top } = frame.getBoundingClientRect();
		const walker = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
		const cut: string[] = [];
		for (let text = walker.nextNode(); text; text = walker.nextNode()) {
			for (const { index, 0: word } of (text.textContent ?? '').matchAll(/\S+/g)) {
				const range = inside.createRange();
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				for (const box of range.getClientRects()) {
					const [from, to] = [box.left + left, box.right + left];
					const [upper, lower] = [box.top + top, box.bottom + top];
					const seen = to > paper.left && from < paper.right && lower > paper.top && upper < paper.bottom;
					const across = from >= paper.left - 1 && to <= paper.right + 1;
					const down = upper >= paper.top - 1 && lower <= paper.bottom + 1;
					if (seen && !(across && down)) cut.push(word);
				}
			}
		}
		return cut;
	});
}

for (const [letters, fontSize] of [
	['letters as they are', 100],
	['letters of double size', 200]
] as const) {
	test(`no word of a book is cut on a small phone, ${letters}`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await chooseBand(page, 'qua');
		await page.addInitScript(
			(size) => localStorage.setItem('vs:reading-settings', JSON.stringify({ fontSize: size })),
			fontSize
		);
		for (const slug of ['truyen-coc-kien-troi', 'vi-sao-mua-roi', 'dom-dom-quen-den']) {
			await page.goto(`/read/${slug}?vi-tri=2`);
			await opened(page);
			for (let turned = 0; turned < 3; turned++) {
				await expect.poll(() => cutWords(page), slug).toEqual([]);
				await page.getByRole('button', { name: 'Trang sau' }).click();
			}
		}
	});
}

test('a room of the staff keeps its menu where a page is missing', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await signIn(page, LIBRARIAN.login);
	for (const [menu, address] of [
		['Bàn thủ thư', '/ban-thu-thu/an-pham/khong-co'],
		['Bàn thủ thư', '/ban-thu-thu/khong-co'],
		['Phòng thầy cô', '/giao-vien/lop/khong-co'],
		['Phòng thầy cô', '/giao-vien/khong-co']
	] as const) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('navigation', { name: menu }), address).toBeVisible();
	}
});
