import type { Page } from '@playwright/test';
import type { Theme } from '#lib/ui/themes/theme.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { libraryOfThisTest } from '../support/libraries.ts';
import { PASSWORD, TEACHER } from '../support/people.ts';

/** An old school computer, a browser that blocks scripts, a connection that loses them. */
test.use({ javaScriptEnabled: false });

test('a child chooses a band, walks the garden and searches', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: /^Lá/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chào em! Hôm nay mình hái cuốn nào?');

	await page.getByRole('link', { name: 'Tất cả sách' }).click();
	await expect(page).toHaveURL(/\/sach/);
	expect(await page.getByRole('article').count()).toBeGreaterThan(3);

	await page.goto('/chu-de');
	await page.getByRole('link', { name: /Con vật/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Con vật');
	await expect(page.getByRole('article').first()).toBeVisible();

	await page.goto('/');
	await page.getByRole('combobox', { name: 'Tìm sách' }).fill('truyen coc');
	await page.getByRole('button', { name: 'Tìm', exact: true }).click();
	await expect(page).toHaveURL(/\/tim\?q=truyen/);
	await page.getByRole('article').getByRole('link', { name: 'Truyện Cóc kiện Trời' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Truyện Cóc kiện Trời');
});

test('a whole book is read as text, of an EPUB and of a PDF', async ({ page }) => {
	await chooseBand(page, 'la');
	for (const slug of ['truyen-coc-kien-troi', 'do-choi-tu-la']) {
		await page.goto(`/books/${slug}`);
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		await page.getByRole('link', { name: 'Đọc', exact: true }).click();
		await expect(page.getByText(/Trang đọc này cần JavaScript/)).toBeVisible();
		await expect(page.getByText('Đang mở sách…')).toBeHidden();
		await page.getByRole('link', { name: 'Đọc dạng chữ' }).click();
		await expect(page).toHaveURL(/\/text\/1$/);

		const read = new Set<string>();
		const total = Number(/trên (\d+)/.exec(await page.getByText(/^Phần \d+ trên/).innerText())?.[1]);
		expect(total).toBeGreaterThan(2);
		for (let n = 1; n <= total; n++) {
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			read.add(await page.locator('#text').innerText());
			const next = page.getByRole('link', { name: 'Phần sau' });
			if (n < total) await next.first().click();
			else await expect(next).toHaveCount(0);
			await expect(page.getByText(`Phần ${Math.min(n + 1, total)} trên ${total}`)).toBeVisible();
		}
		expect(read.size).toBe(total);
		await page.getByRole('link', { name: 'Phần trước' }).first().click();
		await expect(page).toHaveURL(new RegExp(`/text/${total - 1}$`));
	}
});

test('a lesson can be read from beginning to end', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/bai-hoc');
	await page.locator('a[href^="/bai-hoc/"]').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText(/Em đọc được cả bài ở đây/)).toBeVisible();
	for (const step of await page.locator('main > section').all()) {
		await expect(step).toBeVisible();
		await expect(step.getByRole('heading', { level: 2 }).first()).toBeVisible();
	}
});

test('what only scripts can do says so', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/ke-cua-em');
	await expect(page.getByText(/Kệ này cần JavaScript/)).toBeVisible();
});

test('a teacher signs in, opens a class, and a child takes a seat', async ({ page, browser }) => {
	await page.goto('/dang-nhap');
	await page.getByLabel('Tên đăng nhập').fill(TEACHER.login);
	await page.getByLabel('Mật khẩu').fill('không phải câu này');
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.')).toBeVisible();
	await expect(page.getByLabel('Tên đăng nhập')).toHaveValue(TEACHER.login);
	await page.getByLabel('Mật khẩu').fill(PASSWORD);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page).toHaveURL(/\/giao-vien/);

	await page.getByLabel('Tên lớp').fill('2A2');
	await page.getByRole('radio', { name: /^Lá/ }).check({ force: true });
	await page.getByLabel('Số chỗ ngồi').fill('9');
	await page.getByRole('button', { name: 'Tạo lớp' }).click();
	const code = (await page.locator('header .code b').textContent()) ?? '';

	const tablet = await browser.newContext({ javaScriptEnabled: false });
	const child = await tablet.newPage();
	await child.goto('/lop');
	await child.getByLabel('Mã lớp').fill('ZZZZ');
	await child.getByRole('button', { name: 'Đi tiếp' }).click();
	await expect(child.getByText(/Không có lớp nào mang mã này/)).toBeVisible();
	await child.getByLabel('Mã lớp').fill(code);
	await child.getByRole('button', { name: 'Đi tiếp' }).click();
	await child.getByRole('button', { name: /^4/ }).click();
	await expect(child.locator('html')).toHaveAttribute('data-band', 'la');
	await tablet.close();
});

const SEEN = [
	'color-scheme',
	'color',
	'background-color',
	'background-image',
	'border-top-color',
	'box-shadow',
	'filter',
	'opacity'
] as const;

/**
 * Colours and light of everything on the page, and of what style sheets add before and after it; but for the buttons that say
 * which look was chosen.
 */
const lookOf = (page: Page): Promise<string[]> =>
	page.evaluate(
		(seen) =>
			[
				...document.querySelectorAll('html, body, body :not(button[name="theme"], button[name="theme"] *)')
			].flatMap((element) =>
				['', '::before', '::after'].map((part) => {
					const style = getComputedStyle(element, part);
					return [element.localName + part, ...seen.map((name) => style.getPropertyValue(name))].join(' ');
				})
			),
		SEEN
	);

test('on a dark device a page is as dark as a chosen night, and a chosen day stays day', async ({ page }) => {
	const wear = (theme: Theme) =>
		page.context().addCookies([{ name: 'theme', value: theme, url: libraryOfThisTest() }]);
	for (const [band, path] of [
		['mam', '/'],
		['la', '/'],
		['la', '/books/truyen-coc-kien-troi'],
		['la', '/lop']
	] as const) {
		await page.context().clearCookies();
		await chooseBand(page, band);
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(path);
		const light = await lookOf(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.reload();
		const dark = await lookOf(page);
		await wear('night');
		await page.goto(path);
		const night = await lookOf(page);
		await wear('day');
		await page.goto(path);
		const day = await lookOf(page);

		expect(dark, path).toEqual(night);
		expect(day, path).toEqual(light);
		expect(night, path).not.toEqual(light);
	}
});

test('the page about the library leads to the notices of those whose work it passes on', async ({ page }) => {
	await page.goto('/gioi-thieu');
	const notices = await page.getByRole('link', { name: 'tên và giấy phép của chúng' }).getAttribute('href');
	const text = await (await page.request.get(notices ?? '')).text();
	for (const work of ['@readium/css', 'svelte', 'pdfjs-dist']) expect(text).toContain(work);
});
