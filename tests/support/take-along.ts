import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/** From the page of a book, all of it. */
export async function takeAlong(page: Page, book: string): Promise<void> {
	await page.goto(book);
	await page.getByRole('button', { name: 'Cất vào máy' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText(/^Cuốn sách: [\d,]+ (kB|MB)$/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Cất vào máy' }).click();
	await expect(dialog.getByText('Không có mạng em vẫn đọc được.')).toBeVisible();
}

/** The device has no network any more, and its service worker answers. */
export async function cutLine(page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
	// What a page still fetches would fail, and be told.
	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
}

/** How many files lie in the caches of titles. */
export function keptFiles(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => name.startsWith('pack-'));
		const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return caught.flat().length;
	});
}
