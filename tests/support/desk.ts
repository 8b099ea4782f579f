import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, signIn } from './journey.ts';
import { tinyEpub } from './tiny-epub.ts';

/** Takes a file in and opens its record. Gives the address of the record. */
export async function takeIn(page: Page, login: string, title: string): Promise<string> {
	await signIn(page, login);
	return draft(page, title);
}

/** The same, by a librarian who is signed in. */
export async function draft(page: Page, title: string): Promise<string> {
	await page.goto('/ban-thu-thu/nhan');
	await sendFile(page, title, 'Suối hát suốt ngày.');
	await page.getByRole('link', { name: 'Mô tả ấn phẩm' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	return page.url();
}

/** Chooses a file on the page for taking in, and waits until it is checked. */
export async function sendFile(page: Page, title: string, words: string): Promise<void> {
	const buffer = tinyEpub({ title, body: `<h1>${title}</h1><p>${words}</p>` });
	await page
		.getByLabel(/Chọn tệp/)
		.setInputFiles({ name: `${Date.now()}.epub`, mimeType: 'application/epub+zip', buffer });
	await expect(page.getByText('Tệp dùng được')).toBeVisible({ timeout: 45_000 });
}

/** All that publishing needs, written into the form and not saved. */
export async function describe(page: Page): Promise<void> {
	await page.getByLabel('Lời giới thiệu').fill('Một con suối nhỏ đi tìm biển. Suối gặp ai cũng hát.');
	await page.getByRole('radio', { name: /^Lá/ }).check({ force: true });
	await page.getByLabel('Vì sao chọn chặng này').fill('câu ngắn, ý vui');
	await page.getByRole('checkbox', { name: 'Sông nước' }).check();
	await page.getByLabel('Căn cứ').selectOption('licence');
	await page.getByLabel('Nội dung', { exact: true }).fill('CC BY 4.0');
}

export const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true });

/** A part of the page that only a journey leads to, looked at by axe. */
export async function expectAccessible(page: Page, part: string): Promise<void> {
	expect((await axeFaults(page, { part })).map(({ says }) => says)).toEqual([]);
}
