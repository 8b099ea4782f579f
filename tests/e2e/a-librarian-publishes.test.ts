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
	await expect(page.getByRole('button', { name: 'Xuất bản' })).toBeDisabled();
	const reason = page
		.getByRole('complementary')
		.getByRole('listitem')
		.filter({ hasText: 'Lý do chọn chặng' });
	await expect(reason.getByLabel('còn thiếu')).toBeVisible();
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
	await page.getByRole('button', { name: 'Lưu' }).click();
	await expect(page.getByText('Đã lưu.')).toBeVisible();
	await expect(page.getByLabel('Việc của người thứ 1')).toHaveValue('ill');
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();

	const child = await browser.newContext();
	const childPage = await child.newPage();
	await chooseBand(childPage, 'la');
	const found = async () => (await childPage.request.get('/api/search?q=con+suoi+nho+hat+rong')).text();
	await expect.poll(found).toContain('Con suối nhỏ hát rong');

	await page.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect(page.getByText(/Đã rút khỏi kệ/)).toBeVisible();
	await expect.poll(found).not.toContain('Con suối nhỏ hát rong');
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
