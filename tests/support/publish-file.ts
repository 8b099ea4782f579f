import { expect, type Page } from '@playwright/test';
import { describe } from './desk.ts';
import { signIn } from './journey.ts';
import { LIBRARIAN } from './people.ts';

export interface ChosenFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

/** Takes a file in and publishes it. Gives the address at which it is read. */
export async function publishFile(page: Page, file: ChosenFile): Promise<string> {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu/nhan');
	await page.getByLabel(/Chọn tệp/).setInputFiles(file);
	await page.getByRole('link', { name: 'Mô tả ấn phẩm' }).click({ timeout: 45_000 });
	await describe(page);
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	return (await page.getByRole('link', { name: 'Đọc thử' }).getAttribute('href')) ?? '';
}
