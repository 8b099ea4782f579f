import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { pictureBook, servingPictureBook } from '../../../../../tests/support/browser/picture-book.ts';
import Reader from '../components/Reader.svelte';

beforeEach(() => {
	vi.spyOn(window, 'fetch').mockImplementation(servingPictureBook(window.fetch.bind(window)));
});
afterEach(async () => {
	await openDevice().forgetReading();
});

const viewer = page.getByRole('dialog', { name: 'Xem hình' });
const frame = () => document.querySelector('iframe');
const inside = (id: string) => frame()?.contentDocument?.getElementById(id) ?? null;
const stage = () => document.querySelector<HTMLElement>('dialog[open] .stage');

let opening = 0;

/** A title of its own each time: the place of the one before may still be on its way to the device. */
async function opened(form: 'reflowable' | 'fixed'): Promise<void> {
	await render(Reader, { publication: { ...pictureBook(form), slug: `cho-noi-${++opening}` } });
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeVisible();
	await expect.poll(() => inside('told')?.getAttribute('tabindex')).toBe('0');
}

/** Presses on the middle of an element of the frame, as a finger or a mouse does. */
async function tap(id: string): Promise<void> {
	const box = inside(id)?.getBoundingClientRect();
	const around = frame()?.getBoundingClientRect();
	if (!box || !around) throw new Error(`no ${id}`);
	const scale = around.width / (frame()?.offsetWidth ?? 1);
	const at = { x: (box.left + box.width / 2) * scale, y: (box.top + box.height / 2) * scale };
	await userEvent.click(frame() as HTMLElement, { position: at });
}

for (const form of ['reflowable', 'fixed'] as const)
	test(`L6, V10, V11: a picture of a ${form} book opens by the keyboard, grows to 400 %, is told, and leads back`, async () => {
		await opened(form);
		inside('told')?.focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(viewer).toBeVisible();
		await expect.element(viewer.getByRole('img', { name: 'Ghe chở dưa' })).toBeVisible();
		await expect.element(viewer.getByText('Chợ nổi lúc sáng sớm')).toBeVisible();
		await expect.element(viewer.getByText(/ghe giữa/)).toBeVisible();
		await expectAccessible(document.querySelector('dialog[open]') ?? undefined);
		const before = viewer.getByRole('img', { name: 'Ghe chở dưa' }).element().getBoundingClientRect().width;
		for (let press = 0; press < 7; press++) await viewer.getByRole('button', { name: 'Phóng to' }).click();
		await expect.element(viewer.getByText('400%')).toBeVisible();
		const now = viewer.getByRole('img', { name: 'Ghe chở dưa' }).element().getBoundingClientRect().width;
		expect(now / before).toBeCloseTo(4, 1);
		const left = () => stage()?.scrollLeft ?? 0;
		const at = left();
		await viewer.getByRole('button', { name: 'Xem bên phải' }).click();
		await expect.poll(left).toBeGreaterThan(at);
		stage()?.focus();
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
		await expect.poll(left).toBeLessThan(at + (stage()?.clientWidth ?? 0) / 4);
		await userEvent.keyboard('0');
		await expect.element(viewer.getByText('100%')).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(viewer).not.toBeInTheDocument();
		await expect.poll(() => frame()?.contentDocument?.activeElement?.id).toBe('told');
	});

test('L6: a tap opens a picture; one that nothing is told of says so; a link in a picture stays a link', async () => {
	await opened('reflowable');
	await tap('untold');
	await expect.element(viewer).toBeVisible();
	await expect.element(viewer.getByText('Hình chưa có lời tả.')).toBeVisible();
	await viewer.getByRole('button', { name: 'Đóng' }).click();
	await expect.poll(() => frame()?.contentDocument?.activeElement?.id).toBe('untold');
	await tap('drawn');
	await expect.element(viewer.getByRole('img', { name: 'Cây bẹo' })).toBeVisible();
	await expect.element(viewer.getByText('Cây sào dựng ở mũi ghe.').last()).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await tap('linked');
	await expect.poll(() => frame()?.title).toContain('Chương 2');
	await expect.element(viewer).not.toBeInTheDocument();
});

test('V10: decoration is nobody’s stop, and what has no description is named so', async () => {
	await opened('reflowable');
	expect(inside('leaf')?.hasAttribute('tabindex')).toBe(false);
	expect(inside('leaf')?.hasAttribute('aria-label')).toBe(false);
	await expect.poll(() => inside('untold')?.getAttribute('aria-label')).toBe('Hình chưa có lời tả');
	expect(inside('told')?.hasAttribute('aria-label')).toBe(false);
	expect(inside('linked')?.querySelector('img')?.hasAttribute('tabindex')).toBe(false);
});

test('L6: the picture of the page opens by a key and from the tools, without pointing at it', async () => {
	await opened('reflowable');
	await userEvent.keyboard('p');
	await expect.element(viewer.getByRole('img', { name: 'Ghe chở dưa' })).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await page.getByRole('button', { name: 'Đồ nghề đọc sách' }).click();
	await page.getByRole('button', { name: 'Xem hình' }).click();
	await expect.element(viewer.getByRole('img', { name: 'Ghe chở dưa' })).toBeVisible();
});
