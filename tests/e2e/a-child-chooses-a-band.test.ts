import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

/** The sum on the page, solved: "12 cộng 30 bằng bao nhiêu?" */
async function solve(page: Page): Promise<string> {
	const label = (await page.getByText(/\d+ cộng \d+/).innerText()).match(/\d+/g) ?? [];
	return String(label.map(Number).reduce((sum, n) => sum + n, 0));
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a first visit begins with the five plants and goes on to where it was going', async ({ page }) => {
			await page.goto('/sach');
			await expect(page).toHaveURL(/\/chang\?tiep=%2Fsach$/);
			await page.getByRole('button', { name: /^Lá/ }).click();
			await expect(page).toHaveURL(/\/sach$/);
			await expect(page.locator('html')).toHaveAttribute('data-band', 'la');
		});

		test('growing younger is free, growing older asks a grown-up', async ({ page }) => {
			await page.goto('/chang');
			await page.getByRole('button', { name: /^Hoa/ }).click();
			await page.goto('/chang');
			await page.getByRole('button', { name: /^Chồi/ }).click();
			await expect(page.locator('html')).toHaveAttribute('data-band', 'choi');

			await page.goto('/chang');
			await page.getByRole('button', { name: /^Quả/ }).click();
			if (javaScriptEnabled)
				await page.getByRole('button', { name: 'Giữ nút này ba giây' }).click({ delay: 3200 });
			await page.getByLabel(/cộng/).fill('1');
			await page.getByRole('button', { name: 'Mở giúp em' }).click();
			await expect(page.getByText('Chưa đúng. Xin thử phép cộng khác.')).toBeVisible();
			await page.getByLabel(/cộng/).fill(await solve(page));
			await page.getByRole('button', { name: 'Mở giúp em' }).click();
			await expect(page.locator('html')).toHaveAttribute('data-band', 'qua');
		});

		test('night and English are remembered', async ({ page }) => {
			await page.goto('/chang');
			await page.getByRole('button', { name: /^Lá/ }).click();
			await page.getByRole('button', { name: 'Ban đêm' }).click();
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
			await page.getByRole('button', { name: 'English' }).click();
			await expect(page.locator('html')).toHaveAttribute('lang', 'en');
			await page.goto('/sach');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('All books');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
		});
	});
}
