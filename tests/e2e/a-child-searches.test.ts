import { chooseBand, expect, test } from '../support/journey.ts';

test.beforeEach(({ page }) => chooseBand(page, 'qua'));

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a child searches from the garden, narrows the results and opens a book', async ({ page }) => {
		await page.goto('/');
		await page.getByLabel('Tìm sách').fill('mưa');
		await page.getByRole('button', { name: 'Tìm', exact: true }).click();
		await expect(page).toHaveURL(/\/tim\?q=/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ cuốn có “mưa”/);
		await page.getByRole('article').first().getByRole('link').click();
		await expect(page).toHaveURL(/\/books\//);
		await expect(page.getByRole('link', { name: 'Đọc', exact: true })).toBeVisible();
	});
});

test('letters typed with the keyboard in the wrong mode are understood, and the right word can be pressed', async ({
	page
}) => {
	await page.goto('/tim?q=muaw');
	await page.getByText('Có phải em muốn tìm').getByRole('link', { name: 'mưa', exact: true }).click();
	await expect(page.getByRole('combobox', { name: 'Tìm sách' })).toHaveValue('mưa');
	await expect(page.getByRole('heading', { name: /cuốn có “mưa”/ })).toBeVisible();
});

test('suggestions are walked by arrow keys while the words stay in the box', async ({ page }) => {
	await page.goto('/tim');
	const box = page.getByRole('combobox', { name: 'Tìm sách' });
	await box.pressSequentially('mu', { delay: 60 });
	await expect(page.getByRole('option').first()).toBeVisible();
	await box.press('ArrowDown');
	await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
	await box.press('Escape');
	await expect(page.getByRole('listbox')).toBeHidden();
	await expect(box).toHaveValue('mu');
});

test('the garden’s own box suggests while a child types, wrong keyboard or not', async ({ page }) => {
	await page.goto('/');
	const box = page.getByRole('combobox', { name: 'Tìm sách' });
	await expect(async () => {
		await box.fill('');
		await box.pressSequentially('truyeenj', { delay: 40 });
		await expect(page.getByRole('option').first()).toBeVisible({ timeout: 2000 });
	}).toPass();
	await expect(page.getByRole('option').first().locator('img')).toBeVisible();
	await page.getByRole('option').first().click();
	await expect(page).toHaveURL(/\/books\//);
});

test('words nobody wrote lead to fewer words and to pictures, never to a dead end', async ({ page }) => {
	await page.goto('/tim?q=đom+đóm+lái+tàu+ngầm+tím');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vườn chưa có cuốn nào như thế');
	const fewer = page.getByRole('link', { name: /^đom đóm \d+ cuốn$/ });
	await expect(fewer).toBeVisible();
	await expect(page.getByRole('link', { name: 'lái tàu' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Con vật' }).click();
	await expect(page).toHaveURL(/\/chu-de\/con-vat/);
});

test('a book put aside stands on the shelf of this device alone', async ({ page }) => {
	await page.goto('/sach');
	await page.getByRole('article').first().getByRole('link').click();
	await page.getByRole('button', { name: 'Để dành' }).click();
	await expect(page.getByRole('button', { name: 'Đã để dành' })).toBeVisible();
	const title = await page.getByRole('heading', { level: 1 }).innerText();
	await page.goto('/ke-cua-em');
	await expect(page.getByText(title)).toBeVisible();
});
