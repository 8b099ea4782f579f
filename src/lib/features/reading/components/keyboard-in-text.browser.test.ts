import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { toasts } from '#lib/ui/components/toasts.svelte.ts';
import { openDevice } from '#lib/device/index.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from './Reader.svelte';

const [WIDTH, HEIGHT] = [1280, 720];
/** Addresses that end so are not answered well. */
let broken: { readonly ends: string; readonly status: number } | null = null;

beforeEach(() => {
	broken = null;
	const serve = servingSmallBook(window.fetch.bind(window), () => 5);
	vi.spyOn(window, 'fetch').mockImplementation(async (address, init) =>
		broken &&
		new URL(address instanceof Request ? address.url : address, location.href).pathname.endsWith(broken.ends)
			? new Response('', { status: broken.status })
			: serve(address, init)
	);
});
afterEach(() => openDevice().forgetReading());

const frame = () => document.querySelector<HTMLIFrameElement>('.paper iframe');
const inText = () =>
	document.activeElement === frame() ? (frame()?.contentDocument?.activeElement?.id ?? '') : '';
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function open(): Promise<void> {
	await render(Reader, { publication: smallBook });
	await expect.element(button(/Em đang ở đâu/)).toBeVisible();
}

/** The keyboard on a paragraph, as a link or a table has it. */
function stand(id: string): void {
	const element = frame()?.contentDocument?.getElementById(id);
	element?.setAttribute('tabindex', '-1');
	element?.focus({ preventScroll: true });
	expect(inText()).toBe(id);
}

test('M1, L2: through a turned phone and a long page the keyboard stays on the same element of the text', async () => {
	onTestFinished(() => page.viewport(WIDTH, HEIGHT));
	await page.viewport(390, 640);
	await open();
	stand('p2');
	const anew = async (change: () => Promise<unknown>) => {
		const before = frame()?.contentDocument;
		await change();
		await expect.poll(() => frame()?.contentDocument !== before).toBe(true);
		await expect.poll(inText).toBe('p2');
	};
	await anew(() => page.viewport(640, 390));
	await anew(() => page.viewport(390, 640));
	await anew(() => userEvent.keyboard('l'));
	await anew(() => userEvent.keyboard('l'));
});

test.each([
	['w', 'Em đang ở đâu?'],
	['m', 'Mục lục'],
	['d', 'Đồ nghề đọc sách']
])('M1: Escape gives the keyboard back to the place in the text where %s was pressed', async (key, name) => {
	await open();
	stand('p2');
	await userEvent.keyboard(key);
	await expect.element(page.getByRole('heading', { name, level: 2 })).toBeVisible();
	await expect.poll(inText).toBe('');
	await userEvent.keyboard('{Escape}');
	await expect.poll(inText).toBe('p2');
});

test('C2: for a chapter that does not come the page is not left, and it is tried again', async () => {
	broken = { ends: 'c3.xhtml', status: 404 };
	await open();
	const said = page.getByRole('alert').getByText(/Phần này của sách không mở được/);
	await button('Mục lục').click();
	await button('Chương 3').click();
	await expect.element(said).toBeVisible();
	expect(frame()?.title).toContain('Chương 1');
	broken = { ends: 'c3.xhtml', status: 500 };
	await button('Thử lại').click();
	const busy = page.getByRole('alert').getByText(/Thư viện đang bận/);
	await expect.element(busy).toBeVisible();
	await expect.element(said).not.toBeInTheDocument();
	expect(frame()?.title).toContain('Chương 1');
	broken = null;
	await button('Thử lại').click();
	await expect.poll(() => frame()?.title).toContain('Chương 3');
	await expect.element(busy).not.toBeInTheDocument();
});

test('C2: a book whose lists have not come says so, and leads to the text view', async () => {
	await render(Reader, { publication: { ...smallBook, sections: [], listsMissing: 'unreachable' } });
	await expect.element(page.getByRole('alert').getByText(/Sách chưa tới được đây/)).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'Đọc dạng chữ' }).first()).toBeVisible();
});

test('V18: on a device that keeps nothing a bookmark is there as long as the book is open, and that is said', async () => {
	await open();
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	onTestFinished(() => put.mockRestore());
	await userEvent.keyboard('b');
	await expect.poll(() => toasts.all.map(({ text }) => text).join()).toContain('đang không lưu được gì');
});
