import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { listenForGestures } from '#lib/reader/gestures.ts';
import { Listeners } from '#lib/reader/listeners.ts';
import type { NavigatorEvents } from '#lib/reader/navigator.ts';
import { within } from '#lib/reader/within.ts';
import { LeftBehind, silentPlayers } from '../../../../../tests/support/browser/left-behind.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from './Reader.svelte';

afterEach(async () => {
	await openDevice().forgetReading();
	for (const name of ['theme', 'quiet']) delete document.documentElement.dataset[name];
});

const WIDE = 1280;
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const frame = () => expect.poll(() => document.querySelector('iframe')?.title).toContain('Chương');
const heard = () => expect.element(page.getByRole('button', { name: 'Dừng' })).toBeVisible();

/** Moments at which a child closes a book. */
const MOMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
	'at once': async () => {},
	'while the device is asked for the place': () => after(5),
	'while the engine comes': () => after(40),
	'while the first chapter comes': () => after(120),
	'once the first page is there': frame,
	'while a page turns': async () => {
		await frame();
		await userEvent.keyboard('{ArrowRight}');
	},
	'while the next chapter comes': async () => {
		await frame();
		await page.getByRole('button', { name: 'Mục lục' }).click();
		await page.getByRole('button', { name: 'Chương 3' }).click();
	},
	'while a voice is sent for': async () => {
		await frame();
		await page.getByRole('button', { name: 'Nghe' }).click();
	},
	'while a voice reads': async () => {
		await frame();
		await page.getByRole('button', { name: 'Nghe' }).click();
		await heard();
	},
	'while the letters change': async () => {
		await frame();
		await page.getByRole('button', { name: 'Kiểu đọc của em' }).click();
		await page.getByRole('slider').fill('150');
	}
};

async function readAndClose(moment: () => Promise<unknown>): Promise<void> {
	const { unmount } = await render(Reader, { publication: smallBook });
	await moment();
	await unmount();
}

test(
	'a book that was opened and closed thirty times, at whatever moment, leaves nothing behind',
	{ timeout: 90_000 },
	async () => {
		let wait = 0;
		vi.spyOn(window, 'fetch').mockImplementation(
			servingSmallBook(window.fetch.bind(window), () => (wait = (wait * 7 + 11) % 60))
		);
		const players = silentPlayers();
		// What the page keeps for good (the device, the modules) is begun once.
		for (const moment of Object.values(MOMENTS)) await readAndClose(moment);
		await after(500);
		const left = new LeftBehind(players);
		for (let round = 0; round < 3; round++)
			for (const [name, moment] of Object.entries(MOMENTS)) {
				await readAndClose(moment);
				await expect.poll(() => left.all, { message: name, timeout: 2_000 }).toEqual([]);
			}
		expect(left.players).toBeGreaterThanOrEqual(6);
	}
);

test(
	'a screen that changes while the book opens, at whatever moment, shows the page and says where it is',
	{ timeout: 60_000 },
	async () => {
		onTestFinished(() => page.viewport(WIDE, 720));
		vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(window.fetch.bind(window), () => 20));
		for (let ms = 0; ms <= 600; ms += 40) {
			await page.viewport(WIDE, 720);
			const { unmount } = await render(Reader, { publication: smallBook });
			await after(ms);
			await page.viewport(390, 640);
			await after(130);
			await page.viewport(640, 390);
			await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeVisible();
			await frame();
			const text = () => document.querySelector('iframe')?.contentDocument?.body.textContent.length ?? 0;
			await expect.poll(text, { message: `after ${ms} ms` }).toBeGreaterThan(0);
			await unmount();
		}
	}
);

test('what is left behind would be seen', async () => {
	const left = new LeftBehind();
	const leaving = new AbortController();
	const stop = listenForGestures(document, new Listeners<NavigatorEvents>(), {
		direction: 'ltr',
		page: () => ({ left: 0, width: 1 })
	});
	const waiting = within(new Promise(() => {}), { signal: leaving.signal });
	expect(left.all.map(({ what }) => what)).toEqual([
		'a listener for pointerdown on HTMLDocument',
		'a listener for pointercancel on HTMLDocument',
		'a listener for pointerup on HTMLDocument',
		'setTimeout 45000'
	]);
	stop();
	leaving.abort();
	await expect(waiting).rejects.toThrow();
	expect(left.all).toEqual([]);
});
