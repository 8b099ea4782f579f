import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { expectMove, opened, pageText, placeIn, spot } from '../support/open-book.ts';
import { libraryOfThisTest } from '../support/libraries.ts';
import { publishFile } from '../support/publish-file.ts';
import { page as xhtml, tinyEpub } from '../support/tiny-epub.ts';

const LAST = 'DÒNG CUỐI CHƯƠNG MỘT';
const lines = (chapter: number, count: number) =>
	Array.from(
		{ length: count },
		(_, n) =>
			`<p id="c${chapter}p${n}">Chương ${chapter}, đoạn ${n}: con suối nhỏ kể chuyện thứ ${n * chapter + n} cho bầy cá nghe.</p>`
	).join('');

/** A book with every way to a note: outside of the spine, beside it, in another file, in its own. */
/** The same file is not taken in twice: another one each time. */
const makeBook = () =>
	tinyEpub({
		title: 'Suối có chú thích',
		metadata: `<dc:source>${Date.now()}</dc:source>`,
		chapters: [
			`<h1>Nguồn</h1><p epub:type="pagebreak" role="doc-pagebreak" id="tr-i" aria-label="i"></p>${lines(1, 12)}
		<p id="refs">Ngoài sách<a epub:type="noteref" role="doc-noteref" id="r1" href="ngoai.xhtml#n1">1</a>,
		bên lề<a epub:type="noteref" id="r2" href="le.xhtml#n2">2</a>,
		trong chương<sup><a id="r3" href="#n3">3</a></sup>,
		<a id="r4" epub:type="glossref" href="tu-dien.xhtml#suoi">suối</a>,
		<a id="r5" href="c2.xhtml#neo%20c%C5%A9">neo cũ</a>,
		<a id="r6" href="ngoai.xhtml">tờ rời</a>, <a id="r7" href="le.xhtml">sổ tay</a>.</p>
		<p id="n3"><a href="#r3">3</a> Chú thích ngay cuối chương.</p><p>${LAST}</p>`,
			`<h1>Thác</h1><span epub:type="pagebreak" role="doc-pagebreak" id="tr-2" aria-label="2"></span>${lines(2, 20)}
		<h2 id="giua">Giữa dòng</h2>${lines(3, 20)}<p><a name="neo cũ"></a>Neo của tệp cũ nằm đây.</p>
		<span epub:type="pagebreak" role="doc-pagebreak" id="tr-3" aria-label="3"></span>${lines(4, 6)}`,
			`<h1>Biển</h1>${lines(5, 8)}`
		],
		files: {
			'ngoai.xhtml': xhtml(
				'<aside epub:type="footnote" id="n1"><p>Chú thích ở tờ ngoài mạch. <a role="doc-backlink" href="c1.xhtml#r1">↩</a></p></aside>'
			),
			'le.xhtml': xhtml(
				`<h1>Sổ tay</h1><ol><li id="n2" epub:type="endnote"><p>Chú thích bên lề, có <a href="c3.xhtml">đường ra biển</a>.</p></li></ol>${lines(9, 3)}`
			),
			'tu-dien.xhtml': xhtml(
				'<dl><dt><dfn id="suoi">suối</dfn></dt><dd>Dòng nước nhỏ chảy tự nhiên.</dd><dt>sông</dt><dd>Dòng nước lớn.</dd></dl>'
			)
		},
		manifest: ['ngoai', 'le', 'tu-dien']
			.map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`)
			.join(''),
		spine:
			'<itemref idref="c1"/><itemref idref="c2"/><itemref idref="c3"/><itemref idref="le" linear="no"/><itemref idref="tu-dien"/>',
		nav: `<nav epub:type="toc"><ol><li><a href="c1.xhtml">Nguồn</a></li><li><a href="c2.xhtml">Thác</a><ol><li><a href="c2.xhtml#giua">Giữa dòng</a></li></ol></li><li><a href="c3.xhtml">Biển</a></li></ol></nav>
		<nav epub:type="page-list"><ol><li><a href="c1.xhtml#tr-i">i</a></li><li><a href="c2.xhtml#tr-2">2</a></li><li><a href="c2.xhtml#tr-3">3</a></li></ol></nav>
		<nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="c1.xhtml">Bắt đầu</a></li></ol></nav>`
	});

const book = (page: Page) => page.frameLocator('.book-page iframe');
const wayBack = (page: Page) => page.getByRole('button', { name: 'Về chỗ đang đọc' });
/** Id of the element that has the keyboard inside the page of the book. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const frame = document.activeElement as HTMLIFrameElement | null;
		return frame?.contentDocument?.activeElement?.id ?? '';
	});

/** Turns by keys until an element of the page is in sight. */
async function turnTo(page: Page, id: string): Promise<void> {
	const inSight = () =>
		page.evaluate((wanted) => {
			const frame = document.querySelector<HTMLIFrameElement>('.book-page iframe');
			const paper = document.querySelector('.paper')?.getBoundingClientRect();
			const at = frame?.contentDocument?.getElementById(wanted)?.getBoundingClientRect().left;
			const left = (frame?.getBoundingClientRect().left ?? 0) + (at ?? -1e6);
			return paper !== undefined && left >= paper.left && left < paper.right;
		}, id);
	for (let turns = 0; turns < 30 && !(await inSight()); turns++)
		await expectMove(page, () => page.keyboard.press('ArrowRight'));
	expect(await inSight()).toBe(true);
}

let address = '';
test.beforeAll(async ({ browser }) => {
	const page = await browser.newPage({ baseURL: libraryOfThisTest() });
	address = await publishFile(page, {
		name: 'suoi.epub',
		mimeType: 'application/epub+zip',
		buffer: makeBook()
	});
	await page.close();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test.beforeEach(async ({ page }) => {
		await chooseBand(page, 'la');
		await page.goto(address);
		await opened(page);
	});

	for (const [id, name, words] of [
		['r1', 'Chú thích 1', 'Chú thích ở tờ ngoài mạch.'],
		['r2', 'Chú thích 2', 'Chú thích bên lề'],
		['r3', 'Chú thích 3', 'Chú thích ngay cuối chương.'],
		['r4', 'Nghĩa của từ', 'Dòng nước nhỏ chảy tự nhiên.'],
		['r6', 'Đọc thêm', 'Chú thích ở tờ ngoài mạch.']
	] as const)
		test(`V14, F19, F20: "${id}" opens beside the page with the keyboard in it, and Escape leads back to the reference`, async ({
			page
		}) => {
			await turnTo(page, id);
			const place = await placeIn(page);
			const kept = await spot(page);
			await book(page).locator(`#${id}`).focus();
			await page.keyboard.press('Enter');
			const note = page.getByRole('dialog', { name });
			await expect(note.getByRole('article')).toContainText(words);
			await expect(note.getByRole('article')).not.toContainText('↩');
			await expect(note.getByRole('article')).toBeFocused();
			expect(await axeFaults(page)).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(note).toBeHidden();
			if (id !== 'r6') await expect.poll(() => focused(page)).toBe(id);
			expect([await placeIn(page), await spot(page)]).toEqual([place, kept]);
			await expect(wayBack(page)).toBeHidden();
		});

	test('V14: the button of a note leads back too, and its page can be opened and left', async ({ page }) => {
		await turnTo(page, 'r2');
		await book(page).locator('#r2').click();
		const note = page.getByRole('dialog', { name: 'Chú thích 2' });
		await note.getByRole('button', { name: 'Về chỗ đang đọc' }).click();
		await expect.poll(() => focused(page)).toBe('r2');
		const kept = await spot(page);
		await book(page).locator('#r2').click();
		await note.getByRole('button', { name: 'Mở trang có chú thích này' }).click();
		await expect.poll(() => pageText(page)).toContain('Sổ tay');
		await expect.poll(() => focused(page)).toBe('n2');
		await wayBack(page).click();
		await expect.poll(() => pageText(page)).toContain(LAST);
		await expect.poll(() => spot(page)).toBe(kept);
	});

	test('F20: beside the book nothing is finished, and the next visit opens where the child read', async ({
		page
	}) => {
		await turnTo(page, 'r7');
		const place = await placeIn(page);
		const kept = await spot(page);
		await book(page).locator('#r7').dispatchEvent('click');
		await expect.poll(() => pageText(page)).toContain('Sổ tay');
		expect(await placeIn(page)).toBe(place);
		await expect(page.getByRole('button', { name: 'Đọc xong' })).toHaveCount(0);
		expect(await spot(page)).toBe(kept);
		await page.reload();
		await opened(page);
		await expect.poll(() => pageText(page)).toContain(LAST);

		await book(page).locator('#r7').dispatchEvent('click');
		await expect.poll(() => pageText(page)).toContain('Sổ tay');
		// Behind the last page of what stands beside the book, the book goes on.
		for (let turns = 0; turns < 6 && (await pageText(page)).includes('Sổ tay'); turns++) {
			await page.keyboard.press('ArrowRight');
			await page.waitForTimeout(400);
		}
		expect(await pageText(page)).toContain(LAST);
	});

	test('C4, F21: three jumps and three steps back, by button and key, the keyboard in the text each time', async ({
		page
	}) => {
		await turnTo(page, 'r5');
		const places = [await spot(page)];
		await book(page).locator('#r5').click();
		await expect.poll(() => pageText(page)).toContain('Neo của tệp cũ nằm đây.');
		await expect.poll(() => spot(page)).not.toBe(places[0]);
		places.push(await spot(page));

		await page.getByRole('button', { name: 'Mục lục' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Biển' }).click();
		await expect.poll(() => pageText(page)).toContain('Biển');
		await expect.poll(() => spot(page)).not.toBe(places[1]);
		places.push(await spot(page));

		await page.keyboard.press('F2');
		await page.getByRole('dialog').getByLabel('Tới trang của sách in').fill('I');
		await page.keyboard.press('Enter');
		await expect.poll(() => pageText(page)).toContain('Nguồn');
		await expect.poll(() => spot(page)).not.toBe(places[2]);

		for (const back of [
			() => wayBack(page).click(),
			() => page.keyboard.press('Backspace'),
			() => wayBack(page).press('Enter')
		]) {
			await back();
			await expect.poll(() => spot(page)).toBe(places.pop());
			await expect(page.locator('.book-page iframe')).toBeFocused();
		}
		await expect(wayBack(page)).toBeHidden();
	});
});

test('V8, V5: the contents are a list as deep as the book says, the chapter that is read is marked and moves', async ({
	page
}) => {
	await chooseBand(page, 'la');
	await page.goto(address);
	await opened(page);
	const contents = page.getByRole('dialog', { name: 'Mục lục' });
	const current = contents.locator('[aria-current]');
	await page.getByRole('button', { name: 'Mục lục' }).click();
	await expect(current).toHaveText('Nguồn');
	await expect(current).toBeFocused();
	const tree = contents.getByRole('navigation', { name: 'Mục lục' });
	await expect(tree.locator('ol ol')).toHaveCount(1);
	await expect(tree.locator('ol ol button')).toHaveText(['Giữa dòng']);
	await expect(contents.getByRole('navigation', { name: 'Những phần chính' }).getByRole('button')).toHaveText(
		['Bắt đầu']
	);
	expect(await axeFaults(page)).toEqual([]);

	await tree.getByRole('button', { name: 'Giữa dòng' }).press('Enter');
	await expect.poll(() => focused(page)).toBe('giua');
	await page.getByRole('button', { name: 'Mục lục' }).click();
	await expect(current).toHaveText('Giữa dòng');
});

test('V7: "where am I" says title, chapter, headings, printed page, position, share and time', async ({
	page
}) => {
	await chooseBand(page, 'la');
	await page.goto(`${address}?muc=OEBPS/c2.xhtml%23giua`);
	await opened(page);
	await page.getByRole('button', { name: /Em đang ở đâu/ }).click();
	const where = page.getByRole('dialog', { name: 'Em đang ở đâu?' });
	for (const said of [
		'Suối có chú thích',
		'Thác',
		'Giữa dòng',
		/Trang sách in\s*2/,
		/Vị trí\s*\d+ trên \d+/,
		/Đã đọc\s*\d+%/,
		/khoảng \d+ phút hết chương/
	])
		await expect(where).toContainText(said);
	expect(await axeFaults(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeFocused();
});

test('V15: a page of the printed book is gone to by its name, and an unknown one is answered kindly', async ({
	page
}) => {
	await chooseBand(page, 'la');
	await page.goto(address);
	await opened(page);
	await page.keyboard.press('F2');
	const box = page.getByRole('dialog').getByLabel('Tới trang của sách in');
	await box.fill('99');
	await box.press('Enter');
	await expect(box).toHaveAccessibleDescription(
		/Sách này không có trang “99”\. Em thử một số từ i đến 3 nhé\./
	);
	await box.fill('3');
	await box.press('Enter');
	await expect.poll(() => focused(page)).toBe('tr-3');
	await page.keyboard.press('F2');
	await expect(page.getByRole('dialog')).toContainText(/Trang sách in\s*3/);
});
