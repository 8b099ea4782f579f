import { createRawSnippet } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import { emulateMedia } from '../../../../tests/support/browser/media.ts';
import { THEMES } from '../themes/theme.ts';
import Gallery from './Gallery.svelte';

const library = createRawSnippet(() => ({ render: () => '<span></span>' }));
afterEach(async () => {
	await emulateMedia({});
	await page.viewport(390, 844);
});

test.each(THEMES)('%s: everything of the kit can be read, named and told apart', async (theme) => {
	await emulateMedia({ 'prefers-reduced-motion': 'reduce' }); // colours on their way are no colours
	await render(Gallery, { library });
	await page.getByRole('button', { name: theme }).click();
	await expect.poll(() => document.documentElement.dataset.theme).toBe(theme);
	await expectAccessible();
});

test.each([320, 390, 1280])('at %i pixels nothing of the kit runs out of the page', async (width) => {
	await page.viewport(width, 800);
	await render(Gallery, { library });
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('in the visitor’s own colours every control has an edge', async () => {
	await emulateMedia({ 'forced-colors': 'active' });
	await render(Gallery, { library });
	for (const control of document.querySelectorAll('button:enabled, .control')) {
		const style = getComputedStyle(control);
		if (style.opacity === '0' || style.visibility === 'hidden') continue; // dressed by its label
		expect(parseFloat(style.borderTopWidth), control.outerHTML.slice(0, 120)).toBeGreaterThan(0);
	}
});

test('with calm asked for, nothing in the kit moves', async () => {
	await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
	await render(Gallery, { library });
	const moving = [...document.querySelectorAll('*')].filter((element) => {
		const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
		const seconds = (times: string): number => Math.max(...times.split(',').map(parseFloat));
		return seconds(transitionDuration) > 0 || (animationName !== 'none' && seconds(animationDuration) > 0);
	});
	expect(moving.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
});
