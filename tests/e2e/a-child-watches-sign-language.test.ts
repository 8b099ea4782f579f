import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LIBRARIAN } from '../support/people.ts';
import { chooseBand, expect, signIn, test } from '../support/journey.ts';

const FILM = join(import.meta.dirname, '../../content/books/vu-an-o-banh-mi/sign/1.webm');

async function openFilm(page: Page, slug: string) {
	await chooseBand(page, 'hoa');
	await page.goto(`/read/${slug}`);
	const opener = page.locator('#open-signing');
	await expect(opener).toBeEnabled();
	// Where a screen is low the bars come with the keyboard.
	await opener.press('Enter');
	const player = page.getByRole('region', { name: 'Phim ngôn ngữ ký hiệu' });
	await expect(player).toBeVisible();
	return { opener, player, video: player.locator('video') };
}

const paused = (video: ReturnType<Page['locator']>) =>
	video.evaluate((film: HTMLVideoElement) => film.paused);

test('H3: a film stands beside the words, by keyboard alone, and never plays by itself', async ({ page }) => {
	const { opener, player, video } = await openFilm(page, 'vu-an-o-banh-mi');
	const play = player.getByRole('button', { name: 'Chiếu' });
	await expect(video).toBeVisible();
	await expect(play).toBeFocused();
	expect(await paused(video)).toBe(true);
	await expect(video).toHaveAttribute('aria-label', /^Phim của /);
	await expect(player.getByText('không phải lời ký hiệu thật')).toBeVisible();

	await page.keyboard.press('Enter');
	await expect.poll(() => paused(video)).toBe(false);
	await player.getByRole('button', { name: 'Dừng' }).press('Enter');
	await expect.poll(() => paused(video)).toBe(true);

	await player.getByLabel('Tốc độ').selectOption('0.5');
	expect(await video.evaluate((film: HTMLVideoElement) => film.playbackRate)).toBe(0.5);
	const shown = () => video.evaluate((film: HTMLVideoElement) => film.textTracks[0]?.mode);
	expect(await shown(), 'H1: captions by choice').not.toBe('showing');
	await player.getByRole('button', { name: 'Phụ đề' }).press('Enter');
	await expect.poll(shown).toBe('showing');

	const size = player.getByRole('separator', { name: 'Cỡ của phim' });
	await size.press('End');
	await expect(size).toHaveAttribute('aria-valuenow', '60');
	await size.press('Home');
	await expect(size).toHaveAttribute('aria-valuenow', '20');
	const grip = player.getByRole('button', { name: /^Chuyển chỗ của phim/ });
	for (const [key, place] of [
		['ArrowLeft', 'bên trái'],
		['ArrowUp', 'phía trên'],
		['ArrowDown', 'phía dưới']
	] as const) {
		await grip.press(key);
		await expect(grip).toHaveAccessibleName(new RegExp(place));
	}
	await page.keyboard.press('Escape');
	await expect(player).toHaveCount(0);
	await expect(opener).toBeFocused();
});

test('H3: it follows the page that is shown, and turns pages only if asked', async ({ page }) => {
	const { player, video } = await openFilm(page, 'vu-an-o-banh-mi');
	const source = () => video.getAttribute('src');
	const first = await source();
	const end = () =>
		video.evaluate(async (film: HTMLVideoElement) => {
			film.currentTime = 5.6;
			await film.play();
		});
	await end();
	await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.ended)).toBe(true);
	expect(await source()).toBe(first);
	await player.getByLabel('Lật trang theo phim').check();
	await end();
	await expect.poll(source).not.toBe(first);
	await expect.poll(() => paused(video)).toBe(false);
});

for (const [width, height] of [
	[320, 256],
	[360, 740],
	[1280, 800]
] as const)
	test(`H3: at ${width} × ${height} it covers no words, wherever it stands`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		const { player, video } = await openFilm(page, 'vi-sao-mua-roi');
		await player.getByRole('button', { name: 'Đến trang có phim tiếp theo' }).press('Enter');
		await expect(video).toBeVisible();
		expect(await paused(video)).toBe(true);
		const grip = player.getByRole('button', { name: /^Chuyển chỗ của phim/ });
		for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
			await grip.press(key);
			const [film, words] = await Promise.all([
				player.boundingBox(),
				page.locator('main .paper').boundingBox()
			]);
			if (!film || !words) throw new Error('nothing on the screen');
			const apart =
				film.x >= words.x + words.width - 1 ||
				film.x + film.width <= words.x + 1 ||
				film.y >= words.y + words.height - 1 ||
				film.y + film.height <= words.y + 1;
			expect(apart, key).toBe(true);
			expect(Math.min(words.width, words.height), key).toBeGreaterThan(40);
		}
	});

test('H1: a librarian puts a film beside a chapter, the page of the book says so, and takes it back', async ({
	page
}) => {
	await signIn(page, LIBRARIAN.login);
	await page.goto('/books/the-salt-under-the-river');
	const guide = page.getByText('Có phim chưa có phụ đề.');
	await expect(guide).toHaveCount(0);
	await page.goto('/ban-thu-thu');
	await page.goto('/ban-thu-thu?q=salt');
	await page
		.getByRole('link', { name: /Salt Under the River/ })
		.first()
		.click();
	await page.getByRole('link', { name: 'Phim ngôn ngữ ký hiệu' }).click();
	await page.locator('input[name=video]').setInputFiles(FILM);
	await page.getByLabel(/^Quyền trình chiếu/).fill('Thư viện quay');
	await page.getByRole('button', { name: 'Đặt phim vào sách' }).click();
	await expect(page.getByText('Chưa có lời đồng ý')).toBeVisible();
	await page.locator('input[name=video]').setInputFiles(FILM);
	await page.getByLabel(/đã đồng ý bằng văn bản/).check();
	await page.getByRole('button', { name: 'Đặt phim vào sách' }).click();
	await expect(page.getByText('Phim đã đứng bên trang sách.')).toBeVisible();
	await expect(page.getByText('Chưa có phụ đề. Trang của cuốn sách nói rõ điều này.')).toBeVisible();
	const desk = page.url();

	await page.goto('/books/the-salt-under-the-river');
	await expect(guide).toHaveCount(1);
	await page.goto(desk);
	await page.getByText('Thêm phụ đề').first().click();
	await page.locator('details[open] input[name=captions]').setInputFiles({
		name: 'a.vtt',
		mimeType: 'text/vtt',
		buffer: readFileSync(FILM.replace('1.webm', '1.vi.vtt'))
	});
	await page.getByRole('button', { name: 'Thêm phụ đề' }).click();
	await expect(page.getByText('Có phụ đề.')).toBeVisible();

	const address = (await page.locator('video').getAttribute('src')) ?? '';
	const part = await page.request.get(address, { headers: { range: 'bytes=0-3' } });
	expect([part.status(), part.headers()['content-type'], (await part.body()).length]).toEqual([
		206,
		'video/webm',
		4
	]);
	await page.getByText('Rút phim này').click();
	await page.getByRole('button', { name: 'Xoá phim' }).click();
	await expect(page.getByText('Phim đã được xoá.')).toBeVisible();
	expect((await page.request.get(address)).status()).toBe(404);
});
