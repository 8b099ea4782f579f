import type { Page } from '@playwright/test';
import { describe } from '../support/desk.ts';
import { chooseBand, expect, signIn, test } from '../support/journey.ts';
import { opened, placeIn } from '../support/open-book.ts';
import { LIBRARIAN } from '../support/people.ts';
import { tinyPdf } from '../support/tiny-pdf.ts';

const STORY = [
	'The river left the hills and wanted to see the sea.',
	'On its way it met a crab, who knew the way and went with it.',
	'In the evening they came to the sea together.'
];

/** Takes a PDF in and publishes it; gives the address at which it is read. */
async function publish(page: Page): Promise<string> {
	const buffer = await tinyPdf(
		(document) => {
			for (const [at, words] of STORY.entries()) {
				if (at) document.addPage();
				document
					.fontSize(22)
					.text(`Chapter ${at + 1}`)
					.fontSize(11)
					.text(words);
				document.outline.addItem(`Chapter ${at + 1}`);
			}
			const root = (document as unknown as { _root: { data: Record<string, unknown> } })._root;
			root.data.PageLabels = { Nums: [0, { S: 'r' }, 1, { S: 'D' }] };
		},
		{ info: { Title: 'The river and the crab' }, lang: 'en', pdfVersion: '1.7' }
	);
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu/nhan');
	await page.getByLabel(/Chọn tệp/).setInputFiles({ name: 'crab.pdf', mimeType: 'application/pdf', buffer });
	await page.getByRole('link', { name: 'Mô tả ấn phẩm' }).click({ timeout: 45_000 });
	await describe(page);
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	return (await page.getByRole('link', { name: 'Đọc thử' }).getAttribute('href')) ?? '';
}

test('a child reads a PDF as it is printed, larger, and as flowing text, and is always at the same page', async ({
	page,
	browser
}) => {
	const book = await publish(page);
	const child = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
	await chooseBand(child, 'la');

	// The first page is there with the page itself, for eyes and ears.
	const answer = await child.request.get(book);
	expect(await answer.text()).toContain(STORY[0]);
	await child.goto(book);
	await opened(child);
	await expect(child.locator('.first-page')).toHaveCount(0);
	expect(await placeIn(child)).toContain('i (1 / 3)');

	await child.getByRole('button', { name: 'Mục lục' }).click();
	await child.getByRole('button', { name: 'Chapter 2' }).click();
	await expect.poll(() => placeIn(child)).toContain('1 (2 / 3)');
	await expect(child.locator('.pdf-page .textLayer')).toContainText('crab');

	for (let step = 0; step < 7; step++) await child.getByRole('button', { name: 'Phóng to' }).click();
	await expect(child.locator('.reader-foot output')).toHaveText('400%');

	await child.getByRole('button', { name: /Xem chữ chảy/ }).click();
	const text = child.frameLocator('.book-page iframe').locator('body');
	await expect(text).toContainText('who knew the way');
	await expect.poll(() => placeIn(child)).toContain('1 (2 / 3)');
	await expect(child.getByRole('button', { name: 'Phóng to' })).toHaveCount(0);
	await child.keyboard.press('ArrowRight');
	await expect.poll(() => placeIn(child)).toContain('2 (3 / 3)');

	// The way of reading and the place are kept.
	await child.reload();
	await opened(child);
	await expect(text).toContainText('to the sea together');
	await expect.poll(() => placeIn(child)).toContain('2 (3 / 3)');
	await child.getByRole('button', { name: 'Xem trang in' }).click();
	await expect(child.locator('.pdf-page')).toHaveAttribute('aria-label', 'Trang 2');
	await child.context().close();
});
