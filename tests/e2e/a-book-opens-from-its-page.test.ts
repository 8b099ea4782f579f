import { BANDS } from '#lib/publication/band.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { authoredBooks } from '../support/authored-books.ts';

/** The last line a finger can reach: the bar at the bottom, or the edge of the screen where there is none. */
const SCREENS = [
	{ width: 360, height: 740 },
	{ width: 1280, height: 720 }
];

for (const screen of SCREENS) {
	test(`every book opens without scrolling, ${screen.width} wide`, async ({ page }) => {
		await page.setViewportSize(screen);
		for (const book of authoredBooks()) {
			for (const band of BANDS.slice(BANDS.indexOf(book.band as (typeof BANDS)[number]))) {
				await chooseBand(page, band);
				await page.goto(`/books/${book.slug}`);
				const floor = await page.evaluate(() => {
					const bar = document.querySelector('.bottom nav')?.getBoundingClientRect();
					return bar?.height ? bar.top : innerHeight;
				});
				for (const way of await page.locator('.go a').all()) {
					const box = await way.boundingBox();
					expect((box?.y ?? Infinity) + (box?.height ?? 0), `${book.slug} ${band}`).toBeLessThanOrEqual(
						floor
					);
				}
				if (screen.width < 400) {
					const cover = await page.locator('article .cover .cover').boundingBox();
					expect(cover?.height, book.slug).toBeLessThanOrEqual(190);
				}
			}
		}
	});
}
