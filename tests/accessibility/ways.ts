import type { Page } from '@playwright/test';
import { draft, save, sendFile } from '../support/desk.ts';
import { expect } from '../support/journey.ts';
import { OTHER_TEACHER } from '../support/people.ts';

/** Whatever can be folded stands open. */
export async function unfold(page: Page): Promise<void> {
	for (const folded of await page.locator('main details:not([open]) > summary').all())
		if (await folded.isVisible()) await folded.click();
}

export async function openRecord(page: Page): Promise<void> {
	await page.locator('a[href^="/ban-thu-thu/an-pham/"]').first().click();
	await page.waitForURL(/an-pham/);
}

export async function openFilms(page: Page): Promise<void> {
	await page.goto('/ban-thu-thu?q=bánh+mì');
	await page.getByRole('link', { name: 'Vụ án ổ bánh mì' }).first().click();
	await page.getByRole('link', { name: 'Phim ngôn ngữ ký hiệu' }).click();
	await page.waitForURL(/ky-hieu/);
}

/** The bars may be folded: they come with the keyboard. */
export async function openFilmBesidePage(page: Page): Promise<void> {
	await page.locator('#open-signing:enabled').press('Enter');
	await page.locator('.sign video').waitFor();
}

/** Asks for a voice for one of the authored books; gives the link. */
export async function askForVoice(page: Page): Promise<string> {
	await page.goto('/ban-thu-thu?q=Cóc+kiện');
	await page.getByRole('link', { name: 'Truyện Cóc kiện Trời' }).first().click();
	await page.waitForURL(/an-pham/);
	await page.getByRole('link', { name: 'Mời cho mượn giọng' }).click();
	await page.getByRole('button', { name: 'Tạo liên kết' }).click();
	return page.getByLabel('Địa chỉ').inputValue();
}

/** A form without script, sent after its session has ended. */
export async function signOutWhileWriting(page: Page): Promise<void> {
	await openRecord(page);
	await page.context().clearCookies({ name: 'session' });
	await page.locator('#publication-form').evaluate((form: HTMLFormElement) => form.submit());
	await page.waitForURL(/tiep/);
}

export async function refuse(page: Page): Promise<void> {
	const buffer = Buffer.from('đây không phải là sách');
	await page
		.getByLabel(/Chọn tệp/)
		.setInputFiles({ name: 'hỏng.epub', mimeType: 'application/epub+zip', buffer });
	await page.getByText('Không nhận được tệp này').waitFor();
}

export async function makeLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: `Quên mật khẩu: ${OTHER_TEACHER.name}` }).click();
	return page.getByLabel('Liên kết đặt mật khẩu mới').inputValue();
}

export async function mistype(page: Page): Promise<void> {
	await page.getByLabel('Mật khẩu hiện tại').fill('một câu');
	await page.getByLabel('Mật khẩu mới', { exact: true }).fill('một câu khác hẳn');
	await page.getByLabel('Nhập lại mật khẩu mới').fill('một câu gõ nhầm');
	await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
	await page.getByText('Hai lần nhập chưa giống nhau.').waitFor();
}

/** As a child does, on a device of its own. */
export async function joinClass(page: Page, card = ''): Promise<void> {
	await openClass(page);
	const code = await page.locator('header .code b').textContent();
	await page.context().clearCookies();
	await page.goto(`/lop/${code}${card}`);
}

export async function openClass(page: Page): Promise<void> {
	await page.getByLabel('Tên lớp').fill('Lớp thử');
	await page.getByRole('radio', { name: /^Lá/ }).check({ force: true });
	await page.getByLabel('Số chỗ ngồi').fill('6');
	await page.getByRole('button', { name: 'Tạo lớp' }).click();
	await page.waitForURL(/\/giao-vien\/lop\//);
}

export async function openList(page: Page): Promise<void> {
	await openClass(page);
	await page.getByLabel('Tên danh sách').fill('Tuần này');
	await page.getByRole('button', { name: 'Tạo danh sách' }).click();
	await page.waitForURL(/\/danh-sach\//);
}

/** A record with all its forms: identifiers, what goes when it is deleted, and a file of before. */
export async function openDraft(page: Page): Promise<void> {
	await offerFile(page);
	await page.getByRole('button', { name: 'Dùng tệp này' }).click();
	await expect(page.getByText(/Đã đổi tệp/)).toBeVisible();
	await unfold(page);
}

/** A corrected file beside the one that is used. */
export async function offerFile(page: Page): Promise<void> {
	const title = `Suối thay áo ${Date.now()}`;
	await draft(page, title);
	await page.getByRole('link', { name: 'Thay tệp' }).click();
	await sendFile(page, title, 'Suối chảy ra tận biển.');
	await expect(page.getByRole('region', { name: 'Tệp mới' })).toBeVisible();
}

/** The same record open twice; who saves second chooses between two sides. */
export async function writeTwice(page: Page): Promise<void> {
	const address = await draft(page, `Suối của hai cô ${Date.now()}`);
	const second = await page.context().newPage();
	await second.goto(address);
	for (const [tab, words] of [
		[second, 'truyện của dòng suối nhỏ đi tìm biển'],
		[page, 'truyện của biển']
	] as const) {
		await tab.getByLabel('Nhan đề phụ').fill(words);
		await save(tab).click();
	}
	await second.close();
	await expect(page.getByRole('region', { name: /Có người vừa sửa/ })).toBeVisible();
}

/** A list with a book, a child at seat 3. */
export async function openBoard(page: Page): Promise<void> {
	await openClass(page);
	const address = page.url();
	const code = await page.locator('header .code b').textContent();
	await page.getByLabel('Tên danh sách').fill('Tuần này');
	await page.getByRole('button', { name: 'Tạo danh sách' }).click();
	await page.waitForURL(/\/danh-sach\//);
	await page
		.getByRole('button', { name: /^Thêm “/ })
		.first()
		.click();
	await expect(page.getByText('1 cuốn trong danh sách')).toBeVisible();
	const tablet = await page
		.context()
		.browser()
		?.newContext({ baseURL: new URL(address).origin });
	const child = await tablet?.newPage();
	await child?.goto(`/lop/${code}`);
	await child?.getByRole('button', { name: /^3/ }).click();
	await child?.getByText('Tuần này').waitFor();
	await tablet?.close();
	await page.goto(address);
	await unfold(page);
}

export async function openSeat(page: Page): Promise<void> {
	await openBoard(page);
	await page.getByRole('link', { name: /^Chỗ 3: có em ngồi/ }).click();
	await page.waitForURL(/\/cho\/3/);
}

/** Gives the code of the class. */
export async function closeClass(page: Page): Promise<string> {
	await openClass(page);
	const code = (await page.locator('header .code b').textContent()) ?? '';
	await page.getByRole('link', { name: 'Đóng lớp' }).click();
	await page.getByRole('button', { name: 'Đóng lớp' }).click();
	await page.waitForURL(/\/giao-vien(#.*)?$/);
	return code;
}

/** As a child does, on a device of its own. */
export async function cardOfClosed(page: Page): Promise<void> {
	const code = await closeClass(page);
	await page.context().clearCookies();
	await page.goto(`/lop/${code}`);
}
