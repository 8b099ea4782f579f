import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';
import { opened } from '../support/open-book.ts';

const BOOK = '/read/vi-sao-mua-roi';
const NOTE = 'Hỏi cô về mây nhé';

/** Words that are painted in a way on the page of the book. */
const lit = (page: Page, style: string) =>
	page.evaluate((name) => {
		const inside = document.querySelector<HTMLIFrameElement>('.paper iframe')?.contentDocument?.defaultView;
		return [...(inside?.CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
	}, `vs-${style}`);

test('V17 V18 C4: a child finds words, keeps a place with a note, takes the notebook along, and nobody else learns of it', async ({
	page,
	context
}) => {
	const told: string[] = [];
	context.on('request', (request) =>
		told.push(`${decodeURIComponent(request.url())} ${request.postData() ?? ''}`)
	);
	await chooseBand(page, 'qua');
	await page.goto(BOOK);
	await opened(page);

	await page.keyboard.press('Control+f');
	const field = page.getByRole('searchbox', { name: 'Em muốn tìm từ nào?' });
	await expect(field).toBeFocused();
	await field.fill('may lop');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^Tìm thấy ở \d+ chỗ\.$/)).toBeVisible();
	const hit = page.getByRole('list', { name: 'Những chỗ tìm thấy' }).getByRole('button').first();
	await hit.click();
	await expect.poll(() => lit(page, 'found')).toEqual(['Mây lớp']);
	await page.getByRole('button', { name: 'Về chỗ đang đọc' }).click();
	await expect.poll(() => lit(page, 'found')).toEqual([]);
	await page.getByRole('button', { name: 'Đồ nghề đọc sách' }).click();
	await page.getByRole('button', { name: 'Tìm trong sách' }).click();
	await hit.click();
	await expect.poll(() => lit(page, 'found')).toEqual(['Mây lớp']);

	await page.keyboard.press('Alt+Shift+h');
	await page.getByRole('radio', { name: 'Xanh lá, gạch đôi' }).check();
	await page.getByRole('textbox', { name: 'Ghi chú của em' }).fill(NOTE);
	await page.getByRole('button', { name: 'Giữ lại', exact: true }).click();
	await expect.poll(() => lit(page, 'leaf')).toHaveLength(1);
	await page.reload();
	await opened(page);
	await expect.poll(() => lit(page, 'leaf')).toHaveLength(1);

	const other = await context.newPage();
	await other.goto(BOOK);
	await opened(other);
	await expect.poll(() => lit(other, 'leaf')).toHaveLength(1);

	await page.bringToFront();
	await page.keyboard.press('Alt+Shift+k');
	await page.getByText('Mang sổ tay đi nơi khác').click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: /\.jsonld/ }).click();
	const path = await (await coming).path();
	expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
		type: 'AnnotationCollection',
		first: { items: [{ body: [{ value: NOTE }], target: { styleClass: 'leaf' } }] }
	});
	const word = page.waitForEvent('download');
	await page.getByRole('button', { name: /\.docx/ }).click();
	expect((await word).suggestedFilename()).toMatch(/\.docx$/);

	await page.getByRole('button', { name: /^Xoá: / }).click();
	await expect(page.getByRole('button', { name: 'Lấy lại' })).toBeFocused();
	await expect.poll(() => lit(other, 'leaf')).toEqual([]);
	await page.getByRole('button', { name: 'Lấy lại' }).click();
	await expect.poll(() => lit(other, 'leaf')).toHaveLength(1);
	await page.getByLabel('Nhận sổ tay từ tệp').setInputFiles({
		...{ name: 'so-tay.jsonld', mimeType: 'application/ld+json' },
		buffer: await readFile(path)
	});
	await expect(page.getByText('Mọi thứ trong tệp đã có sẵn trong sổ tay.')).toBeVisible();

	expect(told.filter((line) => /may lop|mây lớp|Hỏi cô/i.test(line))).toEqual([]);
});
