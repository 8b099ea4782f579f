import { describe, expectAccessible, takeIn } from '../support/desk.ts';
import { chooseBand, expect, signIn, test } from '../support/journey.ts';
import { LIBRARIAN } from '../support/people.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const script = '<script>document.title = "hỏng"</script>';

test('a librarian takes in a book, describes it, publishes it, and a child finds it at once', async ({
	page,
	browser
}) => {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu/nhan');
	await page.getByLabel(/Chọn tệp/).setInputFiles({
		name: 'con-suoi-nho.epub',
		mimeType: 'application/epub+zip',
		buffer: tinyEpub({
			title: 'Con suối nhỏ hát rong',
			body: `<h1>Suối</h1><p>Suối hát suốt ngày.</p>${script}`
		})
	});
	await expect(page.getByText('Tệp dùng được')).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText('Đã gỡ bỏ').first()).toBeVisible();

	await page.getByRole('link', { name: 'Mô tả ấn phẩm' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Con suối nhỏ hát rong');
	const panel = page.getByRole('complementary');
	const reason = panel.getByRole('listitem').filter({ hasText: 'Lý do chọn chặng' });
	await expect(reason.getByLabel('còn thiếu')).toBeVisible();
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByLabel('Lời giới thiệu')).toBeFocused();
	await expect(page.getByLabel('Lời giới thiệu')).toHaveAccessibleDescription(/Cần có mục này/);
	await page.getByLabel('Lời giới thiệu').fill('Một con suối nhỏ đi tìm biển. Suối gặp ai cũng hát.');
	await page.getByRole('radio', { name: /^Lá/ }).check({ force: true });
	await page.getByLabel('Tên người thứ 1').fill('Lê Hạ Mây');
	await page.getByLabel('Việc của người thứ 1').selectOption('ill');
	await expect(page.getByLabel('Tên người thứ 2')).toBeVisible();
	await page.getByLabel('Vì sao chọn chặng này').fill('câu ngắn, ý vui');
	await page.getByLabel('Nhãn tuổi in trên sách').selectOption('6-to-11');
	await page.getByRole('checkbox', { name: 'Sông nước' }).check();
	await page.getByLabel('Căn cứ').selectOption('licence');
	await page.getByLabel('Nội dung', { exact: true }).fill('CC BY 4.0');
	// The list speaks of what stands on the screen, and that is what is published.
	await expect(reason.getByLabel('đã có')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Sẵn sàng xuất bản' })).toBeVisible();
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	await expect(page.getByLabel('Việc của người thứ 1')).toHaveValue('ill');
	await expect(page.getByLabel('Vì sao chọn chặng này')).toHaveValue('câu ngắn, ý vui');

	// Nothing is told of values that were not saved.
	await page.getByLabel('Nhà xuất bản').fill('NXB Phù Sa');
	await expect(page.getByText(/Đã xuất bản/)).toBeHidden();
	await expect(panel).toContainText('Các em chưa thấy những gì anh chị vừa sửa');
	await page.getByLabel('Lời giới thiệu').fill('');
	await expect(page.getByRole('heading', { name: 'Chưa đủ để giữ trên kệ' })).toBeVisible();
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByLabel('Lời giới thiệu')).toBeFocused();
	await page.getByLabel('Lời giới thiệu').fill('Một con suối nhỏ đi tìm biển.');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByText('Đã lưu. Các em thấy thay đổi ngay bây giờ.')).toBeVisible();

	const child = await browser.newContext();
	const childPage = await child.newPage();
	await chooseBand(childPage, 'la');
	const found = async () => (await childPage.request.get('/api/search?q=con+suoi+nho+hat+rong')).text();
	await expect.poll(found).toContain('Con suối nhỏ hát rong');

	// Withdrawing asks first, and does nothing without a reason. What was not saved stays in the form.
	await page.getByLabel('Nhan đề phụ').fill('đang viết dở');
	await page.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	const dialog = page.getByRole('dialog', { name: 'Rút “Con suối nhỏ hát rong” khỏi kệ?' });
	await expectAccessible(page, 'dialog[open]');
	await dialog.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect(dialog.getByLabel('Ghi thêm cho đồng nghiệp')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Rút khỏi kệ' })).toBeFocused();
	expect(await found()).toContain('Con suối nhỏ hát rong');
	await page.keyboard.press('Enter');
	await dialog.getByRole('radio', { name: 'Nội dung cần xem lại' }).check();
	await dialog.getByLabel('Ghi thêm cho đồng nghiệp').fill('trang 3 nhầm tranh');
	await dialog.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect.poll(found).not.toContain('Con suối nhỏ hát rong');
	// Nobody can type beside a dialog: the answer to the desk comes after the title has left the shelf.
	await expect(dialog).toBeHidden();
	await expect(page.getByLabel('Nhan đề phụ')).toHaveValue('đang viết dở');
	await page.getByLabel('Nhan đề phụ').fill('');
	await expect(page.getByText(/Đã rút khỏi kệ/)).toBeVisible();

	const deeds = page.getByRole('region', { name: 'Nhật ký' }).getByRole('listitem');
	await expect(deeds.first()).toContainText('Cô Lan rút khỏi kệ');
	await expect(deeds.first()).toContainText('Lý do: Nội dung cần xem lại: trang 3 nhầm tranh');
	await expect(deeds.nth(1)).toContainText('trước: Một con suối nhỏ đi tìm biển. Suối gặp ai cũng hát.');
	await expect(deeds.nth(2)).toContainText('Cô Lan xuất bản');
	await expect(deeds.nth(2)).toContainText('sau: Lá');
	await expect(page.getByText('Cô Lan chọn chặng Lá, lúc')).toBeVisible();
	await child.close();
});

test('a file that is no book is refused in words, and nothing of it stays', async ({ page }) => {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu/nhan');
	await page.getByLabel(/Chọn tệp/).setInputFiles({
		name: 'hỏng.epub',
		mimeType: 'application/epub+zip',
		buffer: Buffer.from('đây không phải là sách')
	});
	await expect(page.getByText('Không nhận được tệp này')).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText('Không nhận', { exact: true }).first()).toBeVisible();
});

test('the desk is shut for everybody else', async ({ page }) => {
	await page.goto('/ban-thu-thu');
	await expect(page).toHaveURL(/dang-nhap/);
	const upload = await page.request.post('/tus', {
		headers: { 'tus-resumable': '1.0.0', 'upload-length': '10' }
	});
	expect(upload.status()).toBe(403);
});

test('without script a librarian publishes what the page holds, and withdraws it with a reason', async ({
	page,
	browser
}) => {
	const address = await takeIn(page, LIBRARIAN.login, 'Suối lên kệ không kịch bản');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await signIn(plain, LIBRARIAN.login);
	await plain.goto(address);
	await plain.getByRole('button', { name: 'Xuất bản' }).click();
	await plain.getByRole('alert').getByRole('link', { name: 'Lời giới thiệu' }).click();
	await describe(plain);
	await plain.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(plain.getByText(/Đã xuất bản/)).toBeVisible();
	await plain.getByText('Rút khỏi kệ…').click();
	await plain.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect(plain.getByText(/Xin chọn hoặc ghi lý do rút/).first()).toBeVisible();
	await plain.getByLabel('Ghi thêm cho đồng nghiệp').fill('để thử');
	await plain.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect(plain.getByText(/Đã rút khỏi kệ/)).toBeVisible();
	await context.close();
});

test('two presses of “Xuất bản” are one deed', async ({ page }) => {
	await takeIn(page, LIBRARIAN.login, 'Suối bấm hai lần');
	await describe(page);
	let sent = 0;
	page.on('request', (request) => (sent += request.url().endsWith('?/publish') ? 1 : 0));
	await page.getByRole('button', { name: 'Xuất bản' }).dblclick();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	expect(sent).toBe(1);
	await expect(page.getByRole('region', { name: 'Nhật ký' }).getByText('xuất bản')).toHaveCount(1);
});
