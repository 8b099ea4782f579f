import { chooseBand, expect, test } from '../support/journey.ts';

test('a child of nine learns to choose keywords, on the practice shelf and in the real search', async ({
	page
}) => {
	await chooseBand(page, 'hoa');
	await page.goto('/');
	await page.getByRole('link', { name: /Từ khoá không dấu/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Từ khoá không dấu');

	// A first guess that is worth another look gets a reason, never a mark.
	const hook = page.locator('#hook');
	await hook.getByLabel('Bình, gõ “rùa”').check();
	await hook.getByRole('button', { name: 'Em xem thử đúng chưa' }).click();
	await expect(hook.getByRole('status')).toContainText('Mình xem lại');
	await hook.getByLabel('An, gõ “rua”').check();
	await hook.getByRole('button', { name: 'Em xem thử đúng chưa' }).click();
	await expect(hook.getByRole('status')).toContainText('Em làm được rồi!');
	await page.getByRole('button', { name: 'Bước tiếp' }).click();

	const show = page.locator('#show');
	const tries = show.getByRole('group', { name: 'Những lần em thử' });
	for (const words of ['rua', 'rùa', 'ruaf']) {
		await show.getByLabel('Từ khoá').fill(words);
		await show.getByLabel('Từ khoá').press('Enter');
		await expect(tries).toContainText(words);
	}
	// Without marks more is found than with them, and a slip of the keyboard finds nothing.
	const counts = async () => ((await tries.innerText()).match(/\d+(?= cuốn)/g) ?? []).map(Number);
	await expect.poll(async () => (await counts()).length).toBe(3);
	const [without = 0, marked = 0, slip = -1] = await counts();
	expect(without).toBeGreaterThan(marked);
	expect(marked).toBeGreaterThan(0);
	expect(slip).toBe(0);
	await expect(show.getByRole('status')).toContainText('Em làm được rồi!');
	await page.getByRole('button', { name: 'Bước tiếp' }).click();

	// Hints open one by one.
	const shelf = page.locator('#do');
	await shelf.getByText('Gợi ý 1').first().click();
	await expect(shelf.getByText('rùa ấy sống ở đâu?')).toBeVisible();
	// A first search lies there already, and the bird waits for her own try.
	await expect(shelf.getByRole('heading', { name: `${marked} cuốn có “rùa”` })).toBeVisible();
	await expect(shelf.getByText('Mình xem lại')).toHaveCount(0);
	await shelf.getByLabel('Từ khoá').fill('rùa biển');
	await shelf.getByRole('button', { name: 'Tìm', exact: true }).click();
	await expect(shelf.getByText('Em tìm giỏi lắm!')).toBeVisible();

	// The task goes along into the real search.
	await shelf.getByRole('link', { name: 'Mở trang tìm sách' }).first().click();
	const task = page.getByRole('region', { name: /Bàn phím của em gõ nhầm/ });
	const guessed = page.getByText('Có phải em muốn tìm').getByRole('link', { name: 'mưa', exact: true });
	await expect(guessed).toBeVisible();
	const words = page.getByRole('combobox', { name: 'Tìm sách' });
	await words.fill('mua');
	await words.press('Enter');
	await expect(task).toContainText('gọi cả mưa, cả mùa, cả múa');
	await words.fill('mưa');
	await words.press('Enter');
	await expect(task.getByRole('status')).toContainText('Em làm được rồi!');
	await task.getByRole('link', { name: 'Quay lại bài học' }).click();

	// She comes back to the step she left, and what was done is kept on this device.
	await expect(page.locator('#do')).toBeVisible();
	await expect(page.locator('#do').getByText('Em đã chữa lành một từ khoá')).toBeVisible();
	await page.getByRole('link', { name: 'Về các bài học' }).click();
	await expect(page.getByRole('link', { name: /Từ khoá không dấu/ })).toContainText(
		/Em đã làm 4 trong \d+ việc/
	);
});

test('a child who searches before the task of the lesson has come still has it', async ({
	page,
	browser
}) => {
	const address = '/tim?q=muaf&bai=tu-khoa&viec=sua-chu-nham';
	await chooseBand(page, 'hoa');
	const come = Promise.withResolvers<void>();
	await page.route('**/bai-hoc/*/viec/*', async (route) => {
		await come.promise;
		await route.continue();
	});
	const asked = page.waitForRequest('**/bai-hoc/*/viec/*');
	await page.goto(address);
	await asked;
	const words = page.getByRole('combobox', { name: 'Tìm sách' });
	await words.fill('mua');
	await words.press('Enter');
	await expect(page).toHaveURL('/tim?q=mua');
	come.resolve();
	await expect(page.getByRole('region', { name: /Bàn phím của em gõ nhầm/ })).toBeVisible();

	// Nor does a form that is sent before the page is alive lose it.
	const still = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
	const early = await still.newPage();
	await chooseBand(early, 'hoa');
	await early.goto(address);
	await early.getByRole('combobox', { name: 'Tìm sách' }).fill('mua');
	await early.getByRole('combobox', { name: 'Tìm sách' }).press('Enter');
	await expect(early).toHaveURL('/tim?bai=tu-khoa&viec=sua-chu-nham&q=mua');
	await still.close();
});

test('a child of seven finds a place in a real book, with the lesson beside it', async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/bai-hoc/truyen-hay-thong-tin#do');
	await expect(page.getByRole('button', { name: 'Nghe: Em xếp sách vào rổ' })).toBeVisible();
	await page.getByRole('link', { name: 'Mở sách' }).click();
	await expect(page).toHaveURL(/\/read\/truyen-coc-kien-troi/);
	const task = page.getByRole('region', { name: /Tìm chỗ Cóc gặp Cua/ });
	const here = task.getByRole('button', { name: 'Em tìm thấy ở đây!' });
	await expect(here).toBeEnabled();
	await here.click();
	await expect(task.getByRole('status')).toContainText('Đây mới là bìa sách');
	// Turns pages until the crab is there.
	await expect(async () => {
		await page.keyboard.press('ArrowRight');
		await here.click({ timeout: 1_000 });
		await expect(task.getByRole('status')).toContainText('Em tìm thấy rồi!', { timeout: 500 });
	}).toPass();
	await task.getByRole('link', { name: 'Quay lại bài học' }).click();
	await expect(page.locator('#do').getByText('Em tìm thấy rồi!')).toBeVisible();
});

test('a pupil of thirteen compares two sources with the keyboard and finds who made a book, in plain text', async ({
	page
}) => {
	await chooseBand(page, 'qua');
	await page.goto('/bai-hoc/con-dung-khong#do');
	const step = page.locator('#do');
	const answers = ['giao-vien', 'dai', '1995', '2010', 'hanh-tinh', 'hanh-tinh-lun', 'khong', 'co'];
	const cells = step.getByRole('combobox');
	await expect(cells).toHaveCount(answers.length);
	for (const [index, answer] of answers.entries()) await cells.nth(index).selectOption(answer);
	await step.getByRole('button', { name: 'Em xem thử đúng chưa' }).press('Enter');
	await expect(step.getByText('Em vừa làm việc như một nhà nghiên cứu.')).toBeVisible();

	await step.getByRole('link', { name: 'Mở bản chữ' }).click();
	const task = page.getByRole('region', { name: /tìm trang cho biết ai làm ra sách/ });
	await task.getByRole('button', { name: 'Em tìm thấy ở đây!' }).click();
	await expect(task.getByRole('status')).toContainText('Xem ở cuối sách');
	await page.locator('summary', { hasText: 'Mục lục' }).click();
	await page.getByRole('link', { name: 'Về cuốn sách này' }).first().click();
	await task.getByRole('button', { name: 'Em tìm thấy ở đây!' }).click();
	await expect(task.getByRole('status')).toContainText('Đúng trang rồi.');
});

test('a lesson of an older band does not exist for a younger child, its files neither', async ({ page }) => {
	await chooseBand(page, 'la');
	for (const address of ['/bai-hoc/tu-khoa', '/bai-hoc/tu-khoa/viec/sach-vi-sao', '/bai-hoc/khong-co'])
		expect((await page.request.get(address)).status(), address).toBe(404);
	const clip = await page.request.get('/bai-hoc/truyen-hay-thong-tin/assets/audio/vi/hook.mp3', {
		headers: { range: 'bytes=0-99' }
	});
	expect(clip.status()).toBe(206);
	expect(clip.headers()['content-type']).toBe('audio/mpeg');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

	test('a lesson is a page to read, and says kindly what the tasks need', async ({ page }) => {
		await chooseBand(page, 'la');
		await page.goto('/bai-hoc');
		await page.getByRole('link', { name: /Truyện kể hay sách thông tin/ }).click();
		await expect(page.locator('noscript p').first()).toContainText('trình duyệt cần JavaScript');
		for (const heading of ['Hai cuốn sách về con ếch', 'Mở sách ra xem', 'Em xếp sách vào rổ', 'Nhìn lại'])
			await expect(page.getByRole('heading', { name: heading, level: 2 })).toBeVisible();
		// Nothing stands there that needs scripting, and the players fit the phone.
		await expect(page.getByRole('button', { name: /^Nghe/ })).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Em xem thử đúng chưa' })).toHaveCount(0);
		const players = await page.locator('#hook audio').all();
		expect(players.length).toBeGreaterThan(0);
		for (const player of [...players, page.locator('#do audio').first()]) {
			const box = await player.boundingBox();
			expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
		}
	});
});

test('the same lesson is there in English, Vietnamese words marked as such', async ({
	page,
	context,
	baseURL
}) => {
	await chooseBand(page, 'hoa');
	await context.addCookies([{ name: 'PARAGLIDE_LOCALE', value: 'en', url: baseURL ?? '' }]);
	await page.goto('/bai-hoc/tu-khoa');
	await expect(
		page.getByRole('heading', { level: 2, name: 'Three friends look for one book' })
	).toBeVisible();
	await expect(page.locator('#hook span[lang=vi]').first()).toHaveText('rùa');
});
