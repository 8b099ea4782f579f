import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';
import { libraryOfThisTest } from '../support/libraries.ts';
import { openNextBuild } from '../support/next-build.ts';
import { expectMove, opened, spot } from '../support/open-book.ts';
import { publishFile } from '../support/publish-file.ts';
import { cutLine, takeAlong } from '../support/take-along.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const TOAD = 'truyen-coc-kien-troi';

test('a title that is withdrawn at the desk goes from the device once the library answers again, and the child is told', async ({
	page,
	browser
}) => {
	const title = 'Suối nghỉ mùa đông';
	const buffer = tinyEpub({
		title,
		chapters: ['<h1>Một</h1><p>Suối ngủ.</p>', '<h1>Hai</h1><p>Suối thức.</p>']
	});
	const book = await publishFile(page, {
		name: 'nghi-dong.epub',
		mimeType: 'application/epub+zip',
		buffer
	});
	const tablet = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const child = await tablet.newPage();
	await chooseBand(child, 'la');
	await takeAlong(child, book.replace('/read/', '/books/'));
	await takeAlong(child, `/books/${TOAD}`);
	await cutLine(child);
	await child.goto(book);
	await opened(child);

	await page.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	const asking = page.getByRole('dialog');
	await asking.getByRole('radio').first().check();
	await asking.getByRole('button', { name: 'Rút khỏi kệ' }).click();
	await expect(page.getByText(/Đã rút khỏi kệ/)).toBeVisible();
	// Nobody could tell the device: the child reads on.
	await expectMove(child, () => child.getByRole('button', { name: 'Trang sau' }).click());

	await tablet.setOffline(false);
	await expect(
		child.getByText(`Thư viện không còn cho đọc “${title}” nữa, nên mình đã bỏ cuốn ấy ra khỏi máy.`)
	).toBeVisible();
	await cutLine(child);
	await child.goto(book);
	await expect(child.getByRole('heading', { level: 1 })).toHaveText('Cuốn này chưa có trong máy');
	await child.getByRole('link', { name: 'Xem sách trong máy' }).click();
	await expect(child.getByRole('heading', { name: 'Truyện Cóc kiện Trời' })).toBeVisible();
	await expect(child.getByText(title)).toHaveCount(0);
	await tablet.close();
});

/** Shells that lie on the device, and whether a newer worker waits. */
function shells(page: Page): Promise<{ kept: string[]; waits: boolean }> {
	return page.evaluate(async () => ({
		kept: (await caches.keys()).filter((name) => name.startsWith('shell-')),
		waits: Boolean((await navigator.serviceWorker.getRegistration())?.waiting)
	}));
}

test('a newer library waits while a kept book is read, and takes over when it is closed: nothing is lost', async ({
	page: child,
	context
}) => {
	const door = await openNextBuild(libraryOfThisTest());
	await chooseBand(child, 'la');
	await takeAlong(child, `${door.origin}/books/${TOAD}`);
	await child.goto(`${door.origin}/read/${TOAD}`);
	await opened(child);
	const turn = () => expectMove(child, () => child.getByRole('button', { name: 'Trang sau' }).click());
	await turn();
	const [before = ''] = (await shells(child)).kept;

	door.update();
	const other = await context.newPage();
	await other.goto(`${door.origin}/`);
	// Browsers look for a newer worker by themselves, some time after a page has opened.
	await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect.poll(() => shells(other)).toEqual({ kept: [before, `${before}${door.next}`], waits: true });
	// Another page of the library offers to take over; the book is open.
	await other.goto(`${door.origin}/sach`);
	await other.waitForLoadState('networkidle');
	expect(await shells(other)).toEqual({ kept: [before, `${before}${door.next}`], waits: true });
	await other.close();

	await cutLine(child);
	await turn();
	await turn();
	const place = await spot(child);
	await child.goto(`${door.origin}/trong-may`);
	await expect.poll(() => shells(child)).toEqual({ kept: [`${before}${door.next}`], waits: false });
	await child.getByRole('link', { name: 'Đọc' }).click();
	await opened(child);
	expect(await spot(child)).toBe(place);
	await turn();
	await context.close();
	await door.close();
});
