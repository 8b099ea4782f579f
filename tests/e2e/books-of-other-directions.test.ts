import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';
import { expectMove, opened, spot } from '../support/open-book.ts';
import { picture } from '../support/pictures.ts';
import { publishFile } from '../support/publish-file.ts';
import { tinyEpub, type TinyEpub } from '../support/tiny-epub.ts';

const UPRIGHT = '<style>html { writing-mode: vertical-rl } img { display: block; height: 100% }</style>';
const TALE = Array.from({ length: 60 }, (_, n) => `<p>Câu thứ ${n + 1}: đàn cá bơi ngược dòng suối nhỏ.</p>`);

async function published(page: Page, book: TinyEpub): Promise<string> {
	const metadata = `<dc:source>${Date.now()}</dc:source>`;
	return publishFile(page, {
		name: 'doc.epub',
		mimeType: 'application/epub+zip',
		buffer: tinyEpub({ ...book, metadata })
	});
}

const next = (page: Page) => page.getByRole('button', { name: /^(Trang sau|Đọc xong)$/ }).click();

/** The first sentence of the tale that is wholly in sight. */
const sentence = (page: Page) =>
	page.evaluate(() => {
		const frame = document.querySelector<HTMLIFrameElement>('.book-page iframe');
		const seen = document.querySelector('.paper')?.getBoundingClientRect();
		if (!frame || !seen) return null;
		const { left } = frame.getBoundingClientRect();
		const whole = [...(frame.contentDocument?.querySelectorAll('p') ?? [])].find((paragraph) => {
			const box = paragraph.getBoundingClientRect();
			return left + box.left >= seen.left - 1 && left + box.right <= seen.right + 1;
		});
		return whole?.textContent ?? null;
	});

test('a book of upright lines begins with the picture before its words, and opens again where it was left', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await chooseBand(page, 'la');
	const address = await published(page, {
		title: 'Suối đứng',
		head: UPRIGHT,
		files: { 'cay.png': await picture(80, 80, 'png') },
		manifest: '<item id="cay" href="cay.png" media-type="image/png"/>',
		chapters: [
			`<p style="height: 80px"><img src="cay.png" alt="Một cây đa"/></p><h1>Suối</h1>${TALE.join('')}`,
			'<h1>Hết</h1>'
		]
	});
	await page.goto(address);
	await opened(page);
	await expect(page.frameLocator('.book-page iframe').getByAltText('Một cây đa')).toBeInViewport({
		ratio: 1
	});
	for (const _ of [1, 2, 3]) await expectMove(page, () => next(page));
	const left = await sentence(page);
	expect(left).toMatch(/^Câu thứ/);
	const kept = await spot(page);
	await page.reload();
	await opened(page);
	await expect.poll(() => sentence(page)).toBe(left);
	expect(await spot(page)).toBe(kept);
});

test('a strip of pictures is read to its end before the next chapter, and opens again within it', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await chooseBand(page, 'la');
	const names = [1, 2, 3, 4, 5].map((n) => `${n}.png`);
	const address = await published(page, {
		title: 'Tranh cuộn',
		head: UPRIGHT,
		files: Object.fromEntries(
			await Promise.all(names.map(async (name, n) => [name, await picture(300 + n, 600, 'png')] as const))
		),
		manifest: names.map((name, n) => `<item id="i${n}" href="${name}" media-type="image/png"/>`).join(''),
		chapters: [
			`<div>${names.map((name) => `<img src="${name}" alt="Tranh ${name}"/>`).join('')}</div>`,
			'<h1>Hết</h1>'
		]
	});
	await page.goto(address);
	await opened(page);
	const strip = page.frameLocator('.book-page iframe');
	await expect(strip.getByAltText('Tranh 1.png')).toBeInViewport();
	await expectMove(page, () => next(page));
	await expectMove(page, () => next(page));
	await expect(strip.getByAltText('Tranh 3.png')).toBeInViewport();
	const kept = await spot(page);
	await page.reload();
	await opened(page);
	await expect(strip.getByAltText('Tranh 3.png')).toBeInViewport();
	expect(await spot(page)).toBe(kept);
	for (let turns = 0; turns < 8 && (await strip.getByText('Hết').count()) === 0; turns++) {
		const last = strip.getByAltText('Tranh 5.png');
		if (await last.isVisible()) await expectMove(page, () => next(page));
	}
	await expect(strip.getByText('Hết')).toBeInViewport();
});
