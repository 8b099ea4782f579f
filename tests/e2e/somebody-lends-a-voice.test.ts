import type { Page } from '@playwright/test';
import { describe, expectAccessible, takeIn } from '../support/desk.ts';
import { withFakeMicrophone } from '../support/fake-microphone.ts';
import { chooseBand, expect, signIn, test } from '../support/journey.ts';
import { opened } from '../support/open-book.ts';
import { LIBRARIAN, TEACHER } from '../support/people.ts';

test.use({ launchOptions: withFakeMicrophone() });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Until a voice was heard for a while. */
async function heard(page: Page): Promise<void> {
	await expect(page.getByText('Đang thu… bạn đọc đi').first()).toBeVisible();
	const level = page.getByLabel('Độ to của giọng');
	let loud = 0;
	const look = async () => {
		if (Number(await level.getAttribute('value')) > 0.4) loud++;
		return loud;
	};
	await expect.poll(look, { intervals: [50] }).toBeGreaterThan(6);
}

/** Reads the sentence on the screen. `press`: what begins and ends it. */
async function read(page: Page, press: () => Promise<void>): Promise<void> {
	await press();
	await heard(page);
	await press();
	await expect(page.getByText(/Đã lưu, [\d,]+ giây/).first()).toBeVisible();
}

test('a grandmother is invited, reads a book on her phone, is heard at the desk and by a child, and takes her voice back', async ({
	page,
	browser
}) => {
	test.setTimeout(180_000);
	const title = 'Suối nghe giọng bà';
	await takeIn(page, LIBRARIAN.login, title);
	await describe(page);
	await page.getByRole('button', { name: 'Xuất bản' }).click();
	await expect(page.getByText(/Đã xuất bản/)).toBeVisible();
	const book = (await page.getByRole('link', { name: 'Trang sách' }).getAttribute('href')) ?? '';

	const link = await test.step('the desk makes a link', async () => {
		await page.getByRole('link', { name: 'Mời cho mượn giọng' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
		await page.getByRole('button', { name: 'Tạo liên kết' }).click();
		return page.getByLabel('Địa chỉ').inputValue();
	});

	const phone = await (await browser.newContext(PHONE)).newPage();
	await test.step('she reads what it is for, and agrees', async () => {
		await phone.goto(link);
		await expectAccessible(phone, 'main');
		await button(phone, 'Bắt đầu đọc').click();
		await expect(phone.getByText('Chỉ người từ 18 tuổi cho mượn giọng')).toBeVisible();
		await phone.getByLabel('Gọi bạn thế nào?').fill('Bà ngoại của Na');
		await phone.getByLabel(/Tôi đủ 18 tuổi/).check();
		await phone.getByLabel(/Tôi đã đọc và đồng ý/).check();
		await button(phone, 'Bắt đầu đọc').click();
		await expect(phone.getByText('Câu 1 trên 2')).toBeVisible();
	});

	await test.step('she reads a sentence, listens, and reads it again', async () => {
		await expectAccessible(phone, 'main');
		await read(phone, () => phone.getByRole('button', { name: /^(?:Thu|Dừng)$/ }).click());
		await button(phone, 'Nghe lại').click();
		const played = () => phone.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
		await expect.poll(played).toBeGreaterThan(0.2);
	});

	await test.step('she comes back, and reads the whole page without a stop', async () => {
		await phone.reload();
		await expect(phone.getByText('Đã thu 1 trên 2 câu').first()).toBeVisible();
		await button(phone, 'Câu trước').click();
		await button(phone, 'Thu lại').click();
		await heard(phone);
		await button(phone, 'Đọc tiếp').click();
		await expect(phone.getByText('Câu 2 trên 2')).toBeVisible();
		await heard(phone);
		await expect(button(phone, 'Đọc tiếp')).toBeDisabled();
		await button(phone, 'Dừng').click();
		await expect(phone.getByText('Đã thu 2 trên 2 câu').first()).toBeVisible();
		await expect(phone.getByText(/Đã lưu, [\d,]+ giây/).first()).toBeVisible();
	});

	await test.step('she reads one again, by the keyboard', async () => {
		await phone.reload();
		await expect(phone.getByText('Đã thu 2 trên 2 câu').first()).toBeVisible();
		await button(phone, 'Câu sau').click();
		await expect(phone.getByText('Câu 2 trên 2')).toBeVisible();
		await expect(button(phone, 'Thu lại')).toBeEnabled();
		await phone.locator('body').click({ position: { x: 2, y: 2 } });
		await read(phone, () => phone.keyboard.press(' '));
		await button(phone, 'Nộp cho thủ thư').click();
		await expect(phone.getByText(/Đã nộp\. Cảm ơn bạn/)).toBeVisible();
	});

	await test.step('the desk listens, and asks for one sentence again', async () => {
		await page.getByRole('link', { name: 'Giọng đọc', exact: true }).click();
		const row = page.getByRole('row', { name: new RegExp(title) });
		await expect(row).toContainText('Bà ngoại của Na');
		await row.getByRole('link').click();
		await expect(page.getByText('Chờ nghe duyệt')).toBeVisible();
		await page
			.locator('audio')
			.first()
			.evaluate((audio: HTMLAudioElement) => audio.play());
		await button(page, 'Duyệt: Câu 1').click();
		await page.getByLabel('Lời nhắn cho câu 2').fill('Bà đọc chậm hơn một chút ạ.');
		await button(page, 'Nhờ đọc lại: Câu 2').click();
		await expect(page.getByText('Bà đọc chậm hơn một chút ạ.')).toBeVisible();
		await expectAccessible(page, 'main');
		await button(page, 'Xong phần nghe').click();
		await expect(page.getByText('Người đọc chưa nộp')).toBeVisible();
	});

	await test.step('she reads it again', async () => {
		await phone.reload();
		await expect(phone.getByText('Thủ thư nhắn: Bà đọc chậm hơn một chút ạ.')).toBeVisible();
		await read(phone, () => phone.getByRole('button', { name: /^(?:Thu lại|Dừng)$/ }).click());
		await button(phone, 'Nộp cho thủ thư').click();
		await expect(phone.getByText(/Đã nộp\. Cảm ơn bạn/)).toBeVisible();
	});

	await test.step('the desk approves and publishes', async () => {
		await page.reload();
		await button(page, 'Duyệt: Câu 2').click();
		await expect(page.getByText('Đã duyệt', { exact: true })).toHaveCount(2);
		await button(page, 'Xong phần nghe').click();
		await button(page, 'Xuất bản cùng sách').click();
		await expect(page.getByText('Các em nghe được giọng đọc này rồi')).toBeVisible({ timeout: 60_000 });
	});

	const child = await (await browser.newContext()).newPage();
	await chooseBand(child, 'la');
	const files: string[] = [];
	child.on('request', (request) => {
		if (/\/giong\/[^/]+\.(?:mp3|smil)$/.test(request.url())) files.push(request.url());
	});
	await test.step('a child sees whose voice it is, and hears it', async () => {
		await child.goto(book);
		await expect(child.getByText('Giọng đọc: Bà ngoại của Na cho mượn')).toBeVisible();
		await expect(child.getByText('Chữ sáng lên theo giọng đọc')).not.toHaveCount(0);
		await child.goto(book.replace('/books/', '/read/'));
		await opened(child);
		await button(child, 'Nghe').click();
		await expect(button(child, 'Dừng')).toBeVisible();
		await expect(child.getByText('Giọng đọc: Bà ngoại của Na', { exact: true })).toBeVisible();
		await expect.poll(() => new Set(files.map((url) => url.split('.').at(-1))).size).toBe(2);
	});

	await test.step('she takes her voice back, and it is gone everywhere', async () => {
		await phone.reload();
		await phone.getByText('Rút lại giọng của tôi…').click();
		await button(phone, 'Rút lại giọng của tôi').click();
		await expect(phone.getByText(/Giọng của bạn đã được rút lại/)).toBeVisible();
		for (const url of new Set(files)) expect((await child.request.get(url)).status(), url).toBe(404);
		await child.goto(book);
		await expect(child.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(child.getByText('Bà ngoại của Na')).toHaveCount(0);
		await expect(child.getByText('Chữ sáng lên theo giọng đọc')).toHaveCount(0);
		expect((await page.request.get(`${page.url()}/cau/1`)).status()).toBe(404);
		await page.reload();
		await expect(page.getByText('Giọng đọc đã được rút lại và xoá khỏi mọi nơi của thư viện')).toBeVisible();
	});
	for (const one of [phone, child]) await one.context().close();
});

test('a teacher reads by herself; without a microphone a sentence says so', async ({ page, browser }) => {
	const context = await browser.newContext(PHONE);
	const phone = await context.newPage();
	await phone.addInitScript(() => {
		const none = () => Promise.reject(new DOMException('none', 'NotFoundError'));
		Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: none });
	});
	await signIn(phone, TEACHER.login);
	await phone.goto('/books/truyen-coc-kien-troi');
	await phone.getByRole('link', { name: 'Cho mượn giọng' }).click();
	await phone.getByRole('button', { name: /^Đọc cuốn/ }).click();
	await phone.getByLabel(/Tôi đủ 18 tuổi/).check();
	await phone.getByLabel(/Tôi đã đọc và đồng ý/).check();
	await button(phone, 'Bắt đầu đọc').click();
	await button(phone, 'Thu').click();
	await expect(phone.getByText('Không tìm thấy micrô')).toBeVisible();
	const address = phone.url();
	// Nobody else has it: the address of a person with an account is no key.
	expect((await page.goto(address))?.status()).toBe(404);
	await phone.getByText('Rút lại giọng của tôi…').click();
	await button(phone, 'Rút lại giọng của tôi').click();
	await expect(phone.getByText(/Giọng của bạn đã được rút lại/)).toBeVisible();
	await context.close();
});
