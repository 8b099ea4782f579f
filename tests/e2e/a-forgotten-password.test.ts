import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/journey.ts';
import { LIBRARIAN, PASSWORD } from '../support/people.ts';

const REMEMBERED = 'một câu mới cô tự nghĩ ra';
const CHOSEN = 'một câu nữa sau khi quên';

async function addTeacher(page: Page, name: string, login: string): Promise<void> {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu/nguoi-dung');
	// Each person of the list has a form with a name, too.
	const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Thêm người' }) });
	await form.getByLabel('Tên hiển thị').fill(name);
	await form.getByLabel('Tên đăng nhập').fill(login);
	await form.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
	await form.getByRole('button', { name: 'Thêm người' }).click();
	await expect(page.getByText(`Đã thêm ${name}`)).toBeVisible();
}

async function fillNew(page: Page, next: string, again = next): Promise<void> {
	await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
	await page.getByLabel('Nhập lại mật khẩu mới').fill(again);
	await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
}

for (const javaScriptEnabled of [true, false]) {
	const [name, login] = javaScriptEnabled ? ['Cô Thu', 'co-thu'] : ['Cô Hạ', 'co-ha'];

	test(`a teacher changes the password, forgets it, and comes in by a link from the librarian, ${
		javaScriptEnabled ? 'with' : 'without'
	} JavaScript`, async ({ page: librarian, browser }) => {
		await addTeacher(librarian, name, login);
		const newPage = async () => (await browser.newContext({ javaScriptEnabled, locale: 'vi-VN' })).newPage();
		const [desk, phone] = [await newPage(), await newPage()];

		await test.step('the password is changed; this device stays, the other is signed out', async () => {
			await signIn(phone, login);
			await signIn(desk, login);
			await desk.getByRole('link', { name: 'Tài khoản của tôi' }).click();
			await expect(desk.getByText('đang đăng nhập ở 2 nơi')).toBeVisible();

			await desk.getByLabel('Mật khẩu hiện tại').fill('không phải câu này');
			await fillNew(desk, REMEMBERED);
			await expect(desk.getByText('Mật khẩu hiện tại chưa đúng.')).toBeVisible();
			await desk.getByLabel('Mật khẩu hiện tại').fill(PASSWORD);
			await fillNew(desk, REMEMBERED, 'một câu gõ nhầm');
			await expect(desk.getByText('Hai lần nhập chưa giống nhau.')).toBeVisible();
			await phone.goto('/tai-khoan');
			await expect(phone).toHaveURL(/tai-khoan/);

			await desk.getByLabel('Mật khẩu hiện tại').fill(PASSWORD);
			await fillNew(desk, REMEMBERED);
			await expect(desk.getByText('Đã đổi mật khẩu.')).toBeVisible();
			await desk.goto('/giao-vien');
			await expect(desk).toHaveURL(/giao-vien/);
			await phone.goto('/tai-khoan');
			await expect(phone).toHaveURL(/dang-nhap/);
		});

		await test.step('signing out everywhere', async () => {
			await signIn(phone, login, REMEMBERED);
			await phone.goto('/tai-khoan');
			await phone.getByRole('button', { name: 'Đăng xuất khỏi mọi máy' }).click();
			await expect(phone.getByText('Đã đăng xuất khỏi mọi máy.')).toBeVisible();
			await desk.goto('/giao-vien');
			await expect(desk).toHaveURL(/dang-nhap/);
		});

		await test.step('the librarian makes a link, which works once', async () => {
			await librarian.getByRole('button', { name: `Quên mật khẩu: ${name}` }).click();
			await expect(librarian.getByRole('heading', { name: `Liên kết cho ${name}` })).toBeFocused();
			const link = await librarian.getByLabel('Liên kết đặt mật khẩu mới').inputValue();
			await librarian.reload();
			await expect(librarian.getByLabel('Liên kết đặt mật khẩu mới')).toBeHidden();

			await phone.goto(link);
			await expect(phone.getByText(`Chào ${name}!`)).toBeVisible();
			await fillNew(phone, 'ngắn quá');
			await expect(phone.locator(':invalid, .error').first()).toBeVisible();
			await fillNew(phone, CHOSEN);
			await expect(phone.getByText('Đã lưu mật khẩu mới.')).toBeVisible();
			await signIn(phone, login, CHOSEN);
			await expect(phone).toHaveURL(/giao-vien/);

			await desk.goto(link);
			await expect(desk.getByRole('heading', { name: 'Liên kết không còn dùng được' })).toBeVisible();
		});
		await Promise.all([desk.context().close(), phone.context().close()]);
	});
}

test('nobody makes a link for themselves', async ({ page }) => {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu/nguoi-dung');
	await expect(page.getByRole('button', { name: /^Quên mật khẩu: / }).first()).toBeVisible();
	await expect(page.getByRole('button', { name: `Quên mật khẩu: ${LIBRARIAN.name}` })).toBeHidden();
});
