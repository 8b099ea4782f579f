import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';
import { opened } from '../support/open-book.ts';

/** Of the authored books the one that the voice has said (`support/serve.ts`). */
const MOON = '/read/trang-theo-na-ve-nha';

test.beforeEach(({ page }) => chooseBand(page, 'qua'));

/** The sentence and the word that are lit, as they stand in the page; empty when none is. */
function lit(page: Page): Promise<{ sentence: string; word: string }> {
	return page.evaluate(() => {
		const view = document.querySelector<HTMLIFrameElement>('.paper iframe')?.contentWindow as
			(Window & typeof globalThis) | null;
		const words = (name: string) =>
			[...(view?.CSS.highlights.get(name) ?? [])].map(String).join(' ').replace(/\s+/g, ' ').trim();
		return { sentence: words('vs-sentence'), word: words('vs-word') };
	});
}

test('R1, R8, D5: a book that nobody recorded is read by the voice of the library, word by word, and says whose voice it is', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(decodeURIComponent(new URL(request.url()).pathname)));
	await page.goto(MOON);
	await opened(page);
	expect(asked.filter((path) => path.includes('@voice'))).toEqual([]);
	await page.getByRole('button', { name: 'Nghe', exact: true }).click();
	const pause = page.getByRole('button', { name: 'Dừng', exact: true });
	await expect(pause).toBeVisible();
	await expect(page.getByText('Giọng máy đọc')).toBeVisible();

	const seen: { sentence: string; word: string }[] = [];
	const look = async () => {
		const now = await lit(page);
		if (now.word !== '' && now.word !== seen.at(-1)?.word) seen.push(now);
		return seen.length;
	};
	await expect.poll(look, { intervals: [50] }).toBeGreaterThan(4);
	for (const { sentence, word } of seen) expect(sentence).toContain(word);

	await test.step('R4: paused, it goes on with the same sentence', async () => {
		await pause.click();
		const before = await lit(page);
		await page.getByRole('button', { name: 'Nghe', exact: true }).click();
		await expect(pause).toBeVisible();
		expect((await lit(page)).sentence).toBe(before.sentence);
	});

	await test.step('R3: a sentence on', async () => {
		const before = await lit(page);
		await page.getByRole('button', { name: 'Câu sau' }).click();
		await expect.poll(async () => (await lit(page)).sentence).not.toBe(before.sentence);
	});
});

test('R5 a PDF is read aloud as flowing text, word by word', async ({ page }) => {
	await page.goto('/books/doc-tin-cho-tinh');
	await page.getByRole('link', { name: 'Nghe' }).click();
	await expect(page.getByRole('button', { name: 'Dừng', exact: true })).toBeVisible();
	// It begins with the words about its cover.
	await page.getByRole('button', { name: 'Câu sau' }).click();
	await expect.poll(async () => (await lit(page)).word).not.toBe('');
	const { sentence, word } = await lit(page);
	expect(sentence).toContain(word);
	await page.getByRole('button', { name: 'Xem trang in' }).click();
	await expect(page.getByRole('button', { name: 'Nghe', exact: true })).toBeVisible();
	await expect(page.locator('.pdf-page').first()).toBeVisible();
});

test('a book that the voice has not said yet offers no voice', async ({ page }) => {
	await page.goto('/read/truyen-coc-kien-troi');
	await opened(page);
	await expect(page.getByRole('button', { name: 'Nghe', exact: true })).toHaveCount(0);
});
