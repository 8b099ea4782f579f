import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
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
	for (const name of ['handling', 'reading']) await openDevice().settings.remove(name);
});

const inside = () => document.querySelector('iframe')?.contentDocument ?? null;

let opening = 0;
/** A title of its own each time: the place of the one before may still be on its way to the device. */
async function opened() {
	const shown = await render(Reader, { publication: { ...smallBook, slug: `kien-xay-cau-${++opening}` } });
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeInTheDocument();
	await expect.poll(() => inside()?.body?.textContent).toContain('Đàn kiến');
	return shown;
}

test('V2, V4: the first stops of the keyboard are the text, one long page and the text version; a long page is remembered', async () => {
	const { unmount } = await opened();
	const skip = page.getByRole('link', { name: 'Tới phần chữ' });
	const long = page.getByRole('button', { name: 'Một trang dài' });
	(skip.element() as HTMLElement).focus();
	await expect.element(long).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Bản chữ' }))
		.toHaveAttribute('href', expect.stringMatching(/^\/books\/kien-xay-cau-\d+\/text\/1/));
	await expectAccessible(document.querySelector('.first') ?? undefined);
	await userEvent.keyboard('{Tab}');
	await expect.element(long).toHaveFocus();
	await expect.element(long).toHaveAttribute('aria-pressed', 'false');
	await userEvent.keyboard(' ');
	await expect.element(long).toHaveAttribute('aria-pressed', 'true');
	const over = () => {
		const scroller = document.querySelector('.epub-container');
		return scroller && scroller.scrollHeight > scroller.clientHeight
			? scroller.scrollWidth - scroller.clientWidth
			: 1;
	};
	await expect.poll(over).toBe(0);
	await expect.poll(async () => (await openDevice().settings.get('reading'))?.flow).toBe('scroll');
	await unmount();
	await opened();
	await expect.element(long).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(over).toBe(0);
});

test('V6: the focus stays in the text after a page is turned, and the place is said once', async () => {
	await opened();
	await userEvent.keyboard('t');
	await expect.poll(() => document.activeElement?.localName).toBe('iframe');
	const said = () => document.querySelector('p.unseen[role=status]')?.textContent ?? '';
	await expect.poll(said).toContain('Chương 1');
	const heard: string[] = [];
	const listening = new MutationObserver(() => heard.push(said()));
	const region = document.querySelector('p.unseen[role=status]');
	if (region) listening.observe(region, { childList: true, characterData: true, subtree: true });
	onTestFinished(() => listening.disconnect());
	// To the next chapter and back again: the frame is another one each time.
	for (let turn = 1; turn <= 3; turn++) {
		await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
		await expect.poll(() => heard.length).toBe(turn > 2 ? 2 : turn);
		if (turn < 3)
			await expect.poll(() => document.querySelector('iframe')?.title).toContain(`Chương ${turn + 1}`);
	}
	await userEvent.keyboard('{PageUp}');
	await expect.poll(() => heard.length).toBe(3);
	await expect.poll(() => document.activeElement?.localName).toBe('iframe');
	// Larger letters are no other place.
	await userEvent.keyboard('+');
	await expect
		.poll(() => inside()?.documentElement && getComputedStyle(inside()?.documentElement as Element).fontSize)
		.toBe('28px');
	expect(heard.length).toBe(3);
});

test('the text has the screen at a zoom of 400 %; the bars come by strip, tap and keyboard', async () => {
	onTestFinished(() => page.viewport(390, 844));
	await page.viewport(320, 256);
	await opened();
	const paper = () => (document.querySelector('.paper')?.clientHeight ?? 0) / 256;
	const bar = () => getComputedStyle(document.querySelector('.reader-bar') as Element).opacity;
	await expect.poll(paper).toBeGreaterThan(0.85);
	await expect.poll(bar).toBe('0');
	await userEvent.keyboard('{PageDown}');
	await expect.poll(bar).toBe('0');
	await page.getByRole('button', { name: 'Hiện các nút' }).click();
	await expect.poll(bar).toBe('1');
	expect(paper()).toBeGreaterThan(0.85);
	await page.getByRole('button', { name: 'Ẩn các nút' }).click();
	await expect.poll(bar).toBe('0');
	(page.getByRole('link', { name: 'Về trang sách' }).element() as HTMLElement).focus();
	await expect.poll(bar).toBe('1');
});
