import { test as base, expect, type Page } from '@playwright/test';
import type { Band } from '#lib/publication/band.ts';
import { PASSWORD } from './people.ts';

/** A page on which any refused resource, script error or console error fails the journey. */
export const test = base.extend({
	page: async ({ page }, use) => {
		const wrong: string[] = [];
		page.on('pageerror', (error) => wrong.push(error.message));
		page.on('console', (message) => {
			// A form that is refused answers 4xx on purpose; the browser reports it as a failed resource.
			const expected = /status of 4(00|01|03|04|09|10|22|29)/.test(message.text());
			// Pages of a book stand in frames without scripts: the test's own eyes are shut out there, and the browser says so.
			const ownEyes = message.text().startsWith("Blocked script execution in 'about:srcdoc'");
			// A journey that cuts the line itself.
			const cut = message.text().includes('ERR_INTERNET_DISCONNECTED');
			if (message.type() === 'error' && !expected && !ownEyes && !cut) wrong.push(message.text());
		});
		await use(page);
		expect(wrong).toEqual([]);
	}
});
export { expect };

export async function chooseBand(page: Page, band: Band): Promise<void> {
	const { hostname } = new URL(test.info().project.use.baseURL ?? 'http://localhost');
	await page.context().addCookies([{ name: 'band', value: band, domain: hostname, path: '/' }]);
}

export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
	await page.goto('/dang-nhap');
	await page.getByLabel('Tên đăng nhập').fill(login);
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page).not.toHaveURL(/dang-nhap/);
}
