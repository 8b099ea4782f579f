import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/journey.ts';
import { TEACHER } from '../support/people.ts';

const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'Bản chưa lưu của anh chị' });
const kept = (page: Page) => expect(page.getByText(/Máy này giữ bản nháp/)).toBeVisible();
const asking = (page: Page) => page.getByRole('dialog', { name: 'Còn thay đổi chưa lưu' });
const className = (page: Page) => page.getByLabel('Tên lớp');
const note = (page: Page) => page.getByLabel('Lời nhắn');
const away = (page: Page) => page.getByRole('link', { name: 'Tài khoản của tôi' }).first().click();

async function signOut(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Đăng xuất', exact: true }).first().click();
	await expect(page).toHaveURL(/dang-nhap/);
}

/** What this device keeps of forms, whoever wrote them. */
const draftsHere = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('vuon-sach');
				opening.onerror = () => reject(opening.error ?? new Error('not opened'));
				opening.onsuccess = () => {
					const counting = opening.result.transaction('drafts').objectStore('drafts').count();
					counting.onsuccess = () => resolve(counting.result);
				};
			})
	);

async function newClass(page: Page, name: string): Promise<void> {
	await page.goto('/giao-vien');
	await className(page).fill(name);
	await page.getByRole('button', { name: 'Tạo lớp' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

test('a class that is not made yet: leaving asks, and what was typed is offered back', async ({ page }) => {
	await signIn(page, TEACHER.login);
	await page.goto('/giao-vien');
	await className(page).fill('Lớp còn nháp');
	await away(page);
	await asking(page).getByRole('button', { name: 'Rời trang, giữ bản nháp' }).click();
	await expect(page).toHaveURL(/tai-khoan/);
	await page.goto('/giao-vien');
	await expect(offer(page)).toContainText('Khác bản đã lưu ở: Tên lớp.');
	await expect(className(page)).toHaveValue('');
	await offer(page).getByRole('button', { name: 'Khôi phục' }).click();
	await expect(className(page)).toHaveValue('Lớp còn nháp');
	// Made: the way to the new class asks nothing.
	await page.getByRole('button', { name: 'Tạo lớp' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lớp còn nháp');
	await page.goto('/giao-vien');
	await expect(className(page)).toHaveValue('');
	await expect(offer(page)).toHaveCount(0);
});

test('a list: a tab that dies loses nothing, and an edited list stays whole after saving', async ({
	page
}) => {
	await signIn(page, TEACHER.login);
	await newClass(page, 'Lớp và danh sách');
	const address = page.url();
	await page.getByLabel('Tên danh sách').fill('Truyện mùa mưa');
	await note(page).fill('Đọc cùng bà');
	await kept(page);
	const next = await page.context().newPage();
	await page.close({ runBeforeUnload: false });
	await next.goto(address);
	await offer(next).getByRole('button', { name: 'Khôi phục' }).click();
	await expect(note(next)).toHaveValue('Đọc cùng bà');
	await next.getByRole('button', { name: 'Tạo danh sách' }).click();
	await expect(next.getByRole('heading', { level: 1 })).toHaveText('Truyện mùa mưa');

	const list = next.url();
	await next.getByText('Sửa tên, lời nhắn, ngày').click();
	await note(next).fill('Đọc cùng ông');
	await away(next);
	await asking(next).getByRole('button', { name: 'Ở lại' }).click();
	await expect(note(next)).toHaveValue('Đọc cùng ông');
	await kept(next);
	// Folded away, the question comes all the same.
	await next.getByText('Sửa tên, lời nhắn, ngày').click();
	await away(next);
	await asking(next).getByRole('button', { name: 'Rời trang, giữ bản nháp' }).click();
	await expect(next).toHaveURL(/tai-khoan/);
	await next.goto(list);
	await offer(next).getByRole('button', { name: 'Khôi phục' }).click();
	await next.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(next.getByText('Đã lưu.')).toBeVisible();
	await expect(next.getByLabel('Tên danh sách')).toHaveValue('Truyện mùa mưa');
	await expect(note(next)).toHaveValue('Đọc cùng ông');
	await next.reload();
	await expect(offer(next)).toHaveCount(0);
});

test('signing out right after the last key leaves nothing on a shared computer', async ({ page }) => {
	page.on('dialog', (ask) => void ask.accept());
	await signIn(page, TEACHER.login);
	await page.goto('/giao-vien');
	await className(page).fill('Lớp gõ vội');
	await signOut(page);
	expect(await draftsHere(page)).toBe(0);

	await signIn(page, TEACHER.login);
	await page.goto('/giao-vien');
	await className(page).fill('Lớp gõ vội');
	await kept(page);
	await away(page);
	await asking(page).getByRole('button', { name: 'Rời trang, giữ bản nháp' }).click();
	await page.getByRole('button', { name: 'Đăng xuất khỏi mọi máy' }).click();
	await expect(page).toHaveURL(/dang-nhap/);
	expect(await draftsHere(page)).toBe(0);
});

test('whoever signs out everywhere from another computer leaves no draft on this one', async ({
	page,
	browser
}) => {
	await signIn(page, TEACHER.login);
	await page.goto('/giao-vien');
	await className(page).fill('Lớp trên máy chung');
	await kept(page);
	await page.close({ runBeforeUnload: false });

	const home = await browser.newContext();
	const elsewhere = await home.newPage();
	await signIn(elsewhere, TEACHER.login);
	await elsewhere.goto('/tai-khoan');
	await elsewhere.getByRole('button', { name: 'Đăng xuất khỏi mọi máy' }).click();
	await expect(elsewhere).toHaveURL(/dang-nhap/);
	await home.close();

	const next = await page.context().newPage();
	await signIn(next, TEACHER.login);
	await next.goto('/giao-vien');
	await expect(next.getByRole('button', { name: 'Tạo lớp' })).toBeEnabled();
	await expect.poll(() => draftsHere(next)).toBe(0);
	await expect(offer(next)).toHaveCount(0);
	await next.context().close();
});
