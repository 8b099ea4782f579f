import { afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { pictureBook, servingPictureBook } from '../../../../../tests/support/browser/picture-book.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import { pdfPublication, servingPdf } from '../../../../../tests/support/browser/small-pdf.ts';
import Reader from '../components/Reader.svelte';

const real = window.fetch.bind(window);
const PAGES = [1, 2, 3].map((n) => ({ width: 300, height: 400, text: `Page ${n}` }));

// pdf.js tries the arrays of this browser as it is loaded, which Svelte takes for a fault of ours while it is developed with.
beforeAll(async () => {
	const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
	await import('pdfjs-dist/legacy/build/pdf.min.mjs');
	warn.mockRestore();
});

afterEach(async () => {
	await openDevice().forgetReading();
	for (const name of ['handling', 'reading']) await openDevice().settings.remove(name);
});

let opening = 0;

/** A title of its own each time: the place of the one before may still be on its way to the device. */
async function read(publication: ReaderPublication, handling: Record<string, unknown> = { simple: true }) {
	const serve =
		publication.form === 'pdf'
			? servingPdf(PAGES, real)
			: publication.narration
				? servingSmallBook(real, () => 0)
				: servingPictureBook(real);
	vi.spyOn(window, 'fetch').mockImplementation(serve);
	await openDevice().settings.put('handling', { ...handling, updatedAt: Date.now() });
	const slug = `don-gian-${++opening}`;
	const { unmount } = await render(Reader, { publication: { ...publication, slug } });
	onTestFinished(async () => void (await unmount()));
	await expect.element(page.getByRole('button', { name: 'Trang sau' })).toBeEnabled();
}

interface Shown {
	readonly name: string;
	readonly left: number;
	readonly top: number;
}

/** What can be pressed on the screen beside the words of the book, in the order of the page, and where. */
function controls(): readonly Shown[] {
	return [...document.querySelectorAll<HTMLElement>('.reader :is(a[href], button, input, select, summary)')]
		.filter((one) => one.checkVisibility() && !one.closest('.first'))
		.map((one) => {
			const { left, top } = one.getBoundingClientRect();
			expect(one.querySelector('svg'), one.innerText).not.toBeNull();
			return { name: one.innerText.trim(), left, top };
		});
}

/** Each stands where it stood; faces that come may move it by a pixel. */
function stands(now: readonly Shown[], before: readonly Shown[] | undefined): boolean {
	return (
		now.length === before?.length &&
		now.every(({ left, top }, at) => {
			const then = before[at];
			return then !== undefined && Math.abs(then.left - left) <= 2 && Math.abs(then.top - top) <= 2;
		})
	);
}

const names = () => controls().map(({ name }) => name);
const bar = (name: string) => page.getByRole('navigation', { name: 'Lật trang' }).getByText(name);
const place = () => document.querySelector('progress')?.value ?? document.querySelector('iframe')?.title;
/** What tells one page from another. */
const shown = () => `${document.querySelector('.epub-container')?.scrollLeft} ${document.title} ${place()}`;

const BOOKS = {
	'a flowing book with a voice': smallBook,
	'a flowing book': pictureBook('reflowable'),
	'a book of drawn pages': pictureBook('fixed'),
	'a PDF': pdfPublication(PAGES)
};

/** Where they stand in every book. */
let everywhere: readonly Shown[] | undefined;

for (const [kind, publication] of Object.entries(BOOKS))
	test(`C1: five controls, picture and word, in one order at one place on every page of ${kind}`, async () => {
		await page.viewport(390, 844);
		await read(publication);
		everywhere ??= controls();
		const middle = publication.narration ? 'Nghe' : 'Kiểu đọc';
		const order = ['Cất sách', 'Trang trước', middle, 'Trang sau', 'Thêm nữa'];
		expect(names()).toEqual(order);
		for (let turn = 0; turn < 2; turn++) {
			await page.getByRole('button', { name: /Trang sau|Đọc xong/ }).click();
			await expect.poll(() => stands(controls(), everywhere)).toBe(true);
			expect(names().map((name) => name.replace('Đọc xong', 'Trang sau'))).toEqual(order);
			if (document.querySelector('dialog[open]')) await userEvent.keyboard('{Escape}');
		}
		await expectAccessible();
	});

test('C1: chosen by a switch in "Kiểu đọc của em", kept, and everything else is reached by one of the five', async () => {
	await page.viewport(1280, 800);
	await read(smallBook, {});
	expect(names().length).toBeGreaterThan(5);
	await page.getByRole('button', { name: 'Kiểu đọc của em' }).click();
	await page.getByRole('switch', { name: /Đơn giản/ }).click();
	await expect.element(bar('Nghe')).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('button', { name: 'Thêm nữa' })).toHaveFocus();
	await expect.poll(async () => (await openDevice().settings.get('handling'))?.simple).toBe(true);
	await userEvent.keyboard('{Enter}');
	const tools = page.getByRole('dialog', { name: 'Đồ nghề đọc sách' });
	for (const name of [/Mục lục/, /Kiểu đọc của em/, /Một trang dài/, /Em đang ở đâu/, /Tìm trong sách/])
		await expect.element(tools.getByRole('button', { name })).toBeVisible();
	await tools.getByRole('button', { name: 'Kiểu đọc của em' }).click();
	await expect.element(page.getByRole('heading', { name: 'Kiểu đọc của em' })).toHaveFocus();
	await page.getByRole('switch', { name: /Đơn giản/ }).click();
	await expect.element(page.getByRole('button', { name: 'Mục lục' })).toBeVisible();
});

test('C1: at a zoom of 400 % the five stand there with their words, and the text has the rest', async () => {
	await page.viewport(320, 256);
	await read(smallBook);
	expect(names()).toHaveLength(5);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
	for (const control of document.querySelectorAll<HTMLElement>('.simple-bar :is(a, button)')) {
		const { height, width, bottom, right } = control.getBoundingClientRect();
		expect(height).toBeGreaterThanOrEqual(48);
		expect(width).toBeGreaterThanOrEqual(48);
		expect([bottom <= 256, right <= 320]).toEqual([true, true]);
		expect(control.scrollWidth, control.innerText).toBeLessThanOrEqual(control.clientWidth);
		expect(control.scrollHeight, control.innerText).toBeLessThanOrEqual(control.clientHeight);
	}
	expect(document.querySelector('.paper')?.getBoundingClientRect().height).toBeGreaterThan(160);
});

test('C1: with one switch the ring goes through the five, and no other bar stands beside them', async () => {
	await page.viewport(800, 600);
	await read(smallBook, { simple: true, scan: 'step' });
	await expect.poll(() => document.querySelector('.ring:popover-open')).not.toBeNull();
	expect(document.querySelector('.scan-bar')).toBeNull();
	expect(names()).toHaveLength(5);
});

test('C1: by the keyboard: the link into the text, then the five', async () => {
	await page.viewport(800, 600);
	await read(smallBook);
	document.body.focus();
	const stops: string[] = [];
	while (stops.length < 12 && stops.at(-1) !== 'Thêm nữa') {
		await userEvent.keyboard('{Tab}');
		const at = document.activeElement as HTMLElement | null;
		if (at?.matches('a, button')) stops.push(at.innerText.trim());
	}
	expect(stops).toMatchInlineSnapshot(`
		[
		  "Tới phần chữ",
		  "Cất sách",
		  "Trang trước",
		  "Nghe",
		  "Trang sau",
		  "Thêm nữa",
		]
	`);
	const before = shown();
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
	await expect.poll(shown).not.toBe(before);
});
