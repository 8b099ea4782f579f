import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Device } from '#lib/device/device.ts';
import { openDevice, type Position } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import ReadOn from './ReadOn.svelte';
import SaveButton from './SaveButton.svelte';
import SavedPublications from './SavedPublications.svelte';

const ants = { slug: 'kien-xay-cau', title: 'Kiến Xây Cầu', versionId: null, coverRatio: 0.7, band: 'la' };
const moon = { slug: 'dem-trang', title: 'Đêm Trăng', versionId: null, coverRatio: 0.7, band: 'qua' };

const opened = (title: string, band: string, updatedAt: number, totalProgression = 0.25): Position => ({
	locator: { href: 'a.xhtml', type: 'application/xhtml+xml', locations: { totalProgression } },
	...{ title, versionId: 'v1', coverRatio: 0.75, band, total: 3, updatedAt }
});

const root = document.documentElement;
// No library stands behind these pages: the covers are drawn.
beforeAll(async () => {
	await cdp().send('Network.enable');
	await cdp().send('Network.setBlockedURLs', { urls: ['*/api/covers/*'] });
});
afterEach(async () => {
	await openDevice().forgetReading();
	delete root.dataset.readOn;
});

test('a child is offered the book read last that is for her and not read to its end, also while another tab reads on', async () => {
	const { positions } = openDevice();
	await positions.put('kien-xay-cau', opened('Kiến Xây Cầu', 'la', 1));
	await positions.put('dem-trang', opened('Đêm Trăng', 'qua', 2));
	await positions.put('ga-gay', opened('Gà gáy', 'la', 3, 1));
	await render(ReadOn, { band: 'la' });
	await expect.element(page.getByRole('link')).toHaveAccessibleName('Đọc tiếp: Kiến Xây Cầu');
	await expectAccessible();
	const other = new Device();
	await other.positions.put('chim-sau', opened('Chim sâu', 'mam', 4));
	await expect.element(page.getByRole('link')).toHaveAccessibleName('Đọc tiếp: Chim sâu');
	other.close();
});

test('the room that was kept for a book is given back when there is none for this child', async () => {
	root.dataset.readOn = 'true';
	await openDevice().positions.put('dem-trang', opened('Đêm Trăng', 'qua', 2));
	await render(ReadOn, { band: 'la' });
	await vi.waitFor(() => expect(root.dataset.readOn).toBeUndefined());
	expect(page.getByRole('link').elements()).toHaveLength(0);
});

test('a child puts a book aside, finds it first on the shelf, and puts it back', async () => {
	const shelf = await render(SavedPublications, { band: null });
	await expect.element(page.getByText('Kệ của em còn trống')).toBeVisible();
	for (const publication of [ants, moon]) {
		const { unmount } = await render(SaveButton, { publication });
		await page.getByRole('button', { name: 'Để dành' }).click();
		await expect
			.element(page.getByRole('button', { name: 'Đã để dành' }))
			.toHaveAttribute('aria-pressed', 'true');
		await unmount();
	}
	await expect.element(page.getByRole('link').nth(1)).toBeVisible();
	await expect.element(page.getByRole('link').first()).toMatchTextContent(/Đêm Trăng/);
	await expectAccessible();
	const button = await render(SaveButton, { publication: moon });
	await page.getByRole('button', { name: 'Đã để dành' }).click();
	await expect.element(page.getByRole('link')).toMatchTextContent(/Kiến Xây Cầu/);
	await button.unmount();
	await shelf.unmount();
});

test('a shared tablet is asked to forget, and does', async () => {
	await openDevice().saved.put(ants.slug, { ...ants, savedAt: 1 });
	await render(SavedPublications, { band: null });
	await page.getByRole('button', { name: 'Xoá kệ trên máy này' }).click();
	await page.getByRole('button', { name: 'Xoá kệ', exact: true }).click();
	await expect.element(page.getByText('Kệ của em còn trống')).toBeVisible();
	expect((await openDevice().saved.all()).size).toBe(0);
});

test('who puts a book aside on a device that keeps nothing is told so', async () => {
	const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	await render(SaveButton, { publication: ants });
	await page.getByRole('button', { name: 'Để dành' }).click();
	await expect.element(page.getByRole('status')).toMatchTextContent(/^Máy này đang không lưu được gì/);
	await expect.element(page.getByRole('button', { name: 'Đã để dành' })).toBeVisible();
	full.mockRestore();
	await openDevice().saved.put(moon.slug, { ...moon, savedAt: 1 });
	await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});
