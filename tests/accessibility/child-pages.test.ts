import { chooseBand, expect, test } from '../support/journey.ts';

test('pages keep still while they load', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.addInitScript(() => {
		const shifts = { sum: 0 };
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				if (!Reflect.get(entry, 'hadRecentInput')) shifts.sum += Number(Reflect.get(entry, 'value'));
		}).observe({ type: 'layout-shift', buffered: true });
	});
	for (const path of ['/', '/sach', '/tim?q=mưa']) {
		await page.goto(path, { waitUntil: 'networkidle' });
		const sum = await page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'shifts'), 'sum')));
		expect(sum, path).toBeLessThan(0.05);
	}
});

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
