import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import ChoicesOnAPage from '../../../../tests/support/browser/kit/ChoicesOnAPage.svelte';
import { emulateMedia } from '../../../../tests/support/browser/media.ts';

const values = page.getByTestId('values');
const card = (name: string) => page.getByRole('radio', { name });
/** The card is pressed at its corner: all of it is the target. */
async function pressCorner(name: string): Promise<void> {
	const label = card(name).element().closest('label');
	if (label) await userEvent.click(label, { position: { x: 4, y: 4 } });
}
afterEach(() => emulateMedia({}));

test('cards: the question names the group, a hint belongs to its card', async () => {
	await render(ChoicesOnAPage);
	const group = page.getByRole('group', { name: 'Cỡ chữ' });
	await expect.element(group.getByRole('radio', { name: /To\s*dễ nhìn/ })).toBeVisible();
	await expectAccessible();
});

test('cards: one stop for Tab, arrows choose, and the page hears each choice', async () => {
	const onchange = vi.fn();
	await render(ChoicesOnAPage, { onchange });
	await userEvent.tab();
	await userEvent.keyboard(' ');
	await userEvent.keyboard('{ArrowDown}');
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(card('Rất to')).toBeChecked();
	expect(onchange.mock.calls.map(([value]) => value)).toEqual(['m', 'l', 'xl']);
	await userEvent.tab();
	await expect.element(page.getByRole('checkbox')).toHaveFocus();
});

test('cards: the whole card is pressed, and the chosen one is told by more than its colour', async () => {
	await render(ChoicesOnAPage);
	await pressCorner('Vừa');
	await expect.element(card('Vừa')).toBeChecked();
	const ticks = [...document.querySelectorAll('.tick')].filter(
		(tick) => getComputedStyle(tick).display !== 'none'
	);
	expect(ticks).toHaveLength(1);
});

test('cards: a link of the summary of errors can stand at the group', async () => {
	await render(ChoicesOnAPage);
	const group = page.getByRole('group', { name: 'Cỡ chữ' }).element();
	group.focus();
	expect(document.activeElement).toBe(group);
});

test('a switch says on or off, by the space bar and by its words', async () => {
	await render(ChoicesOnAPage);
	const follow = page.getByRole('switch', { name: 'Chữ sáng theo lời đọc' });
	await expect.element(follow).not.toBeChecked();
	follow.element().focus();
	await userEvent.keyboard(' ');
	await expect.element(follow).toBeChecked();
	await page.getByText('Chữ sáng theo lời đọc').click();
	await expect.element(follow).not.toBeChecked();
});

test('a check box is ticked by its words, and the form gets all three', async () => {
	await render(ChoicesOnAPage);
	await page.getByText(/^Cha mẹ hướng dẫn/).click();
	await page.getByText('Chữ sáng theo lời đọc').click();
	await card('Rất to').click();
	await expect.element(values).toMatchTextContent('xl true true');
	const form = document.querySelector('form');
	expect(form && [...new FormData(form)]).toEqual([
		['size', 'xl'],
		['guided', 'on'],
		['follow', 'on']
	]);
});

test('in the visitor’s own colours what is chosen has a thick frame', async () => {
	await emulateMedia({ 'forced-colors': 'active' });
	await render(ChoicesOnAPage);
	await pressCorner('Vừa');
	const follow = page.getByRole('switch').element();
	const before = parseFloat(getComputedStyle(follow).borderTopWidth);
	await page.getByText('Chữ sáng theo lời đọc').click();
	expect(parseFloat(getComputedStyle(follow).borderTopWidth)).toBeGreaterThan(before);
	const cards = [...document.querySelectorAll('.cards label')].map(
		(label) => getComputedStyle(label).borderTopWidth
	);
	expect(cards).toEqual(['4px', '2px', '2px']);
});

test('nothing slides for whoever asked for calm', async () => {
	await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
	await render(ChoicesOnAPage);
	const { transitionDuration } = getComputedStyle(page.getByRole('switch').element(), '::before');
	expect(parseFloat(transitionDuration)).toBe(0);
});
