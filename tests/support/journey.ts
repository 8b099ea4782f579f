import type { Page } from '@playwright/test';
import type { Band } from '#lib/publication/band.ts';
import { libraryOfThisTest } from './libraries.ts';
import { PASSWORD } from './people.ts';
import { expect, test } from './quiet-pages.ts';

export { expect, test };

export async function chooseBand(page: Page, band: Band): Promise<void> {
	await page.context().addCookies([{ name: 'band', value: band, url: libraryOfThisTest() }]);
}

export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
	await page.goto('/dang-nhap');
	await page.getByLabel('Tên đăng nhập').fill(login);
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page).not.toHaveURL(/dang-nhap/);
}
