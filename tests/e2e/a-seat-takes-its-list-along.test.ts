import type { Page } from '@playwright/test';
import { openClassWithList, sitDownAt } from '../support/class-room.ts';
import { expect, test } from '../support/journey.ts';
import { expectMove, opened } from '../support/open-book.ts';

const TOAD = 'truyen-coc-kien-troi';
/** A page that was seen for less was leafed over. ms */
const LOOKED = 2_000;
const FIREFLY = 'dom-dom-quen-den';

/** States of the titles that are noted on the device, by title. */
function noted(page: Page): Promise<Record<string, string>> {
	return page.evaluate(async () => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('The database did not answer'));
			});
		const database = await answer(indexedDB.open('vuon-sach'));
		const packs = (await answer(database.transaction('packs').objectStore('packs').getAll())) as {
			slug: string;
			state: string;
		}[];
		database.close();
		return Object.fromEntries(packs.map(({ slug, state }) => [slug, state]));
	});
}

test('a list of a class is taken along with one press, goes on after a cut in another tab, and what is read comes home once', async ({
	page: teacher,
	browser
}) => {
	test.setTimeout(120_000);
	const { board, code } = await openClassWithList(teacher, {
		name: '3B2',
		seats: 9,
		list: 'Đọc ở bệnh viện'
	});
	await teacher.getByRole('link', { name: 'Đọc ở bệnh viện' }).click();
	await teacher.getByRole('searchbox').fill('dom dom');
	await teacher.getByRole('button', { name: 'Tìm' }).click();
	await teacher.getByRole('button', { name: /Thêm “Con đom đóm/ }).click();
	await expect(teacher.getByText('2 cuốn trong danh sách')).toBeVisible();

	const tablet = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
	const child = await tablet.newPage();
	await sitDownAt(child, code, 4);

	await test.step('one press, one size, one progress', async () => {
		// A worker answers for the page by then: the line is cut within the page.
		await child.evaluate((slug) => {
			const { fetch: ask } = window;
			let opens = 0;
			window.fetch = (input, init) => {
				const address = input instanceof Request ? input.url : String(input);
				if (!address.includes('/api/resources/')) return ask(input, init);
				return ++opens > 40 ? Promise.reject(new TypeError(`Failed to fetch ${slug}`)) : ask(input, init);
			};
		}, FIREFLY);
		await child.getByRole('button', { name: 'Cất cả danh sách vào máy' }).click();
		const dialog = child.getByRole('dialog');
		await expect(dialog.getByText(/^2 cuốn: [\d,]+ MB$/)).toBeVisible();
		await dialog.getByRole('button', { name: 'Cất cả danh sách vào máy' }).click();
		await expect(dialog.getByText('Mạng vừa bị ngắt.')).toBeVisible();
		expect(Object.values(await noted(child))).toContain('coming');
		expect(Object.keys(await noted(child)).sort()).toEqual([FIREFLY, TOAD]);
	});
	await child.close();

	const next = await tablet.newPage();
	await test.step('the tab is gone: another one goes on', async () => {
		await next.goto('/');
		await expect.poll(() => noted(next)).toEqual({ [TOAD]: 'whole', [FIREFLY]: 'whole' });
		await expect(next.getByRole('button', { name: 'Cả danh sách đã ở trong máy' })).toBeVisible();
	});

	await test.step('read without a network, it is on the board once there is one', async () => {
		await next.evaluate(() => navigator.serviceWorker.ready.then(() => null));
		await tablet.setOffline(true);
		await next.goto(`/read/${TOAD}`);
		await opened(next);
		for (let at = 0; at < 2; at++) {
			await next.waitForTimeout(LOOKED);
			await expectMove(next, () => next.getByRole('button', { name: 'Trang sau' }).click());
		}
		await next.goto('/trong-may');
		await tablet.setOffline(false);
		await next.goto('/');
		const sign = teacher.getByRole('row', { name: /^4/ }).getByRole('img');
		await expect
			.poll(async () => {
				await teacher.goto(board);
				return (await sign.first().getAttribute('aria-label')) ?? '';
			})
			.toMatch(/^đang đọc, [1-3]\/\d+ trang$/);
	});

	await test.step('taken out again as a whole', async () => {
		await next.getByRole('button', { name: 'Cả danh sách đã ở trong máy' }).click();
		await next.getByRole('button', { name: 'Bỏ cả danh sách ra' }).click();
		await expect.poll(() => noted(next)).toEqual({});
	});
	await tablet.close();
});
