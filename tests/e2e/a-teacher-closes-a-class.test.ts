import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openClassWithList, sitDown, sitDownAt, tellPages } from '../support/class-room.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { OTHER_TEACHER } from '../support/people.ts';

/** The question, its answer, and the way back from it. */
async function closes(page: Page, name: string): Promise<void> {
	await page.getByRole('link', { name: 'Đóng lớp' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Đóng Lớp ${name}?`);
	await page.getByRole('button', { name: 'Đóng lớp' }).click();
	await expect(page).toHaveURL(/\/giao-vien(#lop-da-dong)?$/);
	await expect(page.getByRole('button', { name: `Mở lại ${name}` })).toBeVisible();
}

test('a teacher is asked before a class is closed, keeps its results, and reopens it as it was', async ({
	page,
	browser
}) => {
	const { board, code } = await openClassWithList(page, { name: '3A1', seats: 4, list: 'Đọc hè' });
	// A tablet on which an older child chose a band: the class stays the most that it opens.
	const child = await (await browser.newContext()).newPage();
	await chooseBand(child, 'qua');
	await sitDownAt(child, code, 2);
	await tellPages(child, [0, 1, 2]);

	await page.goto(board);
	await page.getByRole('link', { name: 'Đóng lớp' }).click();
	await expect(page.getByText('1 trên 4 chỗ đã có em ngồi')).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Tải kết quả (CSV)' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^lop-3a1-ket-qua-\d{4}-\d\d-\d\d\.csv$/);
	const csv = await readFile(await download.path(), 'utf8');
	expect(csv.startsWith('\uFEFFChỗ,Danh sách,')).toBe(true);
	expect(csv).toMatch(/\r\n2,Đọc hè,[^\r]*,Truyện Cóc kiện Trời,đang đọc,3,\d+,/);
	await page.getByRole('link', { name: 'Xem bản in' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lớp 3A1');
	await expect(page.getByRole('img', { name: /^đang đọc, 3\/\d+ trang$/ })).toBeVisible();

	// Nothing is done by keeping it open.
	await page.goto(`${board}/dong`);
	await page.getByRole('link', { name: 'Để lớp mở' }).click();
	await closes(page, '3A1');

	// The board that stood open in another tab leads to where the class can be reopened.
	await page.goto(board);
	await expect(page).toHaveURL(/\/giao-vien#lop-da-dong$/);
	// Another teacher finds nothing to reopen.
	const colleague = await openClassWithList(
		await (await browser.newContext()).newPage(),
		{ name: '3B', seats: 1, list: 'Khác' },
		OTHER_TEACHER.login
	);
	expect(colleague.code).not.toBe(code);

	// The child's own device is a guest, with no older books than before.
	await child.goto('/');
	await expect(child.getByText('Đọc hè')).toHaveCount(0);
	await expect(child.locator('html')).toHaveAttribute('data-band', 'la');
	await child.goto('/lop');
	await expect(child.getByText(/Máy này không còn giữ chỗ nào/)).toBeVisible();

	await page.getByRole('button', { name: 'Mở lại 3A1' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('3A1');
	await expect(page.getByRole('img', { name: /^đang đọc, 3\/\d+ trang$/ })).toBeVisible();
	await child.goto('/');
	await expect(child.getByText('Đọc hè')).toBeVisible();
	await child.context().close();
});

test('the card of a closed class, or of none, says so to the child and leads on into the garden', async ({
	page,
	browser
}) => {
	const { code } = await openClassWithList(page, { name: '3A2', seats: 2, list: 'Tuần này' });
	await closes(page, '3A2');

	const child = await (await browser.newContext()).newPage();
	for (const [address, words] of [
		[`/lop/${code}`, 'Lớp này đã đóng cửa rồi'],
		[`/lop/${code}?cho=1`, 'Lớp này đã đóng cửa rồi'],
		['/lop/ZZZZ', 'Không thấy lớp nào mang mã này']
	] as const) {
		expect((await child.goto(address))?.status()).toBe(200);
		await expect(child.getByRole('heading', { level: 1 })).toHaveText(words);
		// Who does not read yet hears it.
		await expect(child.getByRole('button', { name: `Nghe: ${words}` })).toBeAttached();
	}
	await child.goto('/lop');
	await child.getByLabel('Mã lớp').fill(code);
	await child.getByRole('button', { name: 'Đi tiếp' }).click();
	await expect(child.getByRole('heading', { level: 1 })).toHaveText('Lớp này đã đóng cửa rồi');
	await child.getByRole('main').getByRole('link', { name: 'Ra vườn' }).click();
	await expect(child.getByRole('button', { name: /^Lá/ }), 'a new device chooses its band').toBeVisible();
	await child.context().close();
});

test('the card of a seat is one press, also where another child sat before', async ({ page, browser }) => {
	const { board, code } = await openClassWithList(page, { name: '3A3', seats: 3, list: 'Tuần này' });
	const child = await (await browser.newContext()).newPage();
	await child.goto(`/lop/${code}?cho=3`);
	await expect(child.getByRole('heading', { level: 1 })).toHaveText('Em ngồi chỗ 3 phải không?');
	expect((await child.context().cookies()).some(({ name }) => name === 'seat')).toBe(false);
	await child.getByRole('button', { name: 'Đúng, chỗ 3' }).click();
	await expect(child.getByRole('link', { name: /chỗ 3$/ })).toBeVisible();
	await tellPages(child, [0, 1]);

	// The page of one seat says what was read; freeing is a step of its own.
	await page.goto(board);
	await page.getByRole('link', { name: /^Chỗ 3: có em ngồi/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chỗ 3');
	await expect(page.getByRole('listitem').filter({ hasText: 'Truyện Cóc kiện Trời' })).toContainText(
		/đang đọc.*2\/\d+ trang · chưa đến 1 phút.*đọc lần cuối/s
	);
	await expect(page.getByText('Máy đang giữ chỗ.')).toBeVisible();
	await page.getByRole('link', { name: 'Mở lại chỗ này cho em khác' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Chỗ 3 đã đọc 2\/\d+ trang\./);
	await page.getByRole('button', { name: 'Xoá và mở lại chỗ' }).click();
	await expect(page.getByRole('img', { name: 'Chỗ 3: chưa có em nào' })).toBeVisible();

	// The freed seat's card leads to the seat again, which begins empty.
	await child.goto(`/lop/${code}?cho=3`);
	await child.getByRole('button', { name: 'Đúng, chỗ 3' }).click();
	await expect(child.getByText('chưa bắt đầu')).toBeVisible();
	// Where somebody sits, the card asks as the choice of seats does; a number that no seat has offers nothing.
	const other = await sitDown(browser, code, 1);
	await other.goto(`/lop/${code}?cho=3`);
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('Em đúng là bạn đang ngồi chỗ 3 không?');
	await other.goto(`/lop/${code}?cho=2.5`);
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('Chỗ ngồi của em số mấy?');
	await Promise.all([child.context().close(), other.context().close()]);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a seat is looked at, a class is closed and reopened, its card says so', async ({ page, browser }) => {
		const { board, code } = await openClassWithList(page, { name: '3A4', seats: 2, list: 'Tuần này' });
		const child = await sitDown(browser, code, 1, { javaScriptEnabled: false });
		await page.goto(board);
		await page.getByRole('link', { name: /^Chỗ 1: có em ngồi/ }).click();
		await page.getByRole('button', { name: 'Cho máy rời chỗ' }).click();
		await expect(page.getByText(/Máy ở chỗ 1 đã rời chỗ/)).toBeVisible();
		await expect(page.getByText(/Không máy nào giữ chỗ/)).toBeVisible();
		await page.goto(board);
		await closes(page, '3A4');
		await child.goto(`/lop/${code}`);
		await expect(child.getByRole('heading', { level: 1 })).toHaveText('Lớp này đã đóng cửa rồi');
		await child.getByRole('main').getByRole('link', { name: 'Ra vườn' }).click();
		await expect(child.locator('html')).toHaveAttribute('data-band', 'la');
		await page.getByRole('button', { name: 'Mở lại 3A4' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('3A4');
		await child.context().close();
	});
});
