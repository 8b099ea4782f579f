import { describe, expectAccessible, takeIn } from '../support/desk.ts';
import { chooseBand, expect, signIn, test } from '../support/journey.ts';
import { LIBRARIAN } from '../support/people.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const corrected = (title: string) => ({
	name: 'ban-sua.epub',
	mimeType: 'application/epub+zip',
	buffer: tinyEpub({ title, body: `<h1>${title}</h1><p>Suối chảy ra tận biển.</p><img src="mat.png"/>` })
});

test('a corrected file is looked at beside the old one, used at the same address, and the old one put back', async ({
	page,
	browser
}) => {
	const title = 'Suối thay áo mới';
	const address = await takeIn(page, LIBRARIAN.login, title);
	await describe(page);
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	const book = await page.getByRole('link', { name: 'Trang sách' }).getAttribute('href');
	const child = await (await browser.newContext()).newPage();
	await chooseBand(child, 'la');
	const read = async () => (await child.request.get(`${book}/text/1`)).text();
	expect(await read()).toContain('Suối hát suốt ngày');

	await page.getByRole('link', { name: 'Thay tệp' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Thay tệp của “${title}”`);
	await page.getByLabel(/Chọn tệp/).setInputFiles(corrected(title));
	await expect(page.getByText('Tệp dùng được')).toBeVisible({ timeout: 45_000 });
	const offered = page.getByRole('region', { name: 'Tệp mới' });
	await expect(offered).toContainText('ban-sua.epub');
	await expect(offered).toContainText('1 chỗ nhắc đến hình');
	await expect(page.getByRole('region', { name: 'Tệp đang dùng' })).not.toContainText('chỗ nhắc đến hình');
	await expectAccessible(page, 'main');
	expect(await read(), 'nothing changes for children yet').toContain('Suối hát suốt ngày');

	await page.getByRole('button', { name: 'Dùng tệp này' }).click();
	await expect(page.getByText(/Đã đổi tệp/)).toBeVisible();
	expect(page.url()).toContain(address);
	expect(await read()).toContain('Suối chảy ra tận biển');
	const deeds = page.getByRole('region', { name: 'Nhật ký' }).getByRole('listitem');
	await expect(deeds.first()).toContainText('Cô Lan thay tệp mới');
	await expectAccessible(page, 'main');

	await page.getByRole('button', { name: 'Dùng lại bản này' }).click();
	await expect(deeds.first()).toContainText('Cô Lan dùng lại bản trước');
	expect(await read()).toContain('Suối hát suốt ngày');
	await child.context().close();
});

test('without script a file is replaced, and a draft is deleted', async ({ page, browser }) => {
	const title = 'Suối không kịch bản';
	const address = await takeIn(page, LIBRARIAN.login, title);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await signIn(plain, LIBRARIAN.login);
	await plain.goto(address);
	await plain.getByRole('link', { name: 'Thay tệp' }).click();
	await plain.getByLabel(/Chọn tệp/).setInputFiles(corrected(title));
	await plain.getByRole('button', { name: /Gửi tệp/ }).click();
	await expect(async () => {
		await plain.reload();
		await expect(plain.getByText('Tệp dùng được')).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 45_000 });
	await plain.getByRole('button', { name: 'Dùng tệp này' }).click();
	await expect(plain.getByText(/Đã đổi tệp/)).toBeVisible();

	await plain.getByText('Xoá bản nháp…').click();
	await expect(plain.getByText('những gì đã ghi trong hồ sơ')).toBeVisible();
	await plain.getByRole('button', { name: 'Xoá bản nháp', exact: true }).click();
	await expect(plain.getByText('Đã xoá bản nháp.')).toBeVisible();
	expect((await plain.goto(address))?.status()).toBe(404);
	await context.close();
});

test('the same file again leads to the title that has it', async ({ page }) => {
	const title = 'Suối gửi hai lần';
	const buffer = tinyEpub({ title });
	await signIn(page, LIBRARIAN.login);
	for (const name of ['lan-mot.epub', 'lan-hai.epub']) {
		await page.goto('/ban-thu-thu/nhan');
		await page.getByLabel(/Chọn tệp/).setInputFiles({ name, mimeType: 'application/epub+zip', buffer });
		await expect(page.getByText(/Tệp dùng được|Không nhận được tệp này/).first()).toBeVisible({
			timeout: 45_000
		});
	}
	await expect(page.getByText(`Thư viện đã có đúng tệp này: “${title}”.`)).toBeVisible();
	await page.getByRole('link', { name: 'Mở ấn phẩm' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('identifiers are added and checked, languages chosen by name, what the file says is taken over', async ({
	page
}) => {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu/nhan');
	const buffer = tinyEpub({
		title: 'Suối có số',
		metadata: '<dc:title>The stream</dc:title><dc:rights>CC BY 4.0 của nhóm Suối</dc:rights>'
	});
	await page
		.getByLabel(/Chọn tệp/)
		.setInputFiles({ name: 'suoi-co-so.epub', mimeType: 'application/epub+zip', buffer });
	await page.getByRole('link', { name: 'Mô tả ấn phẩm' }).click({ timeout: 45_000 });
	await page.getByRole('button', { name: 'Dùng làm nhan đề phụ: The stream' }).click();
	await expect(page.getByLabel('Nhan đề phụ')).toHaveValue('The stream');
	await page.getByLabel('Căn cứ').selectOption('licence');
	await page.getByRole('button', { name: 'Dùng: CC BY 4.0 của nhóm Suối' }).click();
	await expect(page.getByLabel('Nội dung', { exact: true })).toHaveValue('CC BY 4.0 của nhóm Suối');
	await page.getByLabel('Thêm tiếng').selectOption({ label: 'Tiếng Tày' });
	await expect(page.getByRole('checkbox', { name: 'Tiếng Tày' })).toBeChecked();

	const rows = page.getByRole('group', { name: 'Số nhận dạng' });
	const place = await rows.getByRole('textbox').count();
	const value = rows.getByLabel(`Số nhận dạng thứ ${place}`, { exact: true });
	await value.fill('978-604-2-20518-5');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByText(/Chữ số kiểm tra của ISBN không khớp/).first()).toBeVisible();
	await value.fill('0-306-40615-2');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByText('Đã lưu.')).toBeVisible();
	await expect(value).toHaveValue('9780306406157');
});

test('without script what the file says comes into the form beside what was typed, and is saved with it', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await signIn(plain, LIBRARIAN.login);
	await plain.goto('/ban-thu-thu/nhan');
	const buffer = tinyEpub({
		title: 'Suối tự kể',
		metadata:
			'<dc:title>The brook itself</dc:title><dc:rights>CC BY 4.0</dc:rights><dc:subject>Sông nước</dc:subject>'
	});
	await plain
		.getByLabel(/Chọn tệp/)
		.setInputFiles({ name: 'suoi-tu-ke.epub', mimeType: 'application/epub+zip', buffer });
	await plain.getByRole('button', { name: /Gửi tệp/ }).click();
	await expect(async () => {
		await plain.reload();
		await plain.getByRole('link', { name: 'Mô tả ấn phẩm' }).click({ timeout: 1_000 });
	}).toPass({ timeout: 45_000 });
	const publisher = plain.getByLabel('Nhà xuất bản');
	const subtitle = plain.getByRole('textbox', { name: 'Nhan đề phụ' });
	await publisher.fill('NXB Phù Sa');
	await plain.getByRole('button', { name: 'Dùng làm nhan đề phụ: The brook itself' }).click();
	await expect(subtitle).toHaveValue('The brook itself');
	await expect(publisher).toHaveValue('NXB Phù Sa');
	await plain.getByRole('button', { name: 'Dùng: CC BY 4.0' }).click();
	await plain.getByRole('button', { name: 'Dùng: Sông nước' }).click();
	await expect(plain.getByRole('checkbox', { name: 'Sông nước' })).toBeChecked();
	await expect(plain.getByRole('button', { name: 'Dùng: Sông nước' })).toHaveCount(0);
	await plain.getByLabel('Căn cứ').selectOption('licence');
	// Enter in a field saves; it takes nothing over.
	await subtitle.fill('Chuyện của suối');
	await subtitle.press('Enter');
	await expect(plain.getByText('Đã lưu.')).toBeVisible();
	await expect(subtitle).toHaveValue('Chuyện của suối');
	await expect(publisher).toHaveValue('NXB Phù Sa');
	await expect(plain.getByLabel('Nội dung', { exact: true })).toHaveValue('CC BY 4.0');
	await context.close();
});
