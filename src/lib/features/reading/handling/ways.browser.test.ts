import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';
import { boxOf } from './scan-targets.ts';

beforeEach(() => {
	vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(window.fetch.bind(window), () => 0));
});
afterEach(async () => {
	await openDevice().forgetReading();
	for (const name of ['handling', 'reading']) await openDevice().settings.remove(name);
});

let opening = 0;
/** A title of its own each time: the place of the one before may still be on its way to the device. */
async function opened(handling: Record<string, unknown> = {}) {
	await openDevice().settings.put('handling', { ...handling, updatedAt: 1 });
	const shown = await render(Reader, { publication: { ...smallBook, slug: `kien-xay-cau-${++opening}` } });
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeInTheDocument();
	await expect
		.poll(() => document.querySelector('iframe')?.contentDocument?.body?.textContent)
		.toContain('Đàn kiến');
	return shown;
}

const where = () => document.querySelector('.reader-foot .place')?.textContent ?? '';
const frameTitle = () => document.querySelector('iframe')?.title ?? '';
/** What the ring of the scanner lies around: the control whose middle is its own. */
function ringed(): string {
	const ring = document.querySelector<HTMLElement>('.ring:popover-open')?.getBoundingClientRect();
	if (!ring) return '';
	const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], input, summary')];
	const near = controls.find((one) => {
		const box = boxOf(one);
		return (
			Math.abs(box.left - 6 - ring.left) < 2 &&
			Math.abs(box.top - 6 - ring.top) < 2 &&
			Math.abs(box.width + 12 - ring.width) < 2
		);
	});
	return (near?.getAttribute('aria-label') ?? near?.textContent ?? '').trim();
}

/** Presses the one switch in the moment when the ring is on a button, however slow the machine is. */
async function chooses(name: string): Promise<void> {
	const pressed = () => {
		if (ringed() !== name) return false;
		const at = document.activeElement ?? document.body;
		at.dispatchEvent(
			new KeyboardEvent('keydown', { key: ' ', code: 'Space', bubbles: true, cancelable: true })
		);
		return true;
	};
	await expect.poll(pressed, { interval: 20, timeout: 20_000 }).toBe(true);
}

test('M6: with Space alone a child reads three pages, opens the contents and goes to a chapter', async () => {
	await opened({ scan: 'auto', pace: 0.5, rounds: 5 });
	for (let turn = 0; turn < 3; turn++) {
		const before = where();
		await chooses('Trang sau');
		await expect.poll(where).not.toBe(before);
	}
	await chooses('Nút khác');
	await chooses('Mục lục');
	const contents = page.getByRole('dialog', { name: 'Mục lục' });
	await expect.element(contents).toBeVisible();
	await chooses('Chương 3');
	await expect.poll(frameTitle).toContain('Chương 3');
	await expect.element(contents).not.toBeInTheDocument();
	// And goes on at the bar.
	await expect.poll(ringed, { timeout: 10_000 }).toBe('Trang sau');
}, 60_000);

test('M6: two switches: Space goes on, Enter chooses, and a switch never presses what has the keyboard besides', async () => {
	await opened({ scan: 'two' });
	await expect.poll(ringed).toBe('Trang trước');
	document.getElementById('open-settings')?.focus();
	await userEvent.keyboard(' ');
	await expect.poll(ringed).toBe('Trang sau');
	const begin = where();
	await userEvent.keyboard('{Enter}');
	await expect.poll(where).not.toBe(begin);
	await expect.element(page.getByRole('heading', { name: 'Kiểu đọc của em' })).not.toBeInTheDocument();
	await expectAccessible(document.querySelector('.scan-bar') ?? undefined);
});

test('M6: a tap anywhere is a switch, and reaches nothing else', async () => {
	await opened({ scan: 'two', tap: true });
	await expect.poll(ringed).toBe('Trang trước');
	await userEvent.keyboard(' ');
	await expect.poll(ringed).toBe('Trang sau');
	const begin = where();
	await userEvent.click(page.getByRole('button', { name: 'Mục lục' }));
	await expect.poll(where).not.toBe(begin);
	const second = where();
	await userEvent.click(document.querySelector('main') as HTMLElement, { position: { x: 20, y: 100 } });
	await expect.poll(where).not.toBe(second);
	await expect.element(page.getByRole('dialog', { name: 'Mục lục' })).not.toBeInTheDocument();
});

test('M6, M3: at a zoom of 400 % the large buttons stand at the lower edge, and nothing covers them', async () => {
	onTestFinished(() => page.viewport(390, 844));
	await page.viewport(320, 256);
	for (const way of [{ scan: 'two' }, { corners: true }]) {
		const { unmount } = await opened(way);
		const button = () => document.querySelector<HTMLElement>(':is(.scan-bar, .corners) button:last-of-type');
		await expect.poll(() => button()?.getBoundingClientRect().top ?? 0).toBeGreaterThan(128);
		const { left, top, width, height } = button()?.getBoundingClientRect() ?? new DOMRect();
		expect(document.elementFromPoint(left + width / 2, top + height / 2)?.closest('button')).toBe(button());
		await unmount();
	}
});

test('M3: the corners turn pages, as large as they look, up to the edge of the screen', async () => {
	await opened({ corners: true });
	const next = page.getByRole('button', { name: 'Trang sau' });
	await expect.poll(() => next.element().getBoundingClientRect().height).toBeGreaterThan(80);
	const box = next.element().getBoundingClientRect();
	expect([box.right, box.bottom]).toEqual([innerWidth, innerHeight]);
	const begin = where();
	await next.click();
	await expect.poll(where).not.toBe(begin);
	await expectAccessible(document.querySelector('.corners') ?? undefined);
});

test('M8: a pointer that rests turns the page', async () => {
	await opened({ dwell: 0.5 });
	const begin = where();
	await userEvent.hover(page.getByRole('button', { name: 'Trang sau' }));
	await expect.poll(where).not.toBe(begin);
});

test('M8: a gamepad turns pages, opens the tools, chooses there and closes them', async () => {
	const down = new Set<number>();
	vi.spyOn(navigator, 'getGamepads').mockImplementation(() => [
		{
			connected: true,
			buttons: Array.from({ length: 17 }, (_, at) => ({ pressed: down.has(at) }))
		} as unknown as Gamepad
	]);
	await opened();
	window.dispatchEvent(new Event('gamepadconnected'));
	const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	const press = async (button: number) => {
		down.add(button);
		await frames();
		down.delete(button);
		await frames();
	};
	const begin = where();
	await expect.poll(async () => (await press(5), where())).not.toBe(begin);
	await press(9);
	const tools = page.getByRole('dialog', { name: 'Đồ nghề đọc sách' });
	await expect.element(tools).toBeVisible();
	await expect
		.poll(async () => (await press(13), document.activeElement?.textContent?.trim()))
		.toBe('Phím tắt');
	await press(0);
	await expect.element(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
	await press(1);
	await expect.element(page.getByRole('dialog', { name: 'Phím tắt' })).not.toBeInTheDocument();
});

test('M2, M8: the ways are chosen in a sheet of the tools, off until then, and kept on the device', async () => {
	await opened();
	await page.getByRole('button', { name: 'Đồ nghề đọc sách' }).click();
	await page.getByRole('button', { name: 'Cách điều khiển' }).click();
	const sheet = page.getByRole('dialog', { name: 'Cách điều khiển' });
	await expect.element(sheet).toBeVisible();
	await expectAccessible(document.querySelector('dialog[open]') ?? undefined);
	await sheet.getByRole('switch', { name: /Nút lật trang thật to/ }).click();
	await sheet.getByRole('radio', { name: 'Hai nút bấm' }).click({ force: true });
	await sheet.getByRole('button', { name: /^Nút chọn/ }).click();
	await userEvent.keyboard('j');
	const kept = () => openDevice().settings.get('handling');
	await expect
		.poll(kept)
		.toMatchObject({ corners: true, scan: 'two', chooseKey: 'j', dwell: null, tap: false });
	await expectAccessible(document.querySelector('dialog[open]') ?? undefined);
});

test('M5: a turn happens when the finger is lifted, and not when it has moved away meanwhile', async () => {
	await opened();
	const inside = document.querySelector('iframe')?.contentDocument;
	const width = document.querySelector('.paper')?.clientWidth ?? 0;
	if (!inside) throw new Error('no page');
	const send = (type: string, x: number, y = 200) =>
		inside.body.dispatchEvent(
			new PointerEvent(type, {
				bubbles: true,
				isPrimary: true,
				pointerId: 1,
				pointerType: 'touch',
				button: 0,
				clientX: x,
				clientY: y
			})
		);
	const begin = where();
	send('pointerdown', width - 20);
	send('pointermove', width - 20, 400);
	send('pointerup', width - 20, 400);
	send('pointerdown', width - 20);
	send('pointercancel', width - 20);
	send('pointerup', width - 20);
	expect(where()).toBe(begin);
	send('pointerdown', width - 20);
	expect(where()).toBe(begin);
	send('pointerup', width - 20);
	await expect.poll(where).not.toBe(begin);
});

test('M4, M7: what a swipe does a button does, by the name that is written on it', async () => {
	await opened();
	const next = page.getByRole('button', { name: 'Trang sau' });
	await expect.element(next).toHaveTextContent('Trang sau');
	const begin = where();
	await next.click();
	await expect.poll(where).not.toBe(begin);
});

test('M8: a button of a gamepad is given another command, and the device keeps it', async () => {
	await opened();
	await userEvent.keyboard('u');
	const button = page.getByRole('combobox', { name: 'Nút R1 / RB' });
	await expect.element(button).toHaveValue('next');
	await button.selectOptions('Dòng sau');
	await expect
		.poll(async () => (await openDevice().settings.get('handling'))?.pad)
		.toEqual({ 5: 'line-next' });
	await expect.element(button).toHaveValue('line-next');
	await expectAccessible(document.querySelector('dialog[open]') ?? undefined);
});
