import { chooseBand, expect, test } from '../support/journey.ts';
import { opened } from '../support/open-book.ts';
import { cutLine, keptFiles, takeAlong } from '../support/take-along.ts';

/** The book that the voice of the library has said (`support/serve.ts`). */
const MOON = 'trang-theo-na-ve-nha';
const TOAD = 'truyen-coc-kien-troi';
const FIREFLY = 'dom-dom-quen-den';
const MB = 1024 * 1024;

test('a book with its voice is taken along, opens without a network, is read aloud, and goes again', async ({
	page,
	context
}) => {
	await chooseBand(page, 'la');
	await takeAlong(page, `/books/${MOON}`);
	await cutLine(page);

	await test.step('the book opens at its address, and turns', async () => {
		await page.goto(`/read/${MOON}`);
		await opened(page);
		await page.getByRole('button', { name: 'Nghe', exact: true }).click();
		await expect(page.getByRole('button', { name: 'Dừng', exact: true })).toBeVisible();
		const lit = () =>
			page.evaluate(() => {
				const view = document.querySelector<HTMLIFrameElement>('.paper iframe')?.contentWindow as
					(Window & typeof globalThis) | null;
				return [...(view?.CSS.highlights.get('vs-word') ?? [])].map(String).join(' ');
			});
		await expect.poll(lit).not.toBe('');
		const first = await lit();
		await expect.poll(lit).not.toBe(first);
	});

	await test.step('another page of the library says kindly what is kept', async () => {
		await page.goto('/tim?q=coc');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sách trong máy');
		await expect(page.getByText('Bây giờ không có mạng.')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Trăng theo Na về nhà' })).toBeVisible();
		await page.goto(`/read/${TOAD}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuốn này chưa có trong máy');
	});

	await test.step('"bỏ ra": nothing of it is left', async () => {
		await context.setOffline(false);
		await page.goto('/trong-may');
		await page.getByRole('button', { name: /^Bỏ “Trăng theo Na/ }).click();
		await expect(page.getByText('Trong máy chưa có cuốn nào')).toBeVisible();
		expect(await keptFiles(page)).toBe(0);
	});
});

test('a book of an older band neither shows nor opens on the device once a younger one is chosen, without a network too', async ({
	page
}) => {
	await chooseBand(page, 'la');
	await takeAlong(page, `/books/${TOAD}`);
	await page.goto('/chang');
	await page.getByRole('button', { name: /^Mầm/ }).click();
	await cutLine(page);
	await page.goto('/trong-may');
	await expect(page.getByText('trong máy chưa có cuốn nào cho em')).toBeVisible();
	await page.goto(`/read/${TOAD}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuốn này chưa có trong máy');
	await expect(page.getByText('Cóc')).toHaveCount(0);
});

test('a page without a network wears what was chosen here, before any script', async ({ page, context }) => {
	await chooseBand(page, 'la');
	const chosen = async (name: string) => {
		await page.getByRole('button', { name }).click();
		await expect(page.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
	};
	const noted = () =>
		page.evaluate(async () => (await caches.match('/theme', { cacheName: 'worn' }))?.text());
	const worn = async (theme: string) => {
		await expect.poll(noted).toBe(theme);
		await cutLine(page);
		for (const path of [`/read/${TOAD}`, '/trong-may']) {
			const answer = await page.goto(path);
			expect(await answer?.text()).toContain(`data-theme="${theme}"`);
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
		}
		await context.setOffline(false);
	};
	await page.goto('/');
	await chosen('Ban đêm');
	// The first title, and no other page of the library before the network goes.
	await takeAlong(page, `/books/${TOAD}`);
	await worn('night');
	await page.goto('/');
	await chosen('Đen – vàng');
	await worn('contrast-yellow');
});

test('what was cut goes on by itself, and nothing comes twice', async ({ page, context }) => {
	await chooseBand(page, 'la');
	await page.goto(`/books/${TOAD}`);
	// A worker answers for the page by then: the line is cut within the page.
	await page.evaluate(() => {
		const { fetch: ask } = window;
		let came = 0;
		window.fetch = (input, init) => {
			const address = input instanceof Request ? input.url : String(input);
			if (!address.includes('/api/resources/')) return ask(input, init);
			return ++came > 4 ? Promise.reject(new TypeError('Failed to fetch')) : ask(input, init);
		};
	});
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/api/resources/')) asked.push(new URL(request.url()).pathname);
	});
	await page.getByRole('button', { name: 'Cất vào máy' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Cất vào máy' }).click();
	await expect(dialog.getByText('Mạng vừa bị ngắt.')).toBeVisible();
	const before = await keptFiles(page);
	expect(before).toBeGreaterThan(0);
	await page.close();

	// The tab is gone. Another page of the library goes on where it stopped.
	const next = await context.newPage();
	const again: string[] = [];
	next.on('request', (request) => {
		if (request.url().includes('/api/resources/')) again.push(new URL(request.url()).pathname);
	});
	await next.goto('/trong-may');
	await expect(next.getByRole('link', { name: 'Đọc' })).toBeVisible();
	expect(again.filter((path) => asked.includes(path))).toEqual([]);
	expect(await keptFiles(next)).toBeGreaterThan(before);
});

test('a device of 200 MB that is full says so and goes on when there is room, and a browser that threw a book away is told on', async ({
	page,
	context
}) => {
	await chooseBand(page, 'la');
	await takeAlong(page, `/books/${TOAD}`);
	const devtools = await context.newCDPSession(page);
	const { origin } = new URL(page.url());
	// As much as cheap phones give, and nearly all of it used.
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200 * MB });
	await page.evaluate(async (quota) => {
		const { usage = 0 } = await navigator.storage.estimate();
		const used = new Response(new Blob([new Uint8Array(quota - usage - 50_000)]));
		await (await caches.open('used')).put('/used', used);
	}, 200 * MB);
	await page.goto(`/books/${FIREFLY}`);
	await page.getByRole('button', { name: 'Cất vào máy' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Cất vào máy' }).click();
	await expect(dialog.getByText('Máy hết chỗ rồi.')).toBeVisible();
	await page.evaluate(() => caches.delete('used'));
	await dialog.getByRole('button', { name: 'Cất tiếp' }).click();
	await expect(dialog.getByText('Không có mạng em vẫn đọc được.')).toBeVisible();

	// The browser makes room, as it likes.
	await page.evaluate(async () => {
		for (const name of await caches.keys()) if (name.startsWith('pack-')) await caches.delete(name);
	});
	await page.goto('/trong-may');
	await expect(page.getByText('Máy cần chỗ nên đã tự xoá cuốn này.')).toHaveCount(2);
	await page.getByRole('button', { name: 'Cất lại' }).first().click();
	await expect(page.getByRole('link', { name: 'Đọc' })).toHaveCount(1);

	// All at once, as browsers do it: the database with its notes goes too.
	await devtools.send('Storage.clearDataForOrigin', {
		origin,
		storageTypes: 'cache_storage,indexeddb,local_storage'
	});
	await page.goto('/trong-may');
	await expect(page.getByText('đã tự xoá hết những gì em cất')).toBeVisible();
});

test('a lesson is taken along, done without a network with its task in a kept book, and what was done is there again on line', async ({
	page,
	context
}) => {
	await chooseBand(page, 'la');
	await takeAlong(page, `/books/${TOAD}`);
	await page.goto('/bai-hoc/truyen-hay-thong-tin');
	await page.getByRole('button', { name: 'Cất vào máy' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText(/^Bài học: [\d,]+ (kB|MB)$/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Cất vào máy' }).click();
	await expect(dialog.getByText('Không có mạng em vẫn học được.')).toBeVisible();
	await cutLine(page);

	await test.step('it opens from the page of what is kept, step by step, and is heard', async () => {
		await page.goto('/trong-may');
		await page.getByRole('link', { name: 'Vào học' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Truyện kể hay sách thông tin?');
		await page
			.getByRole('navigation', { name: 'Các bước của bài học' })
			.getByRole('link', { name: 'Em làm' })
			.click();
		await expect(page).toHaveURL('/bai-hoc/truyen-hay-thong-tin#do');
		const listen = page.getByRole('button', { name: 'Nghe: Em xếp sách vào rổ' });
		await listen.click();
		await expect(page.getByRole('button', { name: 'Dừng' })).toBeVisible();
		await page.goBack();
		await expect(page.locator('#hook')).toBeVisible();
		await page.goForward();
		await expect(page.locator('#do')).toBeVisible();
		const broken = () =>
			page.evaluate(() =>
				[...document.images]
					.filter((image) => image.checkVisibility() && image.complete && image.naturalWidth === 0)
					.map(({ src }) => src)
			);
		expect(await broken()).toEqual([]);
	});

	await test.step('the task goes along into the kept book, and comes back done', async () => {
		await expect(page.getByText('Bây giờ không có mạng.')).toBeVisible();
		await page.getByRole('link', { name: 'Mở sách' }).click();
		await opened(page);
		const task = page.getByRole('region', { name: /Tìm chỗ Cóc gặp Cua/ });
		const here = task.getByRole('button', { name: 'Em tìm thấy ở đây!' });
		await here.click();
		await expect(task.getByRole('status')).toContainText('Đây mới là bìa sách');
		await expect(async () => {
			await page.keyboard.press('ArrowRight');
			await here.click({ timeout: 1_000 });
			await expect(task.getByRole('status')).toContainText('Em tìm thấy rồi!', { timeout: 500 });
		}).toPass();
		await task.getByRole('link', { name: 'Quay lại bài học' }).click();
		await expect(page.locator('#do')).toBeVisible();
	});

	await test.step('with the network again it is counted once', async () => {
		await context.setOffline(false);
		await page.goto('/bai-hoc');
		await expect(page.getByRole('link', { name: /Truyện kể hay sách thông tin/ })).toContainText(
			/Em đã làm 1 trong \d+ việc/
		);
	});

	await test.step('for a younger child it neither shows nor opens', async () => {
		await page.goto('/chang');
		await page.getByRole('button', { name: /^Mầm/ }).click();
		await cutLine(page);
		await page.goto('/trong-may');
		await expect(page.getByText('trong máy chưa có cuốn nào cho em')).toBeVisible();
		await page.goto('/bai-hoc/truyen-hay-thong-tin');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài học này chưa có trong máy');
	});
});
