import type { Browser, Page } from '@playwright/test';
import { expect, signIn } from './journey.ts';
import { TEACHER } from './people.ts';

export interface OpenedClass {
	/** Path of its board. */
	readonly board: string;
	readonly code: string;
}

/** A class with a list of one title, made by its teacher; the page stands at its board. Works without script too. */
export async function openClassWithList(
	page: Page,
	{ name, seats, list }: { readonly name: string; readonly seats: number; readonly list: string },
	teacher = TEACHER.login
): Promise<OpenedClass> {
	await signIn(page, teacher);
	await page.goto('/giao-vien');
	await page.getByLabel('Tên lớp').fill(name);
	await page.getByRole('radio', { name: /^Lá/ }).check({ force: true });
	await page.getByLabel('Số chỗ ngồi').fill(String(seats));
	await page.getByRole('button', { name: 'Tạo lớp' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	const board = new URL(page.url()).pathname;
	const code = (await page.locator('header .code b').textContent()) ?? '';
	await page.getByLabel('Tên danh sách').fill(list);
	await page.getByRole('button', { name: 'Tạo danh sách' }).click();
	await page.getByRole('searchbox').fill('truyen coc');
	await page.getByRole('button', { name: 'Tìm' }).click();
	await page.getByRole('button', { name: /Thêm “Truyện Cóc kiện Trời”/ }).click();
	await expect(page.getByText('1 cuốn trong danh sách')).toBeVisible();
	await page.goto(board);
	return { board, code };
}

/** A child on a device of its own sits down, without a name. The caller closes the context of the page. */
export async function sitDown(
	browser: Browser,
	code: string,
	seat: number,
	{ javaScriptEnabled = true } = {}
): Promise<Page> {
	const child = await (await browser.newContext({ javaScriptEnabled })).newPage();
	await sitDownAt(child, code, seat);
	return child;
}

export async function sitDownAt(child: Page, code: string, seat: number): Promise<void> {
	await child.goto(`/lop/${code}`);
	await child.getByRole('button', { name: new RegExp(`^${seat}(?!\\d)`) }).click();
	await expect(child.getByRole('link', { name: new RegExp(`chỗ ${seat}$`) })).toBeVisible();
}

/** Reads pages of an assigned title, as the reader would tell it; `words` find it. */
export async function tellPages(
	child: Page,
	shown: readonly number[],
	{ words = 'truyen coc', activeSeconds = 1 } = {}
): Promise<void> {
	const found = await child.request.get(`/api/search?q=${encodeURIComponent(words)}`);
	const { hits } = (await found.json()) as {
		hits: { id: string; slug: string }[];
	};
	const [title] = hits;
	if (!title) throw new Error('The title is not found.');
	const data = await (await child.request.get(`/read/${title.slug}/__data.json`)).text();
	const seat = /"([^"]+-\d+-\d+)"/.exec(data)?.[1];
	const report = { id: crypto.randomUUID(), seat, publicationId: title.id, shown, activeSeconds };
	const told = await child.request.post('/api/reading/progress', { data: report });
	expect(told.ok()).toBe(true);
}
