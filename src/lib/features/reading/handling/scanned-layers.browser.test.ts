import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';
import { boxOf } from './scan-targets.ts';

beforeEach(() => {
	vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(window.fetch.bind(window), () => 0));
});
afterEach(async () => {
	await openDevice().forgetReading();
	for (const name of ['handling', 'reading', 'aids', 'going']) await openDevice().settings.remove(name);
});

let opening = 0;
async function opened(handling: Record<string, unknown>): Promise<string> {
	const slug = `kien-qua-song-${++opening}`;
	await openDevice().settings.put('handling', { scan: 'two', ...handling, updatedAt: 1 });
	await render(Reader, { publication: { ...smallBook, slug } });
	// The ring begins anew when the book is there.
	await expect
		.poll(() => document.querySelector('button.on, .scan-bar button:nth-of-type(2)')?.matches(':enabled'))
		.toBe(true);
	await expect.poll(ringed).toBe(handling.simple === true ? 'Cất sách' : 'Trang trước');
	return slug;
}

/** What the ring lies around and a child can see: of a control under something else nothing. */
function ringed(): string {
	const ring = document.querySelector<HTMLElement>('.ring:popover-open')?.getBoundingClientRect();
	if (!ring) return '';
	const [x, y] = [ring.left + ring.width / 2, ring.top + ring.height / 2];
	const control = document
		.elementFromPoint(x, y)
		?.closest<HTMLElement>('button, a[href], input, summary, audio, textarea');
	if (!control || Math.abs(boxOf(control).width + 12 - ring.width) > 2) return '';
	return (control.getAttribute('aria-label') ?? control.textContent).trim();
}

/** Goes on with the first switch until the ring is there, and presses the second. */
async function chooses(name: string | RegExp): Promise<void> {
	const isThere = () => (typeof name === 'string' ? ringed() === name : name.test(ringed()));
	for (let step = 0; step < 60 && !isThere(); step++) {
		const before = ringed();
		await userEvent.keyboard(' ');
		if (step < 59) await expect.poll(ringed).not.toBe(before);
	}
	expect(ringed()).toMatch(name);
	await userEvent.keyboard('{Enter}');
}

test('M6: in a sheet that comes over the line the ring is on its first control by itself, and back on the bar afterwards', async () => {
	await opened({});
	await chooses('Nút khác');
	await chooses('Đồ nghề đọc sách');
	await expect.element(page.getByRole('dialog', { name: 'Đồ nghề đọc sách' })).toBeVisible();
	await expect.poll(ringed).toBe('Đóng');
	await chooses('Đóng');
	await expect.poll(ringed).toBe('Trang trước');
});

test('M6: the ring goes round the whole screen and lies on nothing that cannot be seen', async () => {
	await opened({});
	await chooses('Nút khác');
	await expect.poll(ringed).toBe('Về trang sách');
	const seen: string[] = [];
	do {
		const here = ringed();
		expect(here).not.toBe('');
		seen.push(here);
		await userEvent.keyboard(' ');
		await expect.poll(ringed).not.toBe(here);
	} while (ringed() !== 'Về trang sách' && seen.length < 30);
	for (const name of ['Mục lục', 'Kiểu đọc của em', 'Trang sau', 'Thôi quét']) expect(seen).toContain(name);
});

test('M6: what is removed from the notebook is taken back by the next press, and what was spoken is heard', async () => {
	const slug = await opened({});
	const locator = { href: 'c1.xhtml', type: 'application/xhtml+xml', locations: { progression: 0 } };
	const entry = { id: 'a', locator, colour: null, note: 'Kiến!', name: 'Một', voice: true };
	const times = { createdAt: 1, updatedAt: 1 };
	await openDevice().annotations.put(slug, { items: [{ ...entry, ...times }], updatedAt: 1 });
	const sound = new Blob(['…'], { type: 'audio/webm' });
	await openDevice().recordings.put('a', { slug, sound, savedAt: 1 });
	await userEvent.keyboard('{Alt>}{Shift>}k{/Shift}{/Alt}');
	await expect.poll(() => document.querySelector('dialog[open] audio')).not.toBeNull();
	const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
	await chooses('Ghi âm');
	expect(play).toHaveBeenCalledOnce();
	await chooses('Xoá: Một');
	await expect.poll(ringed).toBe('Lấy lại');
	await userEvent.keyboard('{Enter}');
	await expect.poll(ringed).toBe('Xoá: Một');
});

test.each([true, false])(
	'M6, M9: pages that go on by themselves are stopped with the switches, and lines stepped by them (simple: %s)',
	async (simple) => {
		await openDevice().settings.put('going', { seconds: 60, updatedAt: 1 });
		await openDevice().settings.put('aids', { line: 'ruler', updatedAt: 1 });
		await opened({ simple });
		await expect.element(page.getByRole('button', { name: 'Dòng sau' })).toBeVisible();
		await chooses('Dòng sau');
		await userEvent.keyboard('o');
		await expect.element(page.getByRole('button', { name: 'Dừng lại' })).toBeVisible();
		await chooses(/^Thôi, em tự lật trang$/);
		await expect.element(page.getByRole('button', { name: 'Dừng lại' })).not.toBeInTheDocument();
		await expect.poll(ringed).not.toBe('');
	}
);
