import { expect, signIn, test } from '../support/journey.ts';
import { LIBRARIAN } from '../support/people.ts';
import type { Page } from '@playwright/test';

const field = { title: 'Nhan đề', year: 'Năm' } as const;

async function openDraft(page: Page) {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu?tinh_trang=draft');
	await page.getByRole('link', { name: 'Hoàng yến bản nháp' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoàng yến bản nháp');
}

test('a record that cannot be saved says so beside the button and leads to the first wrong field', async ({
	page
}) => {
	await openDraft(page);
	const title = page.getByLabel(field.title, { exact: true });
	await title.fill('');
	await page.getByLabel(field.year).fill('năm ngoái');
	await page.getByLabel('Bằng chứng ở đâu').fill('tủ số 3');
	await page.getByRole('button', { name: 'Lưu' }).click();

	await expect(title).toBeFocused();
	await expect(title).toBeInViewport();
	await expect(title).toHaveAccessibleDescription(/Xin điền nhan đề/);
	await expect(page.getByRole('link', { name: '2 ô cần sửa' })).toBeInViewport();
	await expect(page.getByLabel('Bằng chứng ở đâu')).toHaveValue('tủ số 3');
	await page.getByRole('alert').getByRole('link', { name: field.year }).click();
	await expect(page.getByLabel(field.year)).toBeFocused();
});

test('without script the wrong fields stand at the top, each a link', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await openDraft(page);
	await page.getByLabel(field.title, { exact: true }).fill('');
	await page.getByRole('button', { name: 'Lưu' }).click();
	await page.getByRole('alert').getByRole('link', { name: field.title }).click();
	await expect(page).toHaveURL(/#o-title$/);
	await expect(page.getByLabel(field.title, { exact: true })).toBeInViewport();
	await context.close();
});

test('a record that could not be sent keeps what was typed', async ({ browser }) => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await openDraft(page);
	await page.getByLabel('Nhà xuất bản').fill('NXB Phù Sa');
	await page.route('**/an-pham/**', (route) =>
		route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue()
	);
	await page.getByRole('button', { name: 'Lưu' }).click();
	await expect(page.getByRole('alert')).toContainText('Chưa gửi được');
	await expect(page.getByLabel('Nhà xuất bản')).toHaveValue('NXB Phù Sa');
	await context.close();
});

test('the list of what publishing needs leads to each field', async ({ page }) => {
	await openDraft(page);
	const list = page.getByRole('complementary');
	await list.getByRole('link', { name: 'Chủ đề' }).click();
	await expect(page.getByRole('checkbox', { name: 'Sông nước' })).toBeInViewport();
	await list.getByRole('link', { name: 'Lý do chọn chặng' }).click();
	await expect(page.getByLabel('Vì sao chọn chặng này')).toBeFocused();
});

test('an empty file and one that is no book are told before anything is sent', async ({ page }) => {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/ban-thu-thu/nhan');
	let sent = 0;
	page.on('request', (request) => (sent += new URL(request.url()).pathname.startsWith('/tus') ? 1 : 0));
	const choose = page.getByLabel(/Chọn tệp/);
	await choose.setInputFiles({
		name: 'rong.epub',
		mimeType: 'application/epub+zip',
		buffer: Buffer.alloc(0)
	});
	await expect(page.getByRole('alert')).toContainText('rỗng');
	await choose.setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });
	await expect(page.getByRole('alert')).toContainText('.epub');
	await expect(page.getByRole('alert')).not.toContainText('mạng');
	await expect(page.getByRole('button', { name: 'Gửi tiếp' })).toHaveCount(0);
	expect(sent).toBe(0);
});
