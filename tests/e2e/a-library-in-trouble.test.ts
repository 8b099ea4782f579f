import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';
import { opened, pageText } from '../support/open-book.ts';
import { publishFile } from '../support/publish-file.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

test.use({ troubled: true });

const BOOK = '/read/vi-sao-mua-roi';
const busy = (page: Page, address: RegExp) =>
	page.route(address, (route) => route.fulfill({ status: 503, body: '' }));

test('C2: a book whose package the library cannot send says so, and opens at the next try', async ({
	page
}) => {
	await chooseBand(page, 'qua');
	await busy(page, /resources\/.*package\.opf$/);
	await page.goto(BOOK);
	const said = page.getByRole('alert').filter({ hasText: 'Thư viện chưa gửi được sách' });
	await expect(said).toBeVisible();
	await expect(page.getByText('Mất mạng')).toBeHidden();
	await page.unroute(/resources\/.*package\.opf$/);
	await said.getByRole('link', { name: 'Thử lại' }).click();
	await opened(page);
});

test('C2: a large book opens without its contents, says so, and has them at the next try', async ({
	page
}) => {
	const chapters = Array.from(
		{ length: 301 },
		(_, at) => `<h1>Chương ${at + 1}</h1><p>Suối thứ ${at + 1}.</p>`
	);
	const address = await publishFile(page, {
		name: 'suoi.epub',
		mimeType: 'application/epub+zip',
		buffer: tinyEpub({
			title: 'Ba trăm con suối',
			chapters,
			metadata: `<dc:source>${Date.now()}</dc:source>`
		})
	});
	await busy(page, /\/api\/lists\//);
	await page.goto(address);
	await opened(page);
	await expect.poll(() => pageText(page)).toContain('Suối thứ 1.');
	await expect(page.getByText('Mục lục của cuốn này chưa tới được.').first()).toBeVisible();
	await page.getByRole('button', { name: 'Trang sau' }).click();
	await expect.poll(() => pageText(page)).toContain('Suối thứ 2.');
	await page.getByRole('button', { name: 'Mục lục' }).click();
	const contents = page.getByRole('dialog', { name: 'Mục lục' });
	await expect(contents.getByText('Mục lục của cuốn này chưa tới được.')).toBeVisible();
	await page.unroute(/\/api\/lists\//);
	await contents.getByRole('link', { name: 'Thử lại' }).click();
	await opened(page);
	await expect.poll(() => pageText(page)).toContain('Suối thứ 2.');
	await page.getByRole('button', { name: 'Mục lục' }).click();
	await expect(contents.getByRole('button', { name: 'Chương 2', exact: true })).toBeVisible();
});
