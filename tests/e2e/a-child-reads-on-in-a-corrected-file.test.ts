import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';
import { expectMove, opened, pageText, placeIn } from '../support/open-book.ts';
import { publishFile, type ChosenFile } from '../support/publish-file.ts';
import { cutLine, takeAlong } from '../support/take-along.ts';
import { tinyEpub } from '../support/tiny-epub.ts';
import { tinyPdf } from '../support/tiny-pdf.ts';

/** From the record that was just published. */
async function replace(page: Page, file: ChosenFile): Promise<void> {
	await page.getByRole('link', { name: 'Thay tệp' }).click();
	await page.getByLabel(/Chọn tệp/).setInputFiles(file);
	await page.getByRole('button', { name: 'Dùng tệp này' }).click({ timeout: 45_000 });
	await expect(page.getByText(/Đã đổi tệp/)).toBeVisible();
}

/** Numbers of the paragraphs that begin in sight on the open page. */
function inSight(page: Page): Promise<number[]> {
	return page.evaluate(() => {
		const frame = document.querySelector<HTMLIFrameElement>('.paper iframe');
		const paper = document.querySelector('.paper')?.getBoundingClientRect();
		if (!frame || !paper) return [];
		const { left } = frame.getBoundingClientRect();
		return [...(frame.contentDocument?.querySelectorAll('p') ?? [])]
			.filter((paragraph) => {
				const at = left + (paragraph.getClientRects()[0]?.left ?? -1e6);
				return at >= paper.left && at < paper.right;
			})
			.map((paragraph) => Number(/\d+/.exec(paragraph.textContent)?.[0] ?? 0));
	});
}

test('a child who reads on finds the words where she stopped, in the corrected file too', async ({
	page,
	browser
}) => {
	const title = 'Suối dài kể chuyện';
	const paragraphs = Array.from(
		{ length: 60 },
		(_, at) => `<p>Đoạn ${at + 1}: suối kể chuyện thứ ${at + 1} cho bầy cá nhỏ nghe, chuyện nào cũng vui.</p>`
	).join('');
	const file = (name: string, body: string) => ({
		...{ name, mimeType: 'application/epub+zip' },
		buffer: tinyEpub({ title, body: `<h1>${title}</h1>${body}` })
	});
	const book = await publishFile(page, file('dai.epub', paragraphs));

	const child = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
	await chooseBand(child, 'la');
	await child.goto(book);
	await opened(child);
	for (let turns = 0; turns < 3; turns++) await expectMove(child, () => child.keyboard.press('ArrowRight'));
	const [stopped = 0] = await inSight(child);
	expect(stopped).toBeGreaterThan(5);

	const foreword = '<p>Lời đầu sách mới thêm, để các em biết suối ở đâu ra.</p>'.repeat(40);
	await replace(page, file('dai-sua.epub', foreword + paragraphs));

	await child.goto('/');
	await child.goto(book);
	await opened(child);
	// The page begins within the paragraph before; pages are cut elsewhere now, and one of the two begins on this one.
	const near = async () => (await inSight(child)).some((shown) => shown === stopped || shown === stopped - 1);
	await expect.poll(near).toBe(true);
	await child.context().close();
});

test('in a PDF that got new pages at its beginning too', async ({ page, browser }) => {
	// The fonts that every PDF may use have no Vietnamese letters.
	const title = 'The river tells a story';
	const chapters = ['a perch', 'a sparrow', 'a snail', 'a crab', 'a dragonfly'].map(
		(friend) =>
			`Today the river meets ${friend}. The two talk all morning long, and then they flow to the sea.`
	);
	const file = async (name: string, pages: readonly string[]) => ({
		...{ name, mimeType: 'application/pdf' },
		buffer: await tinyPdf(
			(document) => {
				for (const [at, text] of pages.entries())
					(at ? document.addPage() : document).text(`${title}, ${at + 1}`).text(text);
			},
			{ info: { Title: title }, lang: 'en', pdfVersion: '1.7' }
		)
	});
	const book = await publishFile(page, await file('river.pdf', chapters));

	const child = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
	await chooseBand(child, 'la');
	await child.goto(book);
	await opened(child);
	for (const shown of [/^2 \/ 5/, /^3 \/ 5/]) {
		await child.keyboard.press('ArrowRight');
		await expect.poll(() => placeIn(child)).toMatch(shown);
	}
	const words = child.locator('.paper .textLayer');
	await expect(words).toContainText('snail');

	const foreword = [
		'A word before: this is the story of a small river.',
		'Contents: a new friend in each chapter.'
	];
	await replace(page, await file('river-corrected.pdf', [...foreword, ...chapters]));
	await child.goto('/');
	await child.goto(book);
	await opened(child);
	await expect.poll(() => placeIn(child)).toMatch(/^5 \/ 7/);
	await expect(words).toContainText('snail');
	await child.context().close();
});

test('in a book that was taken along: the new file comes with one press, is read without a network, and the place stays', async ({
	page,
	browser
}) => {
	const title = 'Suối theo em về quê';
	const paragraphs = (end: string) =>
		Array.from({ length: 60 }, (_, at) => `<p>Đoạn ${at + 1}: suối kể chuyện thứ ${at + 1}, ${end}.</p>`);
	const file = (name: string, body: readonly string[]) => ({
		...{ name, mimeType: 'application/epub+zip' },
		buffer: tinyEpub({ title, body: `<h1>${title}</h1>${body.join('')}` })
	});
	const book = await publishFile(page, file('ve-que.epub', paragraphs('cá nhỏ nge say sưa mãi không thôi')));

	const child = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
	await chooseBand(child, 'la');
	await takeAlong(child, book.replace('/read/', '/books/'));
	await cutLine(child);
	await child.goto(book);
	await opened(child);
	for (let turns = 0; turns < 2; turns++) await expectMove(child, () => child.keyboard.press('ArrowRight'));
	const [stopped = 0] = await inSight(child);
	expect(stopped).toBeGreaterThan(3);

	await replace(page, file('ve-que-sua.epub', paragraphs('cá nhỏ nghe say sưa mãi không thôi')));
	await child.context().setOffline(false);
	await child.goto('/trong-may');
	await expect(child.getByText('Thư viện đã có bản mới của cuốn này.')).toBeVisible();
	await child.getByRole('button', { name: 'Lấy bản mới' }).click();
	await expect(child.getByText(`Đã cất “${title}” vào máy.`)).toBeVisible();
	await expect(child.getByRole('button', { name: 'Lấy bản mới' })).toHaveCount(0);

	await cutLine(child);
	await child.getByRole('link', { name: 'Đọc' }).click();
	await opened(child);
	await expect.poll(() => pageText(child)).toContain('cá nhỏ nghe say sưa');
	expect(await pageText(child)).not.toContain('nge');
	await expect.poll(async () => (await inSight(child))[0]).toBe(stopped);
	await child.context().close();
});
