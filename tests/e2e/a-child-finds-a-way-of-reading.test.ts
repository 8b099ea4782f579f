import type { Page } from '@playwright/test';
import { opened, spot } from '../support/open-book.ts';
import { chooseBand, expect, test } from '../support/journey.ts';

const html = (page: Page) => page.frameLocator('.book-page iframe').locator('html');
const firstParagraph = (page: Page) => page.frameLocator('.book-page iframe').locator('p').first();

test.beforeEach(async ({ page }) => {
	await chooseBand(page, 'qua');
	await page.goto('/read/vi-sao-mua-roi?vi-tri=2');
	await opened(page);
	await page.getByRole('button', { name: 'Kiểu đọc của em' }).click();
});

test('one press makes a page easier to read, and another takes it back', async ({ page }) => {
	const usual = page.getByRole('button', { name: 'Bình thường' });
	const easier = page.getByRole('button', { name: 'Dễ đọc hơn' });
	await easier.click();
	await expect(easier).toHaveAttribute('aria-pressed', 'true');
	await expect(html(page)).toHaveCSS('font-size', '24px');
	await expect(firstParagraph(page)).toHaveCSS('letter-spacing', '1.44px');
	await expect(firstParagraph(page)).toHaveCSS('text-align', 'start');
	await expect(firstParagraph(page)).toHaveCSS('margin-bottom', '24px');
	await page.reload();
	await opened(page);
	await expect(html(page)).toHaveCSS('font-size', '24px');
	await page.getByRole('button', { name: 'Kiểu đọc của em' }).click();
	await expect(easier).toHaveAttribute('aria-pressed', 'true');
	await usual.click();
	await expect(html(page)).toHaveCSS('font-size', '20px');
	await expect(easier).toHaveAttribute('aria-pressed', 'false');
});

test('every setting alone, and the place is kept', async ({ page }) => {
	const before = await spot(page);
	await page.getByText('Chỉnh kỹ hơn').click();
	const choose = (group: string, name: string) =>
		page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check({ force: true });
	await choose('Nét chữ', 'Đậm');
	await expect(firstParagraph(page)).toHaveCSS('font-weight', '600');
	await choose('Khoảng cách giữa các đoạn', 'Rất thưa');
	await expect(firstParagraph(page)).toHaveCSS('margin-top', '40px');
	await choose('Canh dòng', 'Đều hai bên');
	await expect(firstParagraph(page)).toHaveCSS('text-align', 'justify');
	await choose('Hình trong sách', 'Giấu đi');
	const pictures = page.frameLocator('.book-page iframe').locator('img, svg');
	for (const picture of await pictures.all()) await expect(picture).toBeHidden();
	await choose('Độ sáng của trang', 'Dịu hơn');
	await expect(page.locator('#page > .paper')).toHaveCSS('filter', 'brightness(0.7)');
	await page.setViewportSize({ width: 1280, height: 800 });
	await choose('Độ dài dòng', 'Rất ngắn');
	await expect
		.poll(async () => (await firstParagraph(page).boundingBox())?.width ?? 0)
		.toBeLessThanOrEqual(22 * 20 + 1);
	await page.getByRole('switch', { name: 'Giữ cách trình bày của sách' }).uncheck({ force: true });
	const ofTheBook = await html(page).evaluate(
		(root) =>
			[...(root.ownerDocument.styleSheets ?? [])].filter(
				({ ownerNode, disabled }) => !(ownerNode as Element).id.startsWith('vs-') && !disabled
			).length
	);
	expect(ofTheBook).toBe(0);
	expect((await spot(page)).split(' ')[0]).toBe(before.split(' ')[0]);
});
