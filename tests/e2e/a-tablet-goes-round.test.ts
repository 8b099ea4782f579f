import type { Page } from '@playwright/test';
import { openClassWithList, sitDownAt } from '../support/class-room.ts';
import { chooseBand, expect, test } from '../support/journey.ts';
import { expectMove, opened } from '../support/open-book.ts';

const readOn = (page: Page) => page.getByRole('region', { name: 'Đọc tiếp' });

/** Opens a title and turns a page: the device keeps the place. */
async function readsIn(page: Page, slug: string): Promise<void> {
	await page.goto(`/read/${slug}`);
	await opened(page);
	await expectMove(page, () => page.getByRole('button', { name: 'Trang sau' }).click());
}
async function leaves(page: Page): Promise<void> {
	await page.goto('/lop');
	await page.getByRole('button', { name: 'Rời lớp trên máy này' }).click();
	await expect(page.getByLabel('Mã lớp')).toBeVisible();
}
const seatsKept = (page: Page) =>
	page.evaluate(async () =>
		(await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('vuon-sach:') ? [name] : []))
	);

/** Lessons that the child at this seat has begun. */
const passages = (page: Page) =>
	page.evaluate(async () => {
		const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('vuon-sach:'))?.name ?? '';
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('The database did not answer'));
			});
		const database = await answer(indexedDB.open(name));
		const count = await answer(database.transaction('passages').objectStore('passages').count());
		database.close();
		return count;
	});

test('two children who take turns at one tablet do not see what the other reads and learns, nor what a guest does', async ({
	page,
	browser
}) => {
	test.setTimeout(180_000);
	const { code } = await openClassWithList(page, { name: '3A5', seats: 3, list: 'Tuần này' });
	const context = await browser.newContext();
	const tablet = await context.newPage();

	// A guest before the lesson.
	await chooseBand(tablet, 'la');
	await readsIn(tablet, 'dom-dom-quen-den');
	await tablet.goto('/');
	await expect(readOn(tablet)).toContainText('Con đom đóm quên đèn');

	/** The page has asked the device of this child, and shows what there is. */
	const findsNothing = async () => {
		await expect.poll(() => seatsKept(tablet)).toHaveLength(1);
		await expect(readOn(tablet)).toHaveCount(0);
	};
	await sitDownAt(tablet, code, 1);
	await findsNothing();
	await readsIn(tablet, 'truyen-coc-kien-troi');
	await tablet.goto('/bai-hoc');
	await tablet.locator('main a[href^="/bai-hoc/"]').first().click();
	await expect(tablet.getByRole('heading', { level: 1 })).toBeVisible();
	const lesson = tablet.url();
	await tablet
		.getByRole('button', { name: /^(Bước tiếp|Để sau, đi tiếp)/ })
		.first()
		.click();
	await expect.poll(() => passages(tablet)).toBe(1);
	await tablet.goto('/');
	await expect(readOn(tablet)).toContainText('Truyện Cóc kiện Trời');
	await leaves(tablet);

	// The way back leads to no page of the child who was here.
	await tablet.goBack();
	await expect(tablet.getByRole('button', { name: 'Rời lớp trên máy này' })).toHaveCount(0);
	await tablet.goto('/');
	await expect(readOn(tablet)).toContainText('Con đom đóm quên đèn');
	await expect.poll(() => seatsKept(tablet)).toEqual([]);

	await sitDownAt(tablet, code, 2);
	await findsNothing();
	await tablet.goto('/ke-cua-em');
	await expect(tablet.getByText('Truyện Cóc kiện Trời')).toHaveCount(0);
	expect(await passages(tablet)).toBe(0);
	await tablet.goto(lesson);
	await expect(tablet.getByRole('heading', { level: 1 })).toBeVisible();
	await expect.poll(() => passages(tablet), 'the lesson begins at its beginning').toBe(0);
	await leaves(tablet);
	await tablet.goto('/');
	await expect(readOn(tablet)).toContainText('Con đom đóm quên đèn');
	await context.close();
});

test('a page that stands open in another tab begins anew when the device has left the seat', async ({
	page,
	browser
}) => {
	const { code } = await openClassWithList(page, { name: '3A6', seats: 2, list: 'Tuần này' });
	const context = await browser.newContext();
	const first = await context.newPage();
	await sitDownAt(first, code, 1);
	const second = await context.newPage();
	await leaves(second);
	await second.goto('/');
	await first.bringToFront();
	await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(first.getByText('Tuần này')).toHaveCount(0);
	await context.close();
});
