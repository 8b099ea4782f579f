import { chooseBand, expect, test } from '../support/journey.ts';

/** A child who does not read yet taps pictures only: at most two of them to a book. */
for (const band of ['mam', 'choi'] as const) {
	test(`${band}: a topic, a cover, and the book is open`, async ({ page }) => {
		await chooseBand(page, band);
		await page.goto('/');
		await page.locator('.tile.spoken a').first().click();
		await expect(page).toHaveURL(/\/chu-de\//);
		await page.locator('.picture .open').first().click();
		await expect(page).toHaveURL(/\/read\//);
		await expect(page.getByRole('button', { name: 'Trang sau', exact: true })).toBeEnabled();
	});

	test(`${band}: the grown-up beside finds what the book is about`, async ({ page }) => {
		await chooseBand(page, band);
		await page.goto('/');
		await page
			.getByRole('link', { name: /^Người lớn xem/ })
			.first()
			.click();
		await expect(page).toHaveURL(/\/books\//);
		await expect(page.getByRole('link', { name: 'Đọc', exact: true })).toBeVisible();
	});
}
