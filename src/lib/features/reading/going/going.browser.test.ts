import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';

const real = window.fetch.bind(window);

beforeEach(async () => {
	await page.viewport(800, 600);
	vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(real, () => 0));
});
afterEach(async () => {
	await openDevice().forgetReading();
	for (const name of ['going', 'reading']) await openDevice().settings.remove(name);
});

let opening = 0;

/** A title of its own each time: the place of the one before may still be on its way to the device. */
async function read(going: Record<string, unknown>, reading: Record<string, unknown> = {}): Promise<void> {
	const updatedAt = Date.now();
	await openDevice().settings.put('going', { ...going, updatedAt });
	await openDevice().settings.put('reading', { ...reading, updatedAt });
	const slug = `tu-di-${++opening}`;
	const { unmount } = await render(Reader, { publication: { ...smallBook, slug, narration: null } });
	onTestFinished(async () => {
		vi.useRealTimers();
		await unmount();
	});
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeVisible();
}

const bar = page.getByRole('group', { name: 'Trang tự đi tiếp' });
const waits = bar.getByRole('button', { name: 'Đi tiếp' });
const runs = bar.getByRole('button', { name: 'Dừng lại' });
const scroller = () => document.querySelector('.epub-container');
const at = () => Math.abs(scroller()?.scrollLeft ?? 0) + (scroller()?.scrollTop ?? 0);

/** Timers stand still, but for those of the test. */
function stopClock(): void {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

test('M9: pages go on by a key and a button, at the pace that was chosen, and wait for whoever touches the page', async () => {
	await read({ seconds: 30 });
	await userEvent.keyboard('o');
	await expect.element(runs).toBeVisible();
	await expectAccessible();
	await userEvent.keyboard('o');
	await expect.element(waits).toBeVisible();
	const before = at();
	stopClock();
	await waits.click();
	await vi.advanceTimersByTimeAsync(29_000);
	expect(at()).toBe(before);
	await vi.advanceTimersByTimeAsync(2_000);
	await expect.poll(at).toBeGreaterThan(before);
	const there = at();
	// A tap at the right side, which would turn the page
	await userEvent.click(document.querySelector('.paper iframe') as HTMLElement, {
		position: { x: there + 700, y: 200 }
	});
	await expect.element(waits).toBeVisible();
	await vi.advanceTimersByTimeAsync(120_000);
	expect(at()).toBe(there);
	await bar.getByRole('button', { name: 'Thôi, em tự lật trang' }).click();
	await expect.element(bar).not.toBeInTheDocument();
});

test('M9: an open sheet stops them, and the pace is changed and kept', async () => {
	await read({ seconds: 30 });
	await userEvent.keyboard('o');
	await bar.getByRole('button', { name: 'Nhanh hơn' }).click();
	await expect.element(bar.getByText('20 giây một trang', { exact: true })).toBeVisible();
	await expect.poll(async () => (await openDevice().settings.get('going'))?.seconds).toBe(20);
	await page.getByRole('button', { name: 'Mục lục' }).click();
	await userEvent.keyboard('{Escape}');
	await expect.element(waits).toBeVisible();
});

test('M9: words that scroll glide; who wants no movement gets screen after screen', async () => {
	await read({ seconds: 12 }, { flow: 'scroll' });
	await userEvent.keyboard('o');
	await expect.poll(at).toBeGreaterThan(5);
	await userEvent.keyboard('o');
	await expect.element(waits).toBeVisible();
	const still = at();
	await userEvent.keyboard('y');
	stopClock();
	await waits.click();
	await vi.advanceTimersByTimeAsync(11_000);
	expect(Math.abs(at() - still)).toBeLessThan(30);
	await vi.advanceTimersByTimeAsync(1_500);
	await expect.poll(() => at() - still).toBeGreaterThan(200);
});

test('M9: a rest for the eyes is said, lies beside the page, and is left by a press or by Escape', async () => {
	stopClock();
	await read({ rest: 10 });
	const card = page.getByRole('region', { name: 'Nghỉ mắt' });
	await vi.advanceTimersByTimeAsync(10 * 60_000 + 6_000);
	await expect.element(card).toBeVisible();
	const said = [...document.querySelectorAll('[aria-live="polite"], [role="status"]')];
	expect(said.some((one) => one.textContent?.includes('nhìn ra thật xa'))).toBe(true);
	expect(document.querySelector('dialog[open]')).toBeNull();
	const before = at();
	await page.getByRole('button', { name: 'Trang sau' }).click();
	await expect.poll(at).toBeGreaterThan(before);
	await card.getByRole('button', { name: 'Đọc tiếp' }).click();
	await expect.element(card).not.toBeInTheDocument();
	await vi.advanceTimersByTimeAsync(10 * 60_000 + 6_000);
	await expect.element(card).toBeVisible();
	vi.useRealTimers();
	await expectAccessible();
	await userEvent.keyboard('{Escape}');
	await expect.element(card).not.toBeInTheDocument();
});
