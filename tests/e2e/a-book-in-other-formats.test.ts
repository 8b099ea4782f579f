import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readPdf } from '../content/read-pdf.ts';
import { findLiblouis } from '#lib/server/adapters/braille-translator.liblouis.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { opened } from '../support/open-book.ts';

async function taken(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
	const coming = page.waitForEvent('download');
	await press();
	const download = await coming;
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });

		test('a child takes a book home as one page, in large print and as it is', async ({ page }) => {
			await chooseBand(page, 'la');
			await page.goto('/books/truyen-coc-kien-troi');
			await page.getByRole('link', { name: 'Các dạng khác của cuốn sách' }).click();

			const html = await taken(page, () => page.getByRole('link', { name: 'Tải trang HTML' }).click());
			expect(html.name).toBe('truyen-coc-kien-troi.html');
			expect(html.bytes.toString()).toContain('<h1>Truyện Cóc kiện Trời</h1>');

			const epub = await taken(page, () => page.getByRole('link', { name: /Tải tệp EPUB/ }).click());
			expect([epub.name, epub.bytes.subarray(0, 2).toString()]).toEqual(['truyen-coc-kien-troi.epub', 'PK']);

			await page.getByLabel('Cỡ chữ').selectOption('28 điểm');
			await page.getByLabel('Kiểu chữ').selectOption('Lexend');
			const print = await taken(page, () => page.getByRole('button', { name: 'Tải bản chữ to' }).click());
			expect(print.name).toBe('truyen-coc-kien-troi-28.pdf');
			const pdf = await readPdf(new Uint8Array(print.bytes));
			expect([pdf.marked, pdf.language, pdf.title]).toEqual([true, 'vi', 'Truyện Cóc kiện Trời']);
			await expect(page).toHaveURL('/books/truyen-coc-kien-troi/formats');
		});
	});

const liblouis = await findLiblouis();

test('a child who reads braille takes a book home, for a display and for an embosser', async ({ page }) => {
	test.skip(!liblouis, 'needs liblouis');
	await chooseBand(page, 'la');
	const open = async () => {
		await page.goto('/books/truyen-coc-kien-troi');
		await page.getByRole('link', { name: 'Các dạng khác của cuốn sách' }).click();
		await page.waitForURL('**/formats');
		return page.getByRole('heading', { name: 'Chữ nổi Braille' }).isVisible();
	};
	await expect.poll(open, 'made by a job').toBe(true);
	await page.getByLabel('Cấp viết tắt').selectOption('Cấp 0: đủ từng chữ và dấu');
	await page.getByLabel('Số ô mỗi dòng').selectOption('40');
	const brf = await taken(page, () => page.getByRole('button', { name: 'Tải tệp BRF' }).click());
	expect(brf.name).toBe('truyen-coc-kien-troi-0-40x27.brf');
	expect(brf.bytes.toString('ascii')).toContain('.TR,UY<N .C9OC K,I<N .TR;[I');
	const pef = await taken(page, () => page.getByRole('button', { name: 'Tải tệp PEF' }).click());
	expect(pef.bytes.toString()).toContain('<volume cols="40" rows="27"');
});

test('V19: the paragraph that is read stands in braille beside it, by the keyboard alone', async ({
	page
}) => {
	test.skip(!liblouis, 'needs liblouis');
	await chooseBand(page, 'la');
	const open = async () => {
		await page.goto('/read/truyen-coc-kien-troi');
		await opened(page);
		await page.keyboard.press('d');
		await expect(page.getByRole('dialog', { name: 'Đồ nghề đọc sách' })).toBeVisible();
		return page.getByRole('button', { name: 'Chữ nổi' }).isVisible();
	};
	await expect.poll(open, 'made by a job').toBe(true);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	// Past the cover.
	await page.getByRole('button', { name: 'Trang sau' }).press('Enter');
	const first = page.frameLocator('.book-page iframe').locator('p').first();
	await expect(first).toBeVisible();
	await page.keyboard.press('d');
	await page.getByRole('button', { name: 'Chữ nổi' }).press('Enter');
	const sheet = page.getByRole('dialog', { name: 'Chữ nổi' });
	await expect(sheet.getByText('Chương một: Cái ao cạn queo')).toBeVisible();
	await sheet.getByRole('radio', { name: /Cấp 0/ }).press('Space');
	// Vietnamese grade 0, as liblouis gives it.
	await expect(sheet.locator('.cells')).toContainText('⠁⠕');
	await sheet.getByRole('button', { name: 'Đoạn sau' }).press('Enter');
	await expect(sheet.getByText((await first.textContent()) ?? '', { exact: true })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(page.locator(':focus')).not.toHaveCount(0);
});

test('an audiobook is taken home: a file a part, and contents that open by themselves', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/books/trang-theo-na-ve-nha/formats');
	const { name, bytes } = await taken(page, () => page.getByRole('link', { name: /Tải sách nói/ }).click());
	expect(name).toBe('trang-theo-na-ve-nha-nghe.zip');
	const files = unzipSync(new Uint8Array(bytes));
	const manifest = JSON.parse(strFromU8(files['publication.json'] ?? new Uint8Array())) as {
		readingOrder: { url: string }[];
	};
	expect(manifest.readingOrder.length).toBeGreaterThan(2);
	for (const { url } of manifest.readingOrder) expect(files[url]?.length, url).toBeGreaterThan(10_000);
	expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('<audio controls');
});

test('what the address of large print does not know is refused', async ({ request }) => {
	const headers = { cookie: 'band=la' };
	const answer = await request.get('/books/truyen-coc-kien-troi/formats/print?size=900', { headers });
	expect(answer.status()).toBe(400);
	expect((await request.get('/books/truyen-coc-kien-troi/formats/docx', { headers })).status()).toBe(404);
});
