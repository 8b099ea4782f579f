import type { Page } from '@playwright/test';
import { describe, save, takeIn } from '../support/desk.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { LIBRARIAN, OTHER_LIBRARIAN, PASSWORD } from '../support/people.ts';

const publisher = (page: Page) => page.getByLabel('Nhà xuất bản');
const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'Bản chưa lưu của anh chị' });
const kept = (page: Page) => expect(page.getByText(/Máy này giữ bản nháp/)).toBeVisible();
/** The session ends on the server's side of things: the browser has nothing to show any more. */
const endSession = (page: Page) => page.context().clearCookies({ name: 'session' });

async function typeAndCrash(page: Page, address: string, text: string): Promise<Page> {
	await publisher(page).fill(text);
	await kept(page);
	const next = await page.context().newPage();
	await page.close({ runBeforeUnload: false });
	await next.goto(address);
	return next;
}

test('leaving a changed form asks, and the draft is offered back', async ({ page }) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối còn nháp');
	await publisher(page).fill('NXB Phù Sa');
	await page.getByRole('link', { name: 'Tiếp nhận' }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Còn thay đổi chưa lưu' });
	await dialog.getByRole('button', { name: 'Ở lại' }).click();
	await expect(page).toHaveURL(address);
	await expect(publisher(page)).toHaveValue('NXB Phù Sa');

	await page.getByRole('link', { name: 'Tiếp nhận' }).first().click();
	await dialog.getByRole('button', { name: 'Rời trang, giữ bản nháp' }).click();
	await expect(page).toHaveURL(/\/nhan$/);
	await page.goto(address);
	await expect(offer(page)).toContainText('Khác bản đã lưu ở: Nhà xuất bản.');
	await expect(publisher(page)).toHaveValue('');
	await offer(page).getByRole('button', { name: 'Khôi phục' }).click();
	await expect(publisher(page)).toHaveValue('NXB Phù Sa');
	await save(page).click();
	await expect(page.getByText('Đã lưu.')).toBeVisible();
	await page.reload();
	await expect(publisher(page)).toHaveValue('NXB Phù Sa');
	await expect(offer(page)).toHaveCount(0);

	// What is thrown away on purpose does not come back.
	await publisher(page).fill('nhầm');
	await page.getByRole('link', { name: 'Tiếp nhận' }).first().click();
	await dialog.getByRole('button', { name: 'Bỏ thay đổi' }).click();
	await expect(page).toHaveURL(/\/nhan$/);
	await page.goto(address);
	await expect(publisher(page)).toHaveValue('NXB Phù Sa');
	await expect(offer(page)).toHaveCount(0);
});

test('a tab that dies loses nothing; a draft and newer words change places', async ({ page }) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối và máy hỏng');
	const next = await typeAndCrash(page, address, 'NXB thứ nhất');
	await expect(offer(next)).toBeVisible();
	await publisher(next).fill('NXB thứ hai');
	await offer(next).getByRole('button', { name: 'Khôi phục' }).click();
	await expect(publisher(next)).toHaveValue('NXB thứ nhất');
	await expect(offer(next)).toHaveCount(1);
	await offer(next).getByRole('button', { name: 'Khôi phục' }).click();
	await expect(publisher(next)).toHaveValue('NXB thứ hai');
	await offer(next).getByRole('button', { name: 'Bỏ bản này' }).click();
	await expect(offer(next)).toHaveCount(0);
});

test('a draft that others overtook meets what they saved', async ({ page, browser }) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối bị vượt');
	const next = await typeAndCrash(page, address, 'NXB của cô Lan');
	const context = await browser.newContext();
	const colleague = await context.newPage();
	await signIn(colleague, OTHER_LIBRARIAN.login);
	await colleague.goto(address);
	await expect(offer(colleague)).toHaveCount(0);
	await publisher(colleague).fill('NXB của cô Huệ');
	await save(colleague).click();
	await expect(colleague.getByText('Đã lưu.')).toBeVisible();
	await context.close();

	await next.reload();
	await offer(next).getByRole('button', { name: 'Khôi phục' }).click();
	const choice = next.getByRole('group', { name: 'Nhà xuất bản' });
	await expect(choice.getByRole('radio', { name: /Của anh chị.*cô Lan/ })).toBeChecked();
	await expect(choice.getByRole('radio', { name: /Của Cô Huệ.*cô Huệ/ })).toBeVisible();
	await expect(publisher(next).last()).toHaveValue('NXB của cô Lan');
});

test('nobody else at the same computer sees a draft, and signing out leaves none behind', async ({
	page
}) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối riêng');
	await publisher(page).fill('chuyện riêng');
	await kept(page);
	await endSession(page);
	await page.goto('about:blank');
	await signIn(page, OTHER_LIBRARIAN.login);
	await page.goto(address);
	await expect(page.getByRole('button', { name: 'Xuất bản' })).toBeEnabled();
	await expect(offer(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Đăng xuất' }).first().click();
	await expect(page).toHaveURL(/dang-nhap/);
	await signIn(page, LIBRARIAN.login);
	await page.goto(address);
	await expect(offer(page)).toBeVisible();
	await page.getByRole('button', { name: 'Đăng xuất' }).first().click();
	await expect(page).toHaveURL(/dang-nhap/);
	await signIn(page, LIBRARIAN.login);
	await page.goto(address);
	await expect(page.getByRole('button', { name: 'Xuất bản' })).toBeEnabled();
	await expect(offer(page)).toHaveCount(0);
});

test('a session that ended: the person signs in beside the form, and the publishing goes on', async ({
	page
}) => {
	await takeIn(page, LIBRARIAN.login, 'Suối hết phiên');
	await describe(page);
	await endSession(page);
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để lưu' });
	await expect(dialog).toContainText('Phiên làm việc của Cô Lan đã hết');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('alert')).toContainText('phiên làm việc đã hết');
	await expect(page.getByLabel('Vì sao chọn chặng này')).toHaveValue('câu ngắn, ý vui');

	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await dialog.getByLabel('Tên đăng nhập').fill(LIBRARIAN.login);
	await dialog.getByLabel('Mật khẩu').fill('không phải câu này');
	await dialog.getByRole('button', { name: 'Đăng nhập và lưu tiếp' }).click();
	await expect(dialog.getByRole('alert')).toContainText('chưa đúng');
	await dialog.getByLabel('Mật khẩu').fill(PASSWORD);
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	await expect(dialog).toBeHidden();
	await expect(page.getByLabel('Vì sao chọn chặng này')).toHaveValue('câu ngắn, ý vui');
});

test('somebody else who signs in there sees a page of their own, and sends nothing', async ({ page }) => {
	await takeIn(page, LIBRARIAN.login, 'Suối đổi người');
	await publisher(page).fill('của cô Lan');
	await kept(page);
	await endSession(page);
	await save(page).click();
	const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để lưu' });
	page.on('dialog', (ask) => void ask.accept());
	await dialog.getByLabel('Tên đăng nhập').fill(OTHER_LIBRARIAN.login);
	await dialog.getByLabel('Mật khẩu').fill(PASSWORD);
	await dialog.getByRole('button', { name: 'Đăng nhập và lưu tiếp' }).click();
	await expect(page.getByRole('navigation').getByText('Cô Huệ')).toBeVisible();
	await expect(publisher(page)).toHaveValue('');
	await expect(offer(page)).toHaveCount(0);
});

test('a session that ended without script: what was typed comes through the sign-in page', async ({
	page,
	browser
}) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối hết phiên không kịch bản');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await signIn(plain, LIBRARIAN.login);
	await plain.goto(address);
	await plain.getByLabel('Nhà xuất bản').fill('NXB “Phù Sa” & con');
	await endSession(plain);
	await save(plain).click();
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập lại để lưu');
	await plain.getByLabel('Tên đăng nhập').fill(LIBRARIAN.login);
	await plain.getByLabel('Mật khẩu').fill('sai mất rồi');
	await plain.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(plain.getByText(/chưa đúng/)).toBeVisible();
	await plain.getByLabel('Mật khẩu').fill(PASSWORD);
	await plain.getByRole('button', { name: 'Đăng nhập' }).click();
	await plain.getByRole('button', { name: 'Gửi tiếp' }).click();
	await expect(plain.getByText('Đã lưu.')).toBeVisible();
	await expect(plain.getByLabel('Nhà xuất bản')).toHaveValue('NXB “Phù Sa” & con');
	await context.close();
});

test('without script a form that is carried is sent by nobody but the person who typed it', async ({
	page,
	browser
}) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối của một người');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	const notYours = () =>
		expect(plain.getByRole('heading', { level: 1 })).toHaveText('Biểu mẫu này của người khác');
	const carry = async (login: string) => {
		await plain.getByLabel('Tên đăng nhập').fill(login);
		await plain.getByLabel('Mật khẩu').fill(PASSWORD);
		await plain.getByRole('button', { name: 'Đăng nhập' }).click();
	};
	await signIn(plain, LIBRARIAN.login);
	await plain.goto(address);
	await plain.getByLabel('Nhà xuất bản').fill('của cô Lan');
	await endSession(plain);
	await save(plain).click();
	// A colleague comes to the computer and signs in there.
	await carry(OTHER_LIBRARIAN.login);
	await notYours();
	await plain.getByRole('link', { name: 'Về chỗ làm việc của mình' }).click();
	await expect(plain).toHaveURL(/ban-thu-thu$/);
	await plain.waitForLoadState('networkidle'); // covers of drafts are for the staff alone

	// The form lies ready to be sent, and the colleague signs in beside it.
	await endSession(plain);
	await signIn(plain, LIBRARIAN.login);
	await plain.goto(address);
	await expect(plain.getByLabel('Nhà xuất bản')).toHaveValue('');
	await plain.getByLabel('Nhà xuất bản').fill('của cô Lan');
	await endSession(plain);
	await save(plain).click();
	await carry(LIBRARIAN.login);
	await expect(plain.getByRole('button', { name: 'Gửi tiếp' })).toBeVisible();
	const beside = await context.newPage();
	await endSession(beside);
	await signIn(beside, OTHER_LIBRARIAN.login);
	await plain.getByRole('button', { name: 'Gửi tiếp' }).click();
	await notYours();
	await plain.goto(address);
	await expect(plain.getByLabel('Nhà xuất bản')).toHaveValue('');
	await context.close();
});

test('the reason for withdrawing is kept like every other word', async ({ page }) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối sẽ rút');
	await describe(page);
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	const ask = page.getByRole('button', { name: 'Rút khỏi kệ' });
	const dialog = page.getByRole('dialog', { name: 'Rút “Suối sẽ rút” khỏi kệ?' });
	await ask.click();
	await dialog.getByRole('radio', { name: 'Nội dung cần xem lại' }).check();
	await dialog.getByLabel('Ghi thêm cho đồng nghiệp').fill('trang 3 nhầm tranh');
	await expect(dialog.getByText(/Máy này giữ bản nháp/)).toBeVisible();

	// The question before leaving is seen, although its form stands in a dialog that was closed.
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: 'Tiếp nhận' }).first().click();
	const leaving = page.getByRole('dialog', { name: 'Còn thay đổi chưa lưu' });
	await leaving.getByRole('button', { name: 'Rời trang, giữ bản nháp' }).click();
	await expect(page).toHaveURL(/\/nhan$/);

	await page.goto(address);
	await ask.click();
	await dialog.getByRole('button', { name: 'Khôi phục' }).click();
	await expect(dialog.getByRole('radio', { name: 'Nội dung cần xem lại' })).toBeChecked();
	await expect(dialog.getByLabel('Ghi thêm cho đồng nghiệp')).toHaveValue('trang 3 nhầm tranh');
	await dialog.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect(page.getByText(/Đã rút khỏi kệ/)).toBeVisible();
	await page.goto(address);
	await expect(offer(page)).toHaveCount(0);
});
