import type { Browser, Page } from '@playwright/test';
import { describe, expectAccessible, save, takeIn } from '../support/desk.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { LIBRARIAN, OTHER_LIBRARIAN } from '../support/people.ts';

const words = {
	publisher: 'Nhà xuất bản',
	subtitle: 'Nhan đề phụ',
	year: 'Năm',
	evidence: 'Bằng chứng ở đâu'
} as const;

/** A colleague at another computer has the same record open. */
async function colleague(browser: Browser, address: string, javaScriptEnabled = true) {
	const context = await browser.newContext({ javaScriptEnabled });
	const page = await context.newPage();
	await signIn(page, OTHER_LIBRARIAN.login);
	await page.goto(address);
	return { page, leave: () => context.close() };
}

async function saved(page: Page) {
	await save(page).click();
	await expect(page.getByText('Đã lưu.')).toBeVisible();
}

test('who saves second is told who changed what, keeps every word, and chooses where both wrote', async ({
	page,
	browser
}) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối của hai cô');
	const other = await colleague(browser, address);
	await page.getByLabel(words.subtitle).fill('truyện của cô Lan');
	await page.getByLabel(words.year).fill('2021');
	await page.getByLabel(words.publisher).fill('NXB Phù Sa');

	await other.page.getByLabel(words.subtitle).fill('truyện của cô Huệ');
	await other.page.getByLabel(words.evidence).fill('tủ số 3');
	await other.page.getByLabel('Căn cứ').selectOption('own');
	await other.page.getByLabel(words.publisher).fill('NXB Phù Sa');
	await saved(other.page);

	await save(page).click();
	const told = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'Có người vừa sửa' });
	await expect(told).toContainText('Cô Huệ');
	await expect(told).toContainText('Nhan đề phụ');
	await expect(told).toContainText('Đã đưa vào đây, vì anh chị chưa sửa: Căn cứ quyền sử dụng và Bằng chứng');
	await expect(told).toContainText('Giữ như anh chị đã gõ: Năm.');
	await expect(page.getByRole('region', { name: /Có người vừa sửa/ })).toBeFocused();

	await expectAccessible(page, 'main');
	// What both wrote stands beside each other; what both wrote alike is no question.
	const choice = page.getByRole('group', { name: 'Nhan đề phụ' });
	await expect(page.getByRole('radio', { name: /^Của anh chị/ })).toHaveCount(1);
	await expect(choice.getByRole('radio', { name: /Của anh chị.*truyện của cô Lan/ })).toBeChecked();
	await expect(page.getByLabel(words.subtitle, { exact: true })).toHaveValue('truyện của cô Lan');
	await expect(page.getByLabel(words.evidence)).toHaveValue('tủ số 3');
	await expect(page.getByLabel(words.year)).toHaveValue('2021');
	await choice.getByRole('radio', { name: /Của Cô Huệ.*truyện của cô Huệ/ }).check();
	await expect(page.getByLabel(words.subtitle, { exact: true })).toHaveValue('truyện của cô Huệ');
	await saved(page);

	await page.reload();
	await expect(page.getByLabel(words.subtitle)).toHaveValue('truyện của cô Huệ');
	await expect(page.getByLabel(words.year)).toHaveValue('2021');
	await expect(page.getByLabel('Căn cứ')).toHaveValue('own');
	const timeline = page.getByRole('region', { name: 'Nhật ký' });
	await expect(timeline.getByRole('listitem').first()).toContainText('Cô Lan sửa mô tả');
	await expect(timeline.getByRole('listitem').nth(1)).toContainText('Cô Huệ');
	await expect(timeline.getByRole('listitem').nth(1)).toContainText('Thư viện tự làm');
	await other.leave();
});

test('the same without script: both sides stand on the page, and one more press saves', async ({
	page,
	browser
}) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối không kịch bản');
	const other = await colleague(browser, address, false);
	await other.page.getByLabel(words.subtitle).fill('của cô Huệ');
	await other.page.getByLabel(words.year).fill('1999');
	await page.getByLabel(words.subtitle).fill('của cô Lan');
	await page.getByLabel(words.publisher).fill('NXB Phù Sa');
	await saved(page);

	await save(other.page).click();
	await expect(other.page.getByText('Cô Lan', { exact: true }).first()).toBeVisible();
	await expect(other.page.getByLabel(words.year)).toHaveValue('1999');
	await expect(other.page.getByLabel(words.publisher)).toHaveValue('NXB Phù Sa');
	await expect(other.page.getByLabel(words.subtitle, { exact: true })).toHaveValue('của cô Huệ');
	await other.page.getByRole('radio', { name: /Của Cô Lan.*của cô Lan/ }).check();
	await saved(other.page);
	await expect(other.page.getByLabel(words.subtitle)).toHaveValue('của cô Lan');
	await expect(other.page.getByLabel(words.year)).toHaveValue('1999');
	await other.leave();
});

test('a title withdrawn meanwhile is not put back in silence, and a reason typed for withdrawing stays', async ({
	page,
	browser
}) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối rút hai lần');
	await describe(page);
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	const other = await colleague(browser, address);

	await page.getByLabel(words.publisher).fill('NXB Phù Sa');
	await saved(page);
	await other.page.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	const dialog = other.page.getByRole('dialog');
	await dialog.getByRole('radio', { name: 'Hết quyền sử dụng' }).check();
	await dialog.getByLabel('Ghi thêm cho đồng nghiệp').fill('giấy phép hết hạn');
	await dialog.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect(dialog.getByRole('alert')).toContainText('Người khác vừa lưu');
	await expect(dialog.getByLabel('Ghi thêm cho đồng nghiệp')).toHaveValue('giấy phép hết hạn');
	await dialog.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect(other.page.getByText(/Đã rút khỏi kệ/)).toBeVisible();

	await page.getByLabel(words.publisher).fill('NXB Phù Sa 2');
	await save(page).click();
	await expect(page.getByRole('region', { name: /Có người vừa sửa/ })).toContainText('rút khỏi kệ');
	await expect(page.getByLabel(words.publisher)).toHaveValue('NXB Phù Sa 2');
	await saved(page);
	await expect(page.getByText('Đã rút', { exact: true }).first()).toBeVisible();
	await other.leave();
});
