import type { Page } from '@playwright/test';
import { chooseBand, expect, signIn, test } from '../support/journey.ts';
import { TEACHER } from '../support/people.ts';

/** Where the keyboard stands; the body is nowhere. */
const held = (page: Page) => page.evaluate(() => document.activeElement?.localName ?? 'body');

async function standsSomewhere(page: Page, after: string): Promise<void> {
	// What takes the keyboard away comes a little after the page.
	await page.waitForTimeout(100);
	expect(await held(page), after).not.toBe('body');
}

/** The page stands there, and is not alive. */
async function holdScripts(page: Page) {
	const scripts = /_app\/.*\.js$/;
	let resolve = () => {};
	const gone = new Promise<void>((done) => (resolve = done));
	await page.route(scripts, async (route) => {
		await gone;
		await route.continue();
	});
	return { letGo: resolve };
}

test('after a search, a facet, another order, a topic, a kind of book and a book the keyboard stands on the page', async ({
	page
}) => {
	await chooseBand(page, 'qua');
	await page.goto('/tim');
	await page.getByRole('combobox', { name: 'Tìm sách' }).fill('mưa');
	await page.getByRole('button', { name: 'Tìm', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ cuốn có “mưa”/);
	await standsSomewhere(page, 'a search');

	const facet = page.getByRole('navigation', { name: 'Thu hẹp kết quả' }).getByRole('link').first();
	await facet.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/[?&](topic|audio|length|genre)=/);
	await standsSomewhere(page, 'a facet');
	await expect(facet).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(/[?&](topic|audio|length|genre)=/);
	await standsSomewhere(page, 'a facet that is taken back');

	await page.getByLabel('Xếp theo').selectOption('title');
	await expect(page).toHaveURL(/sort=title/);
	await standsSomewhere(page, 'another order');

	await page.goto('/chu-de');
	await page.getByRole('main').getByRole('link', { name: 'Con vật' }).press('Enter');
	await expect(page).toHaveURL(/chu-de\/con-vat/);
	await standsSomewhere(page, 'a topic');

	await page.goto('/sach');
	const kind = page.getByRole('link', { name: 'Truyện', exact: true });
	await kind.press('Enter');
	await expect(page).toHaveURL(/genre=story/);
	await expect(kind).toBeFocused();
	await page.getByRole('article').first().getByRole('link').press('Enter');
	await expect(page).toHaveURL(/books/);
	await standsSomewhere(page, 'a book');
	await page.goBack();
	await expect(page).toHaveURL(/genre=story/);
	await standsSomewhere(page, 'going back');
});

test('after forms and dialogs the keyboard stands on the page', async ({ page }) => {
	await signIn(page, TEACHER.login);
	await page.goto('/tai-khoan');
	await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).press('Enter');
	await expect(page.getByLabel('Mật khẩu hiện tại')).toBeFocused();
	await standsSomewhere(page, 'a form that is wrong');

	await page.goto('/giao-vien');
	await page.getByLabel('Tên lớp').fill('Lớp bàn phím');
	await page.getByRole('button', { name: 'Tạo lớp' }).press('Enter');
	await page.waitForURL(/\/giao-vien\/lop\//);
	await standsSomewhere(page, 'a form that leads on');
	await page.getByLabel('Tên danh sách').fill('Tuần này');
	await page.getByRole('button', { name: 'Tạo danh sách' }).press('Enter');
	await page.waitForURL(/\/danh-sach\//);
	const add = page.getByRole('button', { name: /^Thêm / }).first();
	await add.press('Enter');
	await expect(page.getByRole('button', { name: /^Bỏ / })).toHaveCount(1);
	await standsSomewhere(page, 'a row that has gone');
});

test('a form that was sent before the page came to life comes back with the keyboard in what is wrong', async ({
	page
}) => {
	await signIn(page, TEACHER.login);
	for (const [address, button, wrong] of [
		['/tai-khoan', 'Lưu mật khẩu mới', 'Mật khẩu hiện tại'],
		['/giao-vien', 'Tạo lớp', 'Tên lớp']
	] as const) {
		const scripts = await holdScripts(page);
		await page.goto(address, { waitUntil: 'commit' });
		await page.getByRole('button', { name: button }).press('Enter');
		await expect(page.getByLabel(wrong)).toHaveAttribute('aria-invalid', 'true');
		scripts.letGo();
		await expect(page.getByLabel(wrong)).toBeFocused();
	}
});

test('a change of results is told once, by the title of the page', async ({ page }) => {
	await chooseBand(page, 'qua');
	await page.goto('/tim');
	const box = page.getByRole('combobox', { name: 'Tìm sách' });
	await box.pressSequentially('mưa', { delay: 40 });
	await expect(page).toHaveTitle(/\d+ cuốn có “mưa”/);
	// No list and no heading is told besides, and nothing while the letters come.
	await expect(page.locator('main [aria-live] li, main [aria-live] article')).toHaveCount(0);
	await expect(page.locator('main h1[aria-live]')).toHaveCount(0);
	await expect(page.locator('form[role=search] [role=status]')).toHaveText('');
});

test('the page is as dark as the device until a person chooses', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await chooseBand(page, 'la');
	await page.goto('/');
	const root = page.locator('html');
	await expect(root).toHaveAttribute('data-theme', 'night');
	await page.emulateMedia({ colorScheme: 'light' });
	await expect(root).toHaveAttribute('data-theme', 'day');
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.getByRole('button', { name: 'Ban ngày' }).click();
	await expect(root).toHaveAttribute('data-theme', 'day');
	await page.reload();
	await expect(root).toHaveAttribute('data-theme', 'day');
});

test('an address that nobody knows has the menu of the garden, at the desk too', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const address of ['/khong-co-trang-nay', '/books/khong-co-cuon-nay', '/api/khong-co']) {
		await page.goto(address);
		await expect(page.getByRole('navigation').getByRole('link', { name: 'Tìm', exact: true })).toBeVisible();
	}
});

test('no kind of book without a book is offered', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/sach');
	const chips = await page
		.getByRole('main')
		.getByRole('navigation')
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	expect(chips.length).toBeGreaterThan(3);
	for (const address of chips) {
		const text = await (await page.request.get(address)).text();
		expect(text, address).toContain('href="/books/');
	}
});

test('Back in a lesson leads to the step before, and out of the lesson at its beginning', async ({
	page
}) => {
	await chooseBand(page, 'hoa');
	await page.goto('/bai-hoc');
	await page.getByRole('link', { name: /Từ khoá không dấu/ }).click();
	await expect(page.locator('#hook')).toBeVisible();
	await page
		.getByRole('button', { name: /Để sau|Bước tiếp/ })
		.first()
		.click();
	await expect(page.locator('#show')).toBeVisible();
	await expect(page.locator('#show-h')).toBeFocused();
	await page.goBack();
	await expect(page.locator('#hook')).toBeVisible();
	await expect(page.locator('#hook-h')).toBeFocused();
	await page.goForward();
	await expect(page.locator('#show')).toBeVisible();
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/\/bai-hoc$/);
});
