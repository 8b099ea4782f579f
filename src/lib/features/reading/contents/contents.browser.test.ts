import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { TocEntry } from '#lib/publication/toc.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import ContentsList from './ContentsList.svelte';
import { isLong, wayTo } from './contents-tree.ts';

const chapter = (n: number): TocEntry => ({ title: `Chương ${n}`, href: `c${n}.xhtml`, children: [] });
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
/** Fifty parts of a hundred chapters. */
const NESTED: readonly TocEntry[] = numbers(0, 50).map((part) => ({
	title: `Phần ${part + 1}`,
	href: `p${part + 1}.xhtml`,
	children: numbers(part * 100 + 1, 100).map(chapter)
}));
const FLAT = numbers(1, 5_000).map(chapter);

async function shown(toc: readonly TocEntry[], current: string | null) {
	const chosen: string[] = [];
	const { container } = await render(ContentsList, {
		...{ entries: toc, current, folded: isLong(toc), way: wayTo(toc, current) },
		choose: (href: string) => chosen.push(href)
	});
	return { container, chosen, buttons: () => container.querySelectorAll('button').length };
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('B1: of contents with 5 000 entries in parts only the way to the place is open', async () => {
	const { container, buttons } = await shown(NESTED, 'c2345.xhtml');
	await expect.element(button('Chương 2345')).toHaveAttribute('aria-current', 'location');
	await expect.element(button('Các mục trong “Phần 24”')).toHaveAttribute('aria-expanded', 'true');
	await expect.element(button('Các mục trong “Phần 23”')).toHaveAttribute('aria-expanded', 'false');
	expect(container.querySelectorAll('li').length).toBe(150);
	expect(buttons()).toBe(200);
	await expectAccessible(container);
});

test('a part is opened and closed by the keyboard, and the keyboard stays where it is', async () => {
	const { container, chosen } = await shown(NESTED, 'c1.xhtml');
	const fold = button('Các mục trong “Phần 3”');
	(fold.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(fold).toHaveAttribute('aria-expanded', 'true');
	await expect.element(fold).toHaveFocus();
	expect(container.querySelectorAll('li').length).toBe(250);
	await userEvent.keyboard('{Tab}');
	await expect.element(button('Chương 201')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(chosen).toEqual(['c201.xhtml']);
	(fold.element() as HTMLElement).focus();
	await userEvent.keyboard(' ');
	await expect.element(fold).toHaveAttribute('aria-expanded', 'false');
	expect(container.querySelectorAll('li').length).toBe(150);
});

test('of 5 000 entries side by side a hundred around the place are shown, and more when they are asked for', async () => {
	const { container } = await shown(FLAT, 'c2500.xhtml');
	const items = () => [...container.querySelectorAll('li')];
	expect(items()).toHaveLength(100);
	expect(items()[0]?.ariaPosInSet).toBe('2450');
	expect(items()[0]?.ariaSetSize).toBe('5000');
	await button('Xem 100 mục tiếp theo').click();
	await expect.element(button('Chương 2550')).toHaveFocus();
	expect(items()).toHaveLength(200);
	await button('Xem 100 mục trước').click();
	await expect.element(button('Chương 2449')).toHaveFocus();
	expect(items()).toHaveLength(300);
	await expectAccessible(container);
});

test('short contents are open as they always were', async () => {
	const toc = NESTED.slice(0, 1);
	const { buttons } = await shown(toc, null);
	expect(buttons()).toBe(101);
	await expect.element(button('Chương 100')).toBeVisible();
	await expect.element(page.getByRole('button', { name: /Các mục trong/ })).not.toBeInTheDocument();
});
