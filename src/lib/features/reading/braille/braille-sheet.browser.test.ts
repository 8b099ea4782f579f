import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';

const real = window.fetch.bind(window);
let asked: URL[];
let online: boolean;

beforeEach(() => {
	[asked, online] = [[], true];
	const book = servingSmallBook(real, () => 0);
	vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input, location.href);
		if (!url.pathname.endsWith('/braille')) return book(input, init);
		asked.push(url);
		if (!online) throw new TypeError('no network');
		const cell = url.searchParams.get('grade') === '2' ? '⠃' : '⠁';
		const blocks = ['Chương', 'Một câu.', 'Câu nữa.'].map((text) => ({
			...{ kind: 'paragraph', level: 0, text },
			lines: [text.replace(/\S/g, cell).replaceAll(' ', '\u2800')]
		}));
		return Response.json({ blocks });
	});
});
afterEach(async () => {
	await openDevice().forgetReading();
	await openDevice().settings.remove('braille');
});

let opening = 0;

async function read(width: number): Promise<void> {
	await page.viewport(width, 844);
	const publication = { ...smallBook, languages: ['vi'], slug: `chu-noi-${++opening}` };
	const { unmount } = await render(Reader, { publication, braille: [0, 1, 2] });
	onTestFinished(async () => {
		vi.restoreAllMocks();
		await unmount();
	});
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeVisible();
	await userEvent.keyboard('d');
	await page.getByRole('button', { name: 'Chữ nổi' }).click();
}

const sheet = page.getByRole('dialog', { name: 'Chữ nổi' });
const cells = () => sheet.element().querySelector('.cells');
/** What a display gets. */
const signs = () =>
	[...(cells()?.querySelectorAll('.unseen') ?? [])]
		.map(({ textContent }) => textContent.trim())
		.join('\u2800');

test.each([360, 768])(
	'V19, M1: at %i px the paragraph stands in cells, in the grade that was chosen, and the keyboard goes to the next',
	async (width) => {
		await read(width);
		await expect.poll(signs).toBe('⠁⠁⠁⠁⠁⠁');
		expect(asked[0]?.searchParams.get('section')).toBe(smallBook.sections[0]?.path);
		expect(cells()?.getAttribute('lang')).toBe('vi-Brai');
		await expectAccessible(sheet.element());
		const room = sheet.element();
		expect(room.scrollWidth).toBeLessThanOrEqual(room.clientWidth);

		(sheet.getByRole('button', { name: 'Đoạn sau' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(signs).toBe('⠁⠁⠁\u2800⠁⠁⠁⠁');
		(sheet.getByRole('radio', { name: /Cấp 1/ }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowDown}');
		// The same paragraph, in another grade; it is kept.
		await expect.poll(signs).toBe('⠃⠃⠃\u2800⠃⠃⠃⠃');
		await expect.poll(async () => (await openDevice().settings.get('braille'))?.grade).toBe(2);
		await userEvent.keyboard('{Escape}');
		await expect.element(sheet).not.toBeInTheDocument();
		expect(document.activeElement).not.toBe(document.body);
	}
);

test('V19: the paragraph is saved as a file of braille', async () => {
	await read(390);
	await expect.poll(signs).toBe('⠁⠁⠁⠁⠁⠁');
	let saved: Blob | undefined;
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		saved = blob as Blob;
		return 'blob:x';
	});
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
	await sheet.getByRole('button', { name: 'Tải đoạn này (BRF)' }).click();
	expect(click).toHaveBeenCalledOnce();
	expect(await saved?.text()).toBe('  AAAAAA\r\n\f');
});

test('without a network a sentence says so, and the next press asks again', async () => {
	online = false;
	await read(390);
	await expect.element(sheet.getByText(/Chữ nổi chưa tới được/)).toBeVisible();
	online = true;
	await sheet.getByRole('button', { name: 'Thử lại' }).click();
	await expect.poll(signs).toBe('⠁⠁⠁⠁⠁⠁');
});
