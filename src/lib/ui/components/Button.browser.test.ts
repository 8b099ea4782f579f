import Bookmark from '@lucide/svelte/icons/bookmark';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import { words } from '../../../../tests/support/browser/words.ts';
import Button from './Button.svelte';
import IconButton from './IconButton.svelte';
import LinkButton from './LinkButton.svelte';

test('a child presses a button by finger, by Enter and by the space bar', async () => {
	const onclick = vi.fn();
	await render(Button, { onclick, children: words('Mượn sách') });
	await page.getByRole('button', { name: 'Mượn sách' }).click();
	await userEvent.keyboard('{Enter}');
	await userEvent.keyboard(' ');
	expect(onclick).toHaveBeenCalledTimes(3);
	await expectAccessible();
});

test('a button inside a form sends nothing unless it is the one that sends', async () => {
	const form = document.createElement('form');
	const sent = vi.fn((event: Event) => event.preventDefault());
	form.addEventListener('submit', sent);
	document.body.append(form);
	await render(Button, { target: form, props: { children: words('Thêm dòng') } });
	await page.getByRole('button', { name: 'Thêm dòng' }).click();
	expect(sent).not.toHaveBeenCalled();
	await render(Button, { target: form, props: { type: 'submit', children: words('Lưu') } });
	await page.getByRole('button', { name: 'Lưu' }).click();
	expect(sent).toHaveBeenCalledOnce();
	form.remove();
});

test('a finger of seven years hits every look of a button: 48 pixels and more', async () => {
	for (const look of ['main', 'second', 'quiet', 'danger'] as const)
		await render(Button, { look, children: words(look) });
	await render(LinkButton, { href: '/sach', children: words('Sách') });
	await render(IconButton, { label: 'Để dành', icon: Bookmark });
	for (const control of document.querySelectorAll('button, a')) {
		const { height, width } = control.getBoundingClientRect();
		expect(Math.min(height, width), control.outerHTML).toBeGreaterThanOrEqual(48);
	}
});

test('a button of only a picture has a name for the ear and the same words for the mouse', async () => {
	await render(IconButton, { label: 'Để dành', icon: Bookmark, 'aria-pressed': true });
	const button = page.getByRole('button', { name: 'Để dành', pressed: true });
	await expect.element(button).toHaveAttribute('title', 'Để dành');
	await expectAccessible();
});

test('whoever comes by keyboard sees where they are', async () => {
	await render(Button, { children: words('Đọc') });
	await userEvent.tab();
	const style = getComputedStyle(page.getByRole('button').element());
	expect(style.outlineStyle).not.toBe('none');
	expect(parseFloat(style.outlineWidth)).toBeGreaterThanOrEqual(3);
});
