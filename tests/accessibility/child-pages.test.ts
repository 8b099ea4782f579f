import { bringDevice } from '../support/bring-device.ts';
import { chooseBand, expect, test } from '../support/journey.ts';

/** Where a book stands open, its card comes from the device, after the first paint. */
for (const [whose, device] of [
	['on a new device', null],
	['on a device with open books', 'child']
] as const) {
	test(`pages keep still while they load, ${whose}`, async ({ page }) => {
		await chooseBand(page, 'la');
		if (device) await bringDevice(page, device);
		await page.addInitScript(() => {
			const shifts = { sum: 0 };
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					if (!Reflect.get(entry, 'hadRecentInput')) shifts.sum += Number(Reflect.get(entry, 'value'));
			}).observe({ type: 'layout-shift', buffered: true });
		});
		// The first page twice: it takes over what an older version kept, and then finds it.
		for (const path of ['/', '/', '/sach', '/tim?q=mưa', '/ke-cua-em']) {
			await page.goto(path, { waitUntil: 'networkidle' });
			const sum = await page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'shifts'), 'sum')));
			expect(sum, path).toBeLessThan(0.05);
		}
		const readOn = page.getByRole('region', { name: 'Đọc tiếp' });
		await page.goto('/');
		await expect(readOn).toHaveCount(device ? 1 : 0);
	});
}

test('every control of a child’s home page can be reached by keyboard and shows it', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Tới nội dung chính' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
	const unseen: string[] = [];
	for (let i = 0; i < 20; i++) {
		await page.keyboard.press('Tab');
		const shown = await page.evaluate(() => {
			const focused = document.activeElement;
			if (!focused || focused === document.body) return null;
			const around = [focused, focused.parentElement, focused.closest('form')];
			const ringed = around.some((element) => {
				if (!element) return false;
				const style = getComputedStyle(element);
				return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
			});
			return ringed ? null : focused.outerHTML.slice(0, 120);
		});
		if (shown) unseen.push(shown);
	}
	expect(unseen).toEqual([]);
});
