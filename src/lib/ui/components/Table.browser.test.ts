import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import { rolesInTree } from '../../../../tests/support/browser/accessibility-tree.ts';
import TableOnAPage from '../../../../tests/support/browser/kit/TableOnAPage.svelte';

const frame = page.getByRole('region', { name: 'Sách trong kho' });
afterEach(() => page.viewport(390, 844));

test('a table has a name, heads for its columns and its rows', async () => {
	await page.viewport(1280, 800);
	await render(TableOnAPage, { rows: 2, captioned: true });
	await expect.element(page.getByRole('table', { name: 'Sách trong kho' })).toBeVisible();
	await expect.element(page.getByRole('columnheader', { name: 'Chặng' })).toBeVisible();
	await expect.element(page.getByRole('rowheader', { name: 'Cuốn 2' })).toBeVisible();
	await expectAccessible();
});

test('a long table scrolls in its frame by keyboard, its heads stay in sight', async () => {
	await page.viewport(1280, 800);
	await render(TableOnAPage, { rows: 80 });
	await userEvent.tab();
	await expect.element(frame).toHaveFocus();
	await userEvent.keyboard('{PageDown}');
	await expect.poll(() => frame.element().scrollTop).toBeGreaterThan(100);
	await expect.element(page.getByRole('columnheader', { name: 'Chặng' })).toBeInViewport();
});

test('on a phone each cell carries its label, and nothing runs out of the page', async () => {
	await render(TableOnAPage, { rows: 3 });
	const cell = document.querySelector('td') ?? document.body;
	expect(getComputedStyle(cell, '::before').content).toMatch(/Chặng|attr\(data-label\)/);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
	await expectAccessible();
});

test('folded on a phone it is still a table for a screen reader', async () => {
	await render(TableOnAPage, { rows: 3 });
	const roles = await rolesInTree();
	const count = (role: string): number => roles.filter((one) => one === role).length;
	expect([count('table'), count('row'), count('rowheader')]).toEqual([1, 4, 3]);
});
