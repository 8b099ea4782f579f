import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';

beforeEach(() => {
	vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(window.fetch.bind(window), () => 0));
});
afterEach(async () => {
	await openDevice().forgetReading();
	await openDevice().settings.remove('handling');
	await openDevice().settings.remove('reading');
	for (const name of ['theme', 'quiet']) delete document.documentElement.dataset[name];
});

const inside = () => document.querySelector('iframe')?.contentDocument ?? null;
const dialog = (name: string) => page.getByRole('dialog', { name });
const sheet = dialog('Phím tắt');

let opening = 0;
/** A title of its own each time: the place of the one before may still be on its way to the device. */
async function opened(): Promise<void> {
	await render(Reader, { publication: { ...smallBook, slug: `kien-xay-cau-${++opening}` } });
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeVisible();
	await expect.poll(() => inside()?.body?.textContent).toContain('Đàn kiến');
}

/** Presses until what is wanted is there: the page may still be coming to rest. */
async function inTheText(): Promise<void> {
	await userEvent.keyboard('{Control>}{F10}{/Control}');
	await expect.poll(() => document.activeElement?.localName).toBe('iframe');
}

test('M1: keys do the same in the text and beside it; ? shows them all, and Escape leads back', async () => {
	await opened();
	await inTheText();
	await userEvent.keyboard('?');
	await expect.element(sheet).toBeVisible();
	await expect.element(sheet.getByText('Trang sau')).toBeVisible();
	await expectAccessible(document.querySelector('dialog[open]') ?? undefined);
	await userEvent.keyboard('{Escape}');
	await expect.element(sheet).not.toBeInTheDocument();
	await expect.poll(() => document.activeElement?.localName).not.toBe('body');
	await userEvent.keyboard('m');
	await expect.element(dialog('Mục lục')).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await userEvent.keyboard('g');
	await expect.element(page.getByRole('textbox', { name: 'Tới vị trí số' })).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
	await expect.poll(() => document.querySelector('iframe')?.title).toContain('Chương 2');
	await userEvent.keyboard('{Backspace}');
	await expect.poll(() => document.querySelector('iframe')?.title).toContain('Chương 1');
});

test('M2: another key is chosen, one that is taken is told, and the device keeps it all', async () => {
	await opened();
	await userEvent.keyboard('?');
	await sheet.getByRole('switch', { name: 'Chọn phím khác' }).click();
	await expectAccessible(document.querySelector('dialog[open]') ?? undefined);
	await sheet.getByRole('button', { name: 'Thêm phím cho “Mục lục”' }).click();
	await userEvent.keyboard('q');
	await expect.element(sheet.getByText('Từ giờ phím Q là “Mục lục”.')).toBeVisible();
	await sheet.getByRole('button', { name: 'Thêm phím cho “Mục lục”' }).click();
	await userEvent.keyboard('n');
	await expect.element(sheet.getByRole('alert').getByText(/Phím N đang là “Nghe hoặc dừng”/)).toBeVisible();
	await sheet.getByRole('button', { name: 'Lấy sang đây' }).click();
	await sheet.getByRole('button', { name: 'Thêm phím cho “Mục lục”' }).click();
	await userEvent.keyboard('{Control>}c{/Control}');
	await expect.element(sheet.getByText(/thì trình duyệt cần dùng/)).toBeVisible();
	await sheet.getByRole('button', { name: 'Bỏ phím M khỏi “Mục lục”' }).click();
	const kept = async () => (await openDevice().settings.get('handling'))?.keys;
	await expect
		.poll(kept)
		.toMatchObject({ changed: { contents: ['Ctrl+m', 'q', 'n'], listen: ['Alt+Shift+n'] } });
	await userEvent.keyboard('{Escape}');
	await expect.element(sheet).not.toBeInTheDocument();
	await userEvent.keyboard('m');
	await userEvent.keyboard('q');
	await expect.element(dialog('Mục lục')).toBeVisible();
});

test('M2: letters alone can be switched off; what is left is shown', async () => {
	await openDevice().settings.put('handling', { keys: { signs: false }, updatedAt: 1 });
	await opened();
	await userEvent.keyboard('?m');
	await userEvent.keyboard('{F1}');
	await expect.element(sheet).toBeVisible();
	await expect.element(dialog('Mục lục')).not.toBeInTheDocument();
	const caps = () => [...document.querySelectorAll('dialog[open] kbd')].map((cap) => cap.textContent);
	await expect.poll(caps).not.toContain('?');
	await sheet.getByRole('switch', { name: 'Dùng một chữ cái làm phím tắt' }).click();
	await userEvent.keyboard('{Escape}');
	await userEvent.keyboard('m');
	await expect.element(dialog('Mục lục')).toBeVisible();
});

test('M1: Tab goes through every control and through the text, and never stands on the body', async () => {
	await opened();
	const all = () =>
		[...document.querySelectorAll<HTMLElement>('a[href], button, iframe, [tabindex="0"]')].filter(
			(one) => !one.closest('dialog, [inert]') && !one.matches(':disabled') && one.checkVisibility()
		);
	const wanted = all();
	expect(wanted.length).toBeGreaterThan(8);
	wanted[0]?.focus();
	const met: (Element | null)[] = [document.activeElement];
	for (let step = 0; step < wanted.length + 5 && document.activeElement !== wanted.at(-1); step++) {
		const before = document.activeElement;
		await userEvent.keyboard('{Tab}');
		await expect.poll(() => document.activeElement).not.toBe(before);
		met.push(document.activeElement);
	}
	expect(met.filter((one) => one === null || one === document.body)).toEqual([]);
	expect(wanted.filter((one) => !met.includes(one)).map((one) => one.outerHTML.slice(0, 120))).toEqual([]);
});

test('M2: in a text that scrolls the arrows scroll, in the text and beside it', async () => {
	await openDevice().settings.put('reading', { flow: 'scroll', updatedAt: 1 });
	await opened();
	const scrolled = () => document.querySelector('.epub-container')?.scrollTop ?? 0;
	await inTheText();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
	await expect.poll(scrolled).toBeGreaterThan(40);
	document.querySelector('main')?.focus();
	// What the frame began comes to rest.
	let last = -1;
	await expect.poll(() => last === (last = scrolled()), { interval: 100 }).toBe(true);
	const before = scrolled();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	await expect.poll(scrolled).toBeGreaterThan(before + 20);
	expect(document.querySelector('iframe')?.title).toContain('Chương 1');
});
