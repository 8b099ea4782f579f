import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import { words } from '../../../../tests/support/browser/words.ts';
import Button from './Button.svelte';
import LiveRegion from './LiveRegion.svelte';
import Meter from './Meter.svelte';
import Notice from './Notice.svelte';
import Progress from './Progress.svelte';
import ToastRegion from './ToastRegion.svelte';
import { toasts } from './toasts.svelte.ts';

const close = page.getByRole('button', { name: 'Đóng' });
afterEach(() => {
	vi.useRealTimers();
	for (const toast of [...toasts.all]) toasts.close(toast);
});

test('the place of answers is on the page before the answer, so that it is read aloud', async () => {
	await render(ToastRegion);
	const region = page.getByRole('status').element();
	expect(region.getAttribute('aria-live')).toBe('polite');
	toasts.say('Đã để dành.');
	await expect.element(page.getByText('Đã để dành.')).toBeVisible();
	expect(region.textContent).toContain('Đã để dành.');
	await expectAccessible();
});

test('good news goes by itself after six seconds, bad news waits to be closed', async () => {
	vi.useFakeTimers();
	await render(ToastRegion);
	toasts.say('Đã để dành.');
	toasts.say('Chưa lưu được.', 'bad');
	vi.advanceTimersByTime(5900);
	expect(toasts.all.map(({ text }) => text)).toEqual(['Đã để dành.', 'Chưa lưu được.']);
	vi.advanceTimersByTime(60_000);
	expect(toasts.all.map(({ text }) => text)).toEqual(['Chưa lưu được.']);
});

test('an answer stays while somebody stands in it, and has its time anew when they leave', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	await render(ToastRegion);
	toasts.say('Đã để dành.');
	vi.advanceTimersByTime(0);
	await vi.waitFor(() => expect(close.elements()).toHaveLength(1));
	(close.element() as HTMLElement).focus();
	vi.advanceTimersByTime(60_000);
	expect(toasts.all).toHaveLength(1);
	(close.element() as HTMLElement).blur();
	vi.advanceTimersByTime(5900);
	expect(toasts.all).toHaveLength(1);
	vi.advanceTimersByTime(200);
	expect(toasts.all).toHaveLength(0);
});

test('closing answers never loses the keyboard: to the next one, then back to where it came from', async () => {
	await render(Button, { children: words('Để dành') });
	await render(ToastRegion);
	toasts.say('Một.', 'bad');
	toasts.say('Hai.', 'bad');
	const button = page.getByRole('button', { name: 'Để dành' });
	button.element().focus();
	await userEvent.tab();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('Một.')).not.toBeInTheDocument();
	await expect.element(close).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('Hai.')).not.toBeInTheDocument();
	await expect.element(button).toHaveFocus();
});

test('a live sentence is heard, not seen; an urgent one interrupts', async () => {
	const { rerender } = await render(LiveRegion, { text: '' });
	const region = page.getByRole('status').element();
	await rerender({ text: '8 gợi ý' });
	expect(region.textContent).toBe('8 gợi ý');
	expect(region.getBoundingClientRect().width).toBeLessThanOrEqual(1);
	await rerender({ urgent: true });
	await expect.element(page.getByRole('alert')).toHaveAttribute('aria-live', 'assertive');
});

test('a notice speaks up only when it answers what the visitor just did', async () => {
	await render(Notice, { title: 'Thông tin', tone: 'info' });
	await expect.element(page.getByRole('status')).not.toBeInTheDocument();
	await render(Notice, { title: 'Đã lưu', tone: 'good', live: true });
	await expect.element(page.getByRole('status')).toHaveTextContent('Đã lưu');
	await render(Notice, { title: 'Chưa lưu được', tone: 'bad', live: true });
	await expect.element(page.getByRole('alert')).toHaveTextContent('Chưa lưu được');
	await expectAccessible();
});

test('how far one has read is a picture with words, and never shows more than all or less than nothing', async () => {
	const { rerender, container } = await render(Progress, { value: 0.42, label: 'Đã đọc 12 trên 28 trang' });
	await expect.element(page.getByRole('img', { name: 'Đã đọc 12 trên 28 trang' })).toBeVisible();
	const grown = (): string | null =>
		container.querySelector('.grown')?.getAttribute('stroke-dasharray') ?? null;
	expect(grown()).toBe('42 100');
	await rerender({ value: 7 });
	expect(grown()).toBe('100 100');
	await rerender({ value: -1 });
	expect(grown()).toBeNull();
	await expectAccessible();
});

test('work that is under way tells its part; work nobody can measure tells only that it runs', async () => {
	const { rerender } = await render(Meter, { value: 0.62, label: 'Đang gửi tệp' });
	const meter = page.getByRole('progressbar', { name: 'Đang gửi tệp' });
	await expect.element(meter).toHaveValue(62);
	await expect.element(page.getByText('62%')).toBeVisible();
	await rerender({ value: undefined });
	await expect.element(meter).not.toHaveAttribute('value');
	await expectAccessible();
});
