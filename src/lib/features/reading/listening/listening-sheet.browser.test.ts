import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';

const real = window.fetch.bind(window);

beforeEach(() => {
	vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(real, () => 0));
});
afterEach(async () => {
	await openDevice().forgetReading();
	await openDevice().settings.remove('listening');
});

let opening = 0;

/** A book that people and the library have read, on a device that speaks Vietnamese itself. */
async function read(width = 390): Promise<void> {
	await page.viewport(width, 844);
	const voice = { lang: 'vi-VN', localService: true, default: true } as SpeechSynthesisVoice;
	vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([voice]);
	const publication = {
		...{ ...smallBook, languages: ['vi'], slug: `nghe-${++opening}` },
		...{ narration: { activeClass: null }, voice: { id: 'x', upTo: 0 } }
	};
	const { unmount } = await render(Reader, { publication, lender: 'Bà ngoại của Na' });
	onTestFinished(async () => {
		vi.restoreAllMocks();
		await unmount();
	});
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeVisible();
}

const sheet = page.getByRole('dialog', { name: 'Giọng đọc' });
const kept = async () => openDevice().settings.get('listening');

test.each([360, 768])(
	'R1, M1: at %i px speed, voice and what is passed over are chosen by the keyboard, and stay',
	async (width) => {
		await read(width);
		await userEvent.keyboard('v');
		await expect.element(sheet).toBeVisible();
		await expectAccessible(sheet.element());
		const room = sheet.element();
		expect(room.scrollWidth).toBeLessThanOrEqual(room.clientWidth);

		(sheet.getByRole('radio', { name: '1×', exact: true }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(async () => (await kept())?.rate).toBe(1.25);
		(sheet.getByRole('slider').element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(async () => (await kept())?.rate).toBe(1.3);

		const voices = sheet.getByRole('group', { name: 'Nghe giọng của ai' }).getByRole('radio');
		expect(voices.elements()).toHaveLength(3);
		(voices.nth(0).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		await expect.poll(async () => (await kept())?.voice).toBe('device');

		(sheet.getByRole('checkbox', { name: 'Chú thích' }).element() as HTMLElement).focus();
		await userEvent.keyboard(' ');
		await expect.poll(async () => (await kept())?.skipped).toEqual(['pagebreak', 'note']);

		await userEvent.keyboard('{Escape}');
		await expect.element(sheet).not.toBeInTheDocument();
		expect(document.activeElement).not.toBe(document.body);
	}
);

test('what is kept of it is the choice of the next book; nonsense on the device is the usual', async () => {
	await openDevice().settings.put('listening', {
		rate: 99,
		voice: 'nobody',
		skipped: 7,
		updatedAt: Date.now()
	});
	await read();
	await userEvent.keyboard('v');
	await expect.element(sheet.getByRole('radio', { name: '3×', exact: true })).toBeChecked();
	await expect.element(sheet.getByRole('checkbox', { name: 'Số trang in' })).toBeChecked();
});
