import type { BrowserContext, Page } from '@playwright/test';
import { openClassWithList, sitDownAt } from '../support/class-room.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { expectMove, opened, spot } from '../support/open-book.ts';
import { TEACHER } from '../support/people.ts';
import { cutLine, takeAlong } from '../support/take-along.ts';

const TOAD = 'truyen-coc-kien-troi';

/** The meter tells every twenty seconds. ms */
const TOLD = 21_000;
/** A page that was seen for less was leafed over. ms */
const LOOKED = 2_000;

/** Pages of each report that waits on the device. */
function waitingPages(page: Page): Promise<number[][]> {
	return page.evaluate(async () => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('The database did not answer'));
			});
		const database = await answer(indexedDB.open('vuon-sach'));
		const items = await answer(database.transaction('outbox').objectStore('outbox').getAll());
		database.close();
		return (items as { body: { shown: number[] } }[]).map(({ body }) => body.shown);
	});
}

/** Reports that wait on the device. */
const waiting = async (page: Page) => (await waitingPages(page)).length;

test('a child reads at a seat, without a network for a while, and the teacher sees every page of it', async ({
	page: teacher,
	browser
}) => {
	test.setTimeout(240_000);
	await signIn(teacher, TEACHER.login);
	await teacher.getByLabel('Tên lớp').fill('2A7');
	await teacher.getByRole('radio', { name: /^Lá/ }).check({ force: true });
	await teacher.getByLabel('Số chỗ ngồi').fill('9');
	await teacher.getByRole('button', { name: 'Tạo lớp' }).click();
	await expect(teacher.getByRole('heading', { level: 1 })).toHaveText('2A7');
	const board = teacher.url();
	const code = (await teacher.locator('header .code b').textContent()) ?? '';
	await teacher.getByLabel('Tên danh sách').fill('Đọc ở nhà');
	await teacher.getByRole('button', { name: 'Tạo danh sách' }).click();
	await teacher.getByRole('searchbox').fill('truyen coc');
	await teacher.getByRole('button', { name: 'Tìm' }).click();
	await teacher.getByRole('button', { name: /Thêm “Truyện Cóc kiện Trời”/ }).click();
	await expect(teacher.getByText('1 cuốn trong danh sách')).toBeVisible();

	/** Pages that the board shows for seat 4; 0 when it has not begun. */
	async function onBoard(): Promise<number> {
		await teacher.goto(board);
		const sign = teacher.getByRole('row', { name: /^4/ }).getByRole('img');
		const says = (await sign.getAttribute('aria-label')) ?? '';
		return Number(/^đang đọc, (\d+)\/\d+ trang$/.exec(says)?.[1] ?? 0);
	}

	const tablet = await browser.newContext({ viewport: { width: 360, height: 640 } });
	const child = await tablet.newPage();
	await child.goto('/lop');
	await child.getByLabel('Mã lớp').fill(code);
	await child.getByRole('button', { name: 'Đi tiếp' }).click();
	await child.getByRole('button', { name: /^4/ }).click();
	await expect(child.getByText('Đọc ở nhà')).toBeVisible();

	const turn = (page: Page) =>
		expectMove(page, () => page.getByRole('button', { name: 'Trang sau' }).click());
	await child.goto('/read/truyen-coc-kien-troi');
	await opened(child);
	await child.waitForTimeout(TOLD);
	const online = await onBoard();
	expect(online).toBeGreaterThan(0);
	await expect.poll(() => waiting(child)).toBe(0);

	// The network goes, the child reads on: what is read waits on the device.
	await tablet.setOffline(true);
	for (let at = 0; at < 4; at++) {
		await child.waitForTimeout(LOOKED);
		await turn(child);
	}
	await child.waitForTimeout(TOLD);
	expect(await waiting(child)).toBe(1);
	expect(await onBoard()).toBe(online);

	// It comes back: nobody presses anything, and the board has it.
	await tablet.setOffline(false);
	await expect.poll(() => waiting(child)).toBe(0);
	const back = await onBoard();
	expect(back).toBeGreaterThan(online);

	// The page is closed without a network; the next page that is opened tells what it read.
	const chapter = (place: string) => place.split(' ')[0];
	const before = await turn(child);
	let place = before;
	while (chapter(place) === chapter(before)) place = await turn(child);
	await tablet.setOffline(true);
	for (let at = 0; at < 3; at++) {
		await child.waitForTimeout(LOOKED);
		await turn(child);
	}
	await child.waitForTimeout(TOLD);
	expect(await waiting(child)).toBe(1);
	const closed = await onBoard();
	await child.goto('about:blank');
	// What a closing page still sends may slip past the network that the browser pretends not to have: counted once, either way.
	await child.close();
	await tablet.setOffline(false);
	const next = await tablet.newPage();
	await next.goto('/');
	await expect.poll(() => waiting(next)).toBe(0);
	await expect.poll(onBoard).toBeGreaterThan(closed);
	await tablet.close();
});

/** The clock of the device stands wrong by so many days; what only measures goes on as it does. */
async function wrongClock(device: BrowserContext, days: number): Promise<void> {
	await device.addInitScript((ms) => {
		const Right = Date;
		const told = globalThis as { clockIsOff?: number };
		told.clockIsOff = ms;
		globalThis.Date = class extends Right {
			constructor(...given: []) {
				if (given.length > 0) super(...given);
				else super(Right.now() + (told.clockIsOff ?? 0));
			}
			static override now() {
				return Right.now() + (told.clockIsOff ?? 0);
			}
		} as DateConstructor;
	}, days * 86_400_000);
}

/** As a network does it. */
const setClockRight = (page: Page) =>
	page.evaluate(() => void ((globalThis as { clockIsOff?: number }).clockIsOff = 0));

for (const [stands, days] of [
	['ahead', 31],
	['behind', -31]
] as const)
	test(`what was read in a kept book comes home once, though the tab was killed and the clock stood ${stands} by a month`, async ({
		page: teacher,
		browser
	}) => {
		const { board, code } = await openClassWithList(teacher, {
			...{ name: days > 0 ? '5A1' : '5A2', seats: 5, list: 'Đọc trên xe' }
		});
		const tablet = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
		await wrongClock(tablet, days);
		const child = await tablet.newPage();
		await sitDownAt(child, code, 4);
		await takeAlong(child, `/books/${TOAD}`);
		await cutLine(child);
		const readPage = async (page: Page) => {
			await page.waitForTimeout(LOOKED);
			await expectMove(page, () => page.getByRole('button', { name: 'Trang sau' }).click());
		};
		await child.goto(`/read/${TOAD}`);
		await opened(child);
		await readPage(child);
		await readPage(child);
		const [killed = []] = await waitingPages(child);
		expect(killed).toHaveLength(2);
		const next = await tablet.newPage();
		const devtools = await tablet.newCDPSession(child);
		const gone = child.waitForEvent('crash');
		void devtools.send('Page.crash').catch(() => null);
		await gone;
		await child.close();

		// Another tab, still without a network: the book opens where the first one was, and the clock is set right while it is read.
		await next.goto(`/read/${TOAD}`);
		await opened(next);
		await setClockRight(next);
		await readPage(next);
		await readPage(next);
		const waits = await waitingPages(next);
		expect(waits).toHaveLength(2);
		expect(waits).toContainEqual(killed);
		const read = new Set(waits.flat()).size;
		const place = await spot(next);

		await tablet.setOffline(false);
		await expect.poll(() => waiting(next)).toBe(0);
		const onBoard = async () => {
			await teacher.goto(board);
			return teacher.getByRole('row', { name: /^4/ }).getByRole('img').getAttribute('aria-label');
		};
		expect(await onBoard()).toMatch(new RegExp(`^đang đọc, ${read}/\\d+ trang$`));
		await next.reload();
		await opened(next);
		expect(await spot(next)).toBe(place);
		expect(await onBoard()).toMatch(new RegExp(`^đang đọc, ${read}/\\d+ trang$`));
		await tablet.close();
	});
