import type { Page } from '@playwright/test';
import { deviceOfBefore, type DeviceName } from '../migration/device-of-before.ts';

/** Lays what a browser of the version before holds into this one, before the library is opened in it. */
export async function bringDevice(page: Page, name: DeviceName): Promise<void> {
	// The titles of that library have no covers in this one.
	await page
		.context()
		.route('**/api/covers/**', (route) =>
			route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
		);
	await page.goto('/favicon.svg');
	await page.evaluate((kept) => {
		for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
	}, deviceOfBefore(name).localStorage);
}
