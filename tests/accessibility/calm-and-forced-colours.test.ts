import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { PAGES } from './pages.ts';
import { visit } from './visit.ts';

test.use({ trace: 'off' });

const CHOSEN = PAGES.filter(({ name }) =>
	[
		'home',
		'home of the youngest',
		'search results',
		'lesson',
		'reader, EPUB with a voice',
		'classes'
	].includes(name)
);

/** Fields without a line around them: grounds and shadows are gone in forced colours. The browser draws its own. */
function shapeless(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main :is(input, select, textarea)')]
			.filter(
				(element) =>
					element.checkVisibility() &&
					element.getBoundingClientRect().width > 4 &&
					!['radio', 'checkbox', 'range', 'file'].includes(element.getAttribute('type') ?? '')
			)
			.filter((element) => {
				const box = element.closest('.box, form, label') ?? element;
				return [element, box].every((part) => parseFloat(getComputedStyle(part).borderTopWidth) === 0);
			})
			.map((element) => element.outerHTML.slice(0, 140))
	);
}

for (const kind of CHOSEN) {
	test(`C3, L4: ${kind.name}: nothing moves for whom movement hurts, and the colours of the device are kept`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
		await visit(page, kind);
		const moving = () =>
			page.evaluate(() =>
				document
					.getAnimations()
					.filter(({ playState, effect }) => {
						const { duration } = effect?.getTiming() ?? {};
						return playState === 'running' && typeof duration === 'number' && duration > 10;
					})
					.map(({ effect }) => (effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 140))
			);
		expect(await moving()).toEqual([]);
		expect(await shapeless(page)).toEqual([]);
		await page.keyboard.press('Tab');
		const ring = await page.evaluate(() => {
			const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
			return `${outlineStyle} ${outlineWidth}`;
		});
		expect(ring).not.toMatch(/^none| 0px$/);
	});
}
