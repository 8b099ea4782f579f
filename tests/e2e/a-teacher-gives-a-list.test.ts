import { expect, signIn, test } from '../support/journey.ts';
import { OTHER_TEACHER, TEACHER } from '../support/people.ts';

test('a teacher opens a class, gives a list, a child at a seat reads it, and the teacher sees how far', async ({
	page,
	browser
}) => {
	await signIn(page, TEACHER.login);
	await page.getByLabel('Tên lớp').fill('2A1');
	await page.getByRole('radio', { name: /^Lá/ }).check({ force: true });
	await page.getByLabel('Số chỗ ngồi').fill('12');
	await page.getByRole('button', { name: 'Tạo lớp' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('2A1');
	const classAddress = page.url();
	const code = (await page.locator('header .code b').textContent()) ?? '';
	expect(code).toMatch(/^[A-Z]{4}$/);

	await page.getByLabel('Tên danh sách').fill('Truyện vui tuần này');
	await page.getByLabel('Lời nhắn').fill('Kể lại đoạn em thích nhất');
	await page.getByRole('button', { name: 'Tạo danh sách' }).click();
	await page.getByRole('searchbox').fill('truyen coc');
	await page.getByRole('button', { name: 'Tìm' }).click();
	await page.getByRole('button', { name: /Thêm “Truyện Cóc kiện Trời”/ }).click();
	await expect(page.getByText('1 cuốn trong danh sách')).toBeVisible();
	await expect(page.getByRole('status').getByText(/^Đã thêm “Truyện Cóc kiện Trời”/)).toBeVisible();
	await page.getByLabel(/^Hoặc chọn từ kệ/).selectOption({ label: 'Chủ đề: Con vật' });
	await page.getByRole('button', { name: 'Xem kệ' }).click();
	await expect(page).toHaveURL(/ke=topic/);
	await page
		.getByRole('button', { name: /^Thêm “/ })
		.first()
		.click();
	await expect(page.getByText('2 cuốn trong danh sách')).toBeVisible();

	// A child joins: no name, no password.
	const tablet = await browser.newContext();
	const child = await tablet.newPage();
	// The tablet of somebody little: the class opens its own books there, and takes nothing from the tablet when it ends.
	await child.goto('/chang');
	await child.getByRole('button', { name: /^Mầm/ }).click();
	await child.goto('/lop');
	await child.getByLabel('Mã lớp').fill(code.toLowerCase());
	await child.getByRole('button', { name: 'Đi tiếp' }).click();
	await child.getByRole('button', { name: /^7/ }).click();
	await expect(child.getByText('Truyện vui tuần này')).toBeVisible();
	await expect(child.getByText('Kể lại đoạn em thích nhất')).toBeVisible();

	// The board stands open while the class reads: within one look it shows what is new, and is read again for news alone.
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	const boardReads = () => asked.filter((path) => path.endsWith('__data.json')).length;
	await page.clock.install();
	await page.goto(classAddress);
	const row = page.getByRole('row', { name: /^7/ });
	await expect(row).toBeVisible();
	const looked = page.waitForResponse(/\/board-state$/);
	await page.clock.fastForward(20_000);
	expect(await (await looked).json()).toEqual({ state: expect.any(String) });
	const { hits } = await (await child.request.get('/api/search?q=truyen+coc')).json();
	const id = hits[0].id;
	const data = await (await child.request.get(`/read/${hits[0].slug}/__data.json`)).text();
	const seat = /"([^"]+-7-\d+)"/.exec(data)?.[1];
	const report = (publicationId: string, shown: number[]) =>
		child.request.post('/api/reading/progress', {
			data: { id: crypto.randomUUID(), seat, publicationId, shown, activeSeconds: 20 }
		});
	expect((await report(id, [0, 1, 999])).ok()).toBe(true);
	// Reading that nobody assigned is private: it is not kept.
	expect((await report('something-else-0000x', [0])).ok()).toBe(true);

	expect(boardReads()).toBe(0);
	await page.clock.fastForward(20_000);
	await expect(row.getByRole('img', { name: /^đang đọc, 2\/\d+ trang$/ })).toBeVisible();
	expect(boardReads()).toBe(1);
	await expect(page.getByRole('row', { name: /^8 chưa vào/ })).toBeVisible();
	await expect(page.getByText('0 xong · 1 đang đọc · 0 chưa')).toBeVisible();

	// The card leads other devices to this library, in words too.
	await page.getByRole('link', { name: 'Thẻ vào lớp' }).click();
	await expect(page.getByText(`${new URL(classAddress).host}/lop`)).toBeVisible();
	await page.getByRole('link', { name: '2A1' }).last().click();

	// A seat where somebody sits is not entered in silence.
	const stranger = await browser.newContext({ javaScriptEnabled: false });
	const second = await stranger.newPage();
	await second.goto(`/lop/${code}`);
	await second.getByRole('button', { name: /^7/ }).click();
	await expect(second.getByText('Em đúng là bạn đang ngồi chỗ 7 không?')).toBeVisible();
	expect((await stranger.cookies()).some(({ name }) => name === 'seat')).toBe(false);
	await second.getByRole('link', { name: 'Chọn chỗ khác' }).click();
	await second.getByRole('button', { name: /^7/ }).click();
	await second.getByRole('button', { name: 'Đúng, là em' }).click();
	// Nor by a word alone: the teacher lets the first device leave.
	await expect(second.getByText(/Chỗ 7 đang mở ở một máy khác/)).toBeVisible();
	await page.getByLabel('Máy nào rời chỗ').selectOption({ label: 'chỗ 7' });
	await page.getByRole('button', { name: 'Cho máy rời chỗ' }).click();
	await expect(page.getByText(/Máy ở chỗ 7 đã rời chỗ/)).toBeVisible();
	await second.goto(`/lop/${code}`);
	await second.getByRole('button', { name: /^7/ }).click();
	await second.getByRole('button', { name: 'Đúng, là em' }).click();
	await expect(second.getByText('Truyện vui tuần này')).toBeVisible();
	await expect(second.getByText('đang đọc')).toBeVisible();

	// A seat is freed only after the question that says what is lost.
	await page.goto(classAddress);
	const toFreeing = async () => {
		await page.getByRole('link', { name: /^Chỗ 7: có em ngồi/ }).click();
		await page.getByRole('link', { name: 'Mở lại chỗ này cho em khác' }).click();
	};
	await toFreeing();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/^Chỗ 7 đã đọc 2\/\d+ trang\. Xoá và mở lại chỗ này\?$/
	);
	await page.getByRole('link', { name: 'Giữ nguyên' }).click();
	await page.goto(classAddress);
	await expect(row.getByRole('img', { name: /^đang đọc, 2\/\d+ trang$/ })).toBeVisible();
	await toFreeing();
	await page.getByRole('button', { name: 'Xoá và mở lại chỗ' }).click();
	await expect(page.getByRole('img', { name: 'Chỗ 7: chưa có em nào' })).toBeVisible();
	await expect(page.getByRole('row', { name: /^7 chưa vào/ })).toBeVisible();
	await second.goto('/');
	await expect(second.getByText('Truyện vui tuần này')).toHaveCount(0);
	// Without a class no device stands on older books than before: its own band, or that of the class.
	await expect(second.locator('html')).toHaveAttribute('data-band', 'la');
	await child.goto('/');
	await expect(child.locator('html')).toHaveAttribute('data-band', 'mam');
	await Promise.all([tablet.close(), stranger.close()]);

	// Another teacher's class does not exist for a colleague.
	const colleague = await browser.newContext();
	const other = await colleague.newPage();
	await signIn(other, OTHER_TEACHER.login);
	expect((await other.goto(classAddress))?.status()).toBe(404);
	await colleague.close();
});

test('a code that does not exist gets a kind sentence', async ({ page }) => {
	await page.goto('/lop');
	await page.getByLabel('Mã lớp').fill('ZZZZ');
	await page.getByRole('button', { name: 'Đi tiếp' }).click();
	await expect(page.getByText(/Không có lớp nào mang mã này/)).toBeVisible();
});
