import { expectAccessible } from '../support/desk.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { LIBRARIAN, PASSWORD } from '../support/people.ts';

const PEOPLE = '/ban-thu-thu/nguoi-dung';

test('a person gets another name and another role, and teaches and keeps the desk with one account', async ({
	page,
	browser
}) => {
	await signIn(page, LIBRARIAN.login);
	await page.goto(PEOPLE);
	const add = page.locator('form[action="?/add"]');
	await add.getByLabel('Tên hiển thị').fill('Cô Na');
	await add.getByLabel('Tên đăng nhập').fill('co-na');
	await add.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
	await add.getByRole('button', { name: 'Thêm người' }).click();
	await expect(page.getByText('Đã thêm Cô Na.')).toBeVisible();

	const row = page.getByRole('row').filter({ hasText: 'co-na' });
	await expect(row).toContainText('Thầy cô');
	await row.getByText('Sửa', { exact: true }).click();
	await expectAccessible(page, 'main');
	await row.getByLabel('Tên hiển thị').fill('');
	await row.getByRole('button', { name: 'Lưu' }).click();
	await expect(row.getByLabel('Tên hiển thị')).toHaveAttribute('aria-invalid', 'true');
	await row.getByLabel('Tên hiển thị').fill('Cô Na Nguyễn');
	await row.getByLabel('Vai trò').selectOption({ label: 'Thủ thư' });
	await row.getByRole('button', { name: 'Lưu' }).click();
	await expect(page.getByText('Đã sửa Cô Na Nguyễn.')).toBeVisible();
	await expect(row).toContainText('Cô Na Nguyễn');
	await expect(row).toContainText('Thủ thư');

	const context = await browser.newContext();
	const na = await context.newPage();
	await signIn(na, 'co-na');
	await na.goto(PEOPLE);
	// Nobody gives themselves another role.
	const own = na.getByRole('row').filter({ hasText: 'co-na' });
	await own.getByText('Sửa', { exact: true }).click();
	await expect(own.getByLabel('Vai trò').getByRole('option')).toHaveText(['Thủ thư']);
	await na.goto('/giao-vien');
	await na.getByLabel('Tên lớp').fill('Lớp 2 của cô Na');
	await na.getByRole('button', { name: 'Tạo lớp' }).click();
	await expect(na.getByRole('heading', { name: 'Lớp 2 của cô Na' })).toBeVisible();
	await na.goto('/ban-thu-thu');
	await expect(na.getByRole('heading', { level: 1 })).toBeVisible();
	await context.close();
});

test('without script a person gets another name', async ({ page, browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await signIn(plain, LIBRARIAN.login);
	await plain.goto(PEOPLE);
	const row = plain.getByRole('row').filter({ hasText: LIBRARIAN.login });
	await row.getByText('Sửa', { exact: true }).click();
	await row.getByLabel('Tên hiển thị').fill('Cô Lan Phạm');
	await row.getByRole('button', { name: 'Lưu' }).click();
	await expect(plain.getByText('Đã sửa Cô Lan Phạm.')).toBeVisible();
	await row.getByText('Sửa', { exact: true }).click();
	await row.getByLabel('Tên hiển thị').fill(LIBRARIAN.name);
	await row.getByRole('button', { name: 'Lưu' }).click();
	await expect(plain.getByText(`Đã sửa ${LIBRARIAN.name}.`)).toBeVisible();
	await context.close();
	await page.close();
});
