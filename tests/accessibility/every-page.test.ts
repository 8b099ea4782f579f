import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { expect, test } from '../support/journey.ts';
import { atRest } from '../support/open-book.ts';
import { layoutFaults } from './layout.ts';
import { PAGES } from './pages.ts';
import { visit } from './visit.ts';
import { walk } from './walk.ts';

/** Besides the one a page opens in. */
const THEMES = ['night', 'contrast-yellow', 'contrast-white'] as const;

/** What bars somebody's way, or all but bars it. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
	const faults = await axeFaults(page, rules && { rules });
	return faults.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ says }) => says);
}

/** Colours stand still before they are measured. */
async function wear(page: Page, theme: string): Promise<void> {
	await page.evaluate(async (name) => {
		document.documentElement.dataset.theme = name;
		await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
	}, theme);
}

// Recording every step costs more than the steps.
test.use({ trace: 'off' });

for (const kind of PAGES) {
	test(`${kind.name}: eyes, ears, keys and small screens`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await visit(page, kind);

		await test.step('one heading, one main part, a title, a language', async () => {
			await expect(page.locator('h1')).toHaveCount(1);
			await expect(page.getByRole('main')).toHaveCount(1);
			await expect(page).toHaveTitle(/\p{L}/u);
			await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
		});

		await test.step('axe', async () => {
			expect.soft(await violations(page), 'as it opens').toEqual([]);
			for (const theme of THEMES) {
				await wear(page, theme);
				expect.soft(await violations(page, ['color-contrast']), theme).toEqual([]);
			}
		});

		await test.step('L7: every screen from 160 to 1920 pixels, and letters of double size', async () => {
			expect.soft(await layoutFaults(page)).toEqual([]);
		});

		await test.step('L5, M1: the Tab key reaches everything once and shows where it is', async () => {
			await page.setViewportSize({ width: 390, height: 844 });
			if (kind.reader) await atRest(page);
			const { missed, repeated, unringed, covered, trapped } = await walk(page);
			expect.soft(missed, 'never reached').toEqual([]);
			expect.soft(repeated, 'reached again').toEqual([]);
			expect.soft(unringed, 'without a ring').toEqual([]);
			if (!kind.sheet) expect.soft(covered, 'hidden under something').toEqual([]);
			expect.soft(trapped, 'a trap').toBe(false);
		});
	});
}
