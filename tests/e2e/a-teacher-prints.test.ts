import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openClassWithList, sitDown, tellPages } from '../support/class-room.ts';
import { expect, test } from '../support/journey.ts';
import { CANARIES } from '../support/people.ts';
import { readPdf } from '../content/read-pdf.ts';

const NAME = 'Lớp hai A một, câu lạc bộ bạn đọc nhỏ tuổi của trường';

/** The page as it comes out of the printer, kept beside the results of the run to be looked at. */
async function printed(page: Page, name: string) {
	await page.waitForLoadState('networkidle');
	const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true });
	const folder = test.info().project.outputDir;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${name}.pdf`), bytes);
	return readPdf(new Uint8Array(bytes));
}
const times = (text: string, words: string) => text.split(words).length - 1;

for (const { seats, boardPages, sheets } of [
	{ seats: 1, boardPages: 1, sheets: 1 },
	{ seats: 20, boardPages: 1, sheets: 3 },
	{ seats: 45, boardPages: 1, sheets: 6 }
]) {
	test(`board, list and cards of a class of ${seats} are right on A4`, async ({ page, browser }) => {
		test.setTimeout(120_000);
		const name = seats === 45 ? NAME.slice(0, 55) : `2A${seats}`;
		const { board, code } = await openClassWithList(page, { name, seats, list: 'Truyện vui tuần này' });
		const child = await sitDown(browser, code, 1);
		await tellPages(child, [0, 1]);
		await child.context().close();

		await page.goto(`${board}/in`);
		const onPaper = await printed(page, `board-${seats}`);
		expect(onPaper.pages).toBe(boardPages);
		expect(onPaper.text).toContain('Truyện vui tuần này');
		expect(onPaper.text).toMatch(/2\/\d+/);
		for (const control of ['Sửa danh sách', 'Lớp của tôi', 'Đăng xuất'])
			expect(onPaper.text).not.toContain(control);
		await page.goto(board);
		const asItStands = await printed(page, `room-${seats}`);
		expect(asItStands.pages).toBe(boardPages);
		for (const control of ['Danh sách đọc mới', 'Cho máy rời chỗ', 'Đóng lớp', 'Thẻ vào lớp'])
			expect(asItStands.text).not.toContain(control);

		await page.getByRole('link', { name: 'Truyện vui tuần này' }).click();
		await expect(page.getByText('1 cuốn trong danh sách')).toBeVisible();
		const list = await printed(page, `list-${seats}`);
		expect(list.pages).toBe(1);
		expect(list.text).toMatch(/Truyện vui tuần này.*1 cuốn trong danh sách.*Truyện Cóc kiện Trời/s);
		for (const control of ['Tìm sách cho lớp', 'Sửa tên, lời nhắn', 'Bỏ'])
			expect(list.text).not.toContain(control);

		// Forty-five drawings, and light enough for the line of a school.
		const html = await (await page.request.get(`${board}/the/tung-cho`)).body();
		expect(html.length).toBeLessThan(400_000);
		await page.goto(`${board}/the/tung-cho`);
		const cards = await printed(page, `cards-${seats}`);
		expect(cards.pages).toBe(sheets);
		// The letters of a code stand apart.
		expect(times(cards.text.replace(/\s/g, ''), code)).toBe(seats);
		expect(cards.text).toContain(`Chỗ ${seats}`);
		expect(cards.text).not.toContain('Thẻ của từng chỗ');
		await page.goto(`${board}/the`);
		expect((await printed(page, `card-${seats}`)).pages).toBe(1);
	});
}

test('a board that is longer than a page says on each page what it is, whatever the theme on the screen', async ({
	page
}) => {
	test.setTimeout(120_000);
	const { board } = await openClassWithList(page, { name: NAME.slice(0, 55), seats: 45, list: 'Đọc cả kỳ' });
	await page.getByRole('link', { name: 'Đọc cả kỳ' }).click();
	for (let count = 2; count <= 9; count++) {
		await page
			.getByRole('button', { name: /^Thêm “/ })
			.first()
			.click();
		await expect(page.getByText(`${count} cuốn trong danh sách`)).toBeVisible();
	}
	await page.goto(`${board}/in`);
	await page.evaluate(() => (document.documentElement.dataset.theme = 'night'));
	const paper = await printed(page, 'board-of-many');
	expect(paper.pages).toBe(2);
	// It may run over two lines.
	const text = paper.text.replace(/\s+/g, ' ');
	expect(times(text, '“Đọc cả kỳ”, chỗ 1')).toBe(2);
	expect(times(paper.text, 'chưa vào')).toBe(46);
	// Ink, not the colours of the night.
	await page.emulateMedia({ media: 'print' });
	const ink = await page.locator('main h1').evaluate((heading) => getComputedStyle(heading).color);
	expect(ink).toBe('rgb(0, 0, 0)');
});

test('who has finished a title has a mark on paper, drawn and not a ground, and who reads has another', async ({
	page,
	browser
}) => {
	const { board, code } = await openClassWithList(page, { name: '2B', seats: 3, list: 'Đọc xong rồi' });
	await page.getByRole('link', { name: 'Đọc xong rồi' }).click();
	await page.getByRole('searchbox').fill(CANARIES.mam.title);
	await page.getByRole('button', { name: 'Tìm' }).click();
	await page.getByRole('button', { name: `Thêm “${CANARIES.mam.title}”` }).click();
	await expect(page.getByText('2 cuốn trong danh sách')).toBeVisible();
	const child = await sitDown(browser, code, 1);
	await tellPages(child, [0]);
	// A book of one page, looked at for as long as a page takes; nobody has read for longer than since the seat was taken.
	await child.waitForTimeout(4_500);
	await tellPages(child, [0], { words: CANARIES.mam.title, activeSeconds: 3 });
	await child.context().close();

	await page.goto(`${board}/in`);
	await printed(page, 'board-finished');
	await page.emulateMedia({ media: 'print' });
	const row = page.getByRole('row', { name: /^1 / });
	const finished = row.getByRole('img', { name: 'đọc xong', exact: true });
	await expect(finished).toBeVisible();
	const ink = 'rgb(0, 0, 0)';
	expect(
		await finished.evaluate((sign) => {
			const tick = sign.querySelector('svg');
			const { backgroundImage, backgroundColor, borderTopColor } = getComputedStyle(sign);
			return {
				backgroundImage,
				backgroundColor,
				borderTopColor,
				tick: tick && getComputedStyle(tick).stroke
			};
		})
	).toEqual({ backgroundImage: 'none', backgroundColor: 'rgba(0, 0, 0, 0)', borderTopColor: ink, tick: ink });
	await expect(row.getByRole('img', { name: /^đang đọc, 1\// })).toBeVisible();
	await expect(page.getByText('1 xong · 0 đang đọc · 0 chưa')).toBeVisible();
});
