import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { LeftBehind } from '../../../../../tests/support/browser/left-behind.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';
import { DEFAULT_AIDS, type AidSettings } from './aid-settings.ts';

afterEach(async () => {
	await openDevice().forgetReading();
	for (const name of ['theme', 'quiet']) delete document.documentElement.dataset[name];
});

beforeEach(async () => {
	await page.viewport(800, 600);
	vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(fetchOf(), () => 0));
});

/** Of the page itself, whatever stands in for it. */
const fetchOf = () => real;
const real = window.fetch.bind(window);

async function read(
	aids: Partial<AidSettings>,
	reading: Record<string, unknown> = {},
	publication = smallBook
): Promise<void> {
	const updatedAt = Date.now();
	await openDevice().settings.put('aids', { ...DEFAULT_AIDS, ...aids, updatedAt });
	await openDevice().settings.put('reading', { quiet: true, ...reading, updatedAt });
	const { unmount } = await render(Reader, { publication });
	onTestFinished(async () => void (await unmount()));
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeVisible();
}

const frame = () => document.querySelector<HTMLIFrameElement>('.paper iframe');
const ruler = () => document.querySelector('.aids .line')?.getBoundingClientRect() ?? null;
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

/** Words of the book under the ruler. */
function ruled(): string {
	const box = ruler();
	const inside = frame();
	const body = inside?.contentDocument?.body;
	if (!box || !inside || !body) return '';
	const outer = inside.getBoundingClientRect();
	const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
	const range = (inside.contentDocument ?? document).createRange();
	let words = '';
	while (walker.nextNode()) {
		const { data } = walker.currentNode as Text;
		for (const { index, 0: word } of data.matchAll(/\S+/g)) {
			range.setStart(walker.currentNode, index);
			range.setEnd(walker.currentNode, index + word.length);
			const at = range.getBoundingClientRect();
			const [x, y] = [outer.left + at.left + 1, outer.top + (at.top + at.bottom) / 2];
			if (x > box.left && x < box.right && y > box.top && y < box.bottom) words += `${word} `;
		}
	}
	return words.trim();
}

const painted = (name: string): string[] => {
	const realm = frame()?.contentWindow as (Window & typeof globalThis) | null | undefined;
	return [...(realm?.CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
};

/** The next words under the ruler. */
async function ruledAfter(before: string): Promise<string> {
	let words = '';
	await expect.poll(() => (words = ruled())).toSatisfy(() => words !== '' && words !== before);
	return words;
}

/** The page has taken the room that the buttons leave. */
async function restful(): Promise<void> {
	const place = () => {
		const room = document.querySelector('.paper')?.getBoundingClientRect().height;
		return room !== undefined && Math.abs((frame()?.getBoundingClientRect().height ?? 0) - room) < 2;
	};
	await expect.poll(place).toBe(true);
}

describe('D4: ruler, line focus and slot', () => {
	it.each(['ruler', 'focus', 'slot'] as const)(
		'%s stands at the first line and goes on and back by buttons',
		async (line) => {
			await read({ line });
			await expect.poll(ruled).toMatch(/^Đàn kiến 1\.0/);
			const first = ruled();
			await press('Dòng sau');
			await expect.poll(ruled).toSatisfy((words: string) => words !== '' && words !== first);
			await press('Dòng trước');
			await expect.poll(ruled).toBe(first);
			await expectAccessible();
		}
	);

	it('goes by the arrow keys, from within the book too, past the end of the page and back', async () => {
		await read({ line: 'ruler' });
		// The buttons take their room before the first step.
		await expect.element(page.getByRole('button', { name: 'Dòng sau' })).toBeVisible();
		await expect.poll(ruled).toMatch(/^Đàn kiến 1\.0/);
		await restful();
		const down = () =>
			frame()?.contentDocument?.body.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })
			);
		const first = () => document.querySelector('.reader-foot .place')?.textContent;
		const begun = first();
		const seen = [ruled()];
		for (let step = 0; step < 40 && first() === begun; step++) {
			const before = seen.at(-1) ?? '';
			down();
			seen.push(await ruledAfter(before));
		}
		// Every line of the page was under the ruler, one after the other, and the next page begins at its first.
		expect(seen.join(' ')).toContain('con sau. Đàn kiến 1.1');
		expect(new Set(seen).size).toBe(seen.length);
		const last = seen.at(-2);
		document.querySelector('main')?.focus();
		await userEvent.keyboard('{ArrowUp}');
		await expect.poll(ruled).toBe(last);
	});

	it('shows two or three lines', async () => {
		await read({ line: 'slot', lines: 1 });
		await expect.poll(() => ruler()?.height ?? 0).toBeGreaterThan(0);
		const one = ruler()?.height ?? 0;
		await page.getByRole('button', { name: 'Đồ nghề đọc sách' }).click();
		await page.getByRole('button', { name: 'Trợ giúp khi đọc' }).click();
		await page.getByRole('radio', { name: '3 dòng' }).click({ force: true });
		await expect.poll(() => ruler()?.height ?? 0).toBeGreaterThan(2 * one);
		await expectAccessible(document.querySelector('dialog[open]') ?? document.body);
	});

	it('goes where a finger touches a line, and a touch beside the words turns the page', async () => {
		await read({ line: 'ruler' });
		await expect.poll(ruled).toMatch(/^Đàn kiến 1\.0/);
		const box = frame()?.getBoundingClientRect();
		const target = frame()?.contentDocument?.getElementById('p2');
		if (!box || !target) throw new Error('no page');
		const at = target.getClientRects()[0];
		await touch((at?.left ?? 0) + 20, (at?.top ?? 0) + 12);
		await expect.poll(ruled).toMatch(/^Đàn kiến 1\.2/);
	});

	it('begins at the first line of a page that is turned to, and at the last of one that is turned back to', async () => {
		await read({ line: 'ruler' });
		await expect.poll(ruled).toMatch(/^Đàn kiến 1\.0/);
		await press('Trang sau');
		await expect.poll(ruled).not.toMatch(/1\.0/);
		const top = ruler()?.top;
		await press('Trang trước');
		await expect.poll(() => ruler()?.top ?? 0).toBeGreaterThan((top ?? 0) + 100);
	});

	it('keeps its words when the letters grow, and follows a text that is scrolled', async () => {
		await read({ line: 'ruler' }, { flow: 'scroll' });
		await expect.poll(ruled).toMatch(/^Đàn kiến 1\.0/);
		for (let step = 0; step < 3; step++) {
			const before = ruled();
			await press('Dòng sau');
			await expect.poll(ruled).toSatisfy((words: string) => words !== '' && words !== before);
		}
		const word = ruled().split(' ').slice(0, 2).join(' ');
		await press('Kiểu đọc của em');
		await page.getByRole('radio', { name: 'To', exact: true }).click({ force: true });
		await expect.poll(ruled).toContain(word.split(' ')[0]);
		await press('Đóng');
		for (let step = 0; step < 20; step++) {
			const before = ruled();
			await press('Dòng sau');
			await expect.poll(ruled).toSatisfy((words: string) => words !== '' && words !== before);
		}
		expect(ruler()?.bottom).toBeLessThan(window.innerHeight);
	});

	it('follows the phrase that a voice reads', async () => {
		await read({ line: 'focus' });
		await expect.poll(ruled).toMatch(/^Đàn kiến 1\.0/);
		new LeftBehind(); // its players play silence
		await press('Nghe');
		await press('Câu sau');
		await expect.poll(ruled).toMatch(/^Đàn kiến 1\.1.*con sau\.$/);
	});
});

/** A finger on a point of the frame. */
async function touch(x: number, y: number): Promise<void> {
	const inside = frame();
	const document = inside?.contentDocument;
	const target = document?.elementFromPoint(x, y) ?? document?.body;
	for (const type of ['pointerdown', 'pointerup'])
		target?.dispatchEvent(
			new PointerEvent(type, {
				clientX: x,
				clientY: y,
				bubbles: true,
				isPrimary: true,
				button: 0,
				pointerId: 1
			})
		);
	await Promise.resolve();
}

describe('D7: syllables and tones', () => {
	it('are not coloured until the child wants it', async () => {
		await read({});
		expect(painted('vs-syllable-one')).toEqual([]);
		expect(painted('vs-tone')).toEqual([]);
	});

	it('are coloured by turns on the page in sight, and the book itself stays as it is', async () => {
		await read({ syllables: true, tones: true });
		await expect.poll(() => painted('vs-syllable-one').slice(0, 2)).toEqual(['Đàn', '1']);
		expect(painted('vs-syllable-two').slice(0, 2)).toEqual(['kiến', '0']);
		expect(painted('vs-tone').slice(0, 3)).toEqual(['à', 'ế', 'ố']);
		expect(frame()?.contentDocument?.querySelectorAll('[class*="vs-s"], mark').length).toBe(0);
		const before = painted('vs-syllable-two').join(' ');
		await press('Trang sau');
		await expect.poll(() => painted('vs-syllable-two').join(' ')).not.toBe(before);
		expect(painted('vs-syllable-one').length).toBeGreaterThan(10);
	});
});

describe('D5: what is read is lit', () => {
	it('a word at a time, on and back, also to the next page', async () => {
		await read({ lit: 'word' });
		await press('Từ sau');
		await expect.poll(() => painted('vs-lit')).toEqual(['Đàn']);
		await press('Từ sau');
		await expect.poll(() => painted('vs-lit')).toEqual(['kiến']);
		await press('Từ trước');
		await expect.poll(() => painted('vs-lit')).toEqual(['Đàn']);
	});

	it('a sentence at a time', async () => {
		await read({ lit: 'sentence', line: 'ruler' });
		await expect.poll(() => painted('vs-lit').join()).toMatch(/^Đàn kiến 1\.0 .*con sau\.$/);
		await press('Sang câu sau');
		await press('Sang câu sau');
		await expect.poll(() => painted('vs-lit').join()).toMatch(/^Đàn kiến 1\.1 .*con sau\.$/);
	});
});

const explained = () => document.querySelector('dialog[open]')?.textContent ?? '';

describe('the meaning of a word', () => {
	const words = [
		['đàn', 'dt', 'Nhiều con vật cùng loài đi với nhau.', 'Đàn vịt bơi.'],
		['con sau', 'dt', 'Con ở phía sau.', 'Con sau đi theo.']
	];
	beforeEach(() => {
		const book = servingSmallBook(fetchOf(), () => 0);
		const entries = '<dt>đàn kiến</dt><dt>kiến</dt><dd>Bầy thợ <em>xây cầu</em>.</dd><dt>lạc</dt><dd></dd>';
		const list = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><dl>${entries}</dl></body></html>`;
		vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
			if (input === '/api/dictionary') return Promise.resolve(Response.json(words));
			if (input === '/api/resources/v1/giai-nghia.xhtml') return Promise.resolve(new Response(list));
			return book(input, init);
		});
	});

	it('is shown when a word is touched, and how it is spelled; beside the words pages turn', async () => {
		await read({ meaning: true });
		await expect.element(page.getByRole('button', { name: 'Từ sau' })).toBeVisible();
		await restful();
		await press('Từ sau');
		await expect.poll(() => painted('vs-lit')).toEqual(['Đàn']);
		const at = frame()?.contentDocument?.getElementById('p0')?.getClientRects()[0];
		await touch((at?.left ?? 0) + 8, (at?.top ?? 0) + 12);
		const dialog = page.getByRole('dialog', { name: 'Nghĩa của từ' });
		await expect.poll(explained).toMatch(/Nhiều con vật cùng loài/);
		await expect.poll(explained).toMatch(/đờ – an – đan – huyền – đàn/);
		await expectAccessible(document.querySelector('dialog[open]') ?? document.body);
		await dialog.getByRole('button', { name: 'Từ sau' }).click();
		await expect.poll(explained).toMatch(/ca – iên – kiên – sắc – kiến/);
		await expect.poll(explained).toMatch(/Từ điển của thư viện chưa có từ này/);
		await dialog.getByRole('textbox').fill('con sau');
		await userEvent.keyboard('{Enter}');
		await expect.poll(explained).toMatch(/Con ở phía sau\./);
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => document.querySelector('dialog[open]')).toBeNull();
	});

	it('comes by the keyboard alone: Shift and arrows go from word to word, Shift and Enter asks', async () => {
		await read({ meaning: true });
		await expect.element(page.getByRole('button', { name: 'Từ sau' })).toBeVisible();
		await restful();
		document.querySelector('main')?.focus();
		await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
		await expect.poll(() => painted('vs-lit')).toEqual(['Đàn']);
		await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
		await expect.poll(explained).toMatch(/Nhiều con vật/);
	});

	it('is the book’s own first, where the book has a list of words, and the library’s after it', async () => {
		const landmarks = [{ type: 'glossary', title: 'Giải nghĩa', href: 'giai-nghia.xhtml#x' }];
		await read({ meaning: true }, {}, { ...smallBook, landmarks });
		await expect.element(page.getByRole('button', { name: 'Từ sau' })).toBeVisible();
		await restful();
		document.querySelector('main')?.focus();
		await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
		await expect.poll(() => painted('vs-lit')).toEqual(['Đàn']);
		await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
		await expect
			.poll(explained)
			.toMatch(/đàn kiến · theo cuốn sách này\s*Bầy thợ xây cầu\.[\s\S]*Nhiều con vật cùng loài/);
		await page.getByRole('dialog').getByRole('textbox').fill('con sau');
		await userEvent.keyboard('{Enter}');
		await expect.poll(explained).toMatch(/Con ở phía sau\./);
		expect(explained()).not.toMatch(/cuốn sách này/);
	});

	it('has nothing to do with a touch while the aid is off', async () => {
		await read({});
		const at = frame()?.contentDocument?.getElementById('p0')?.getClientRects()[0];
		await touch(400, (at?.top ?? 0) + 12);
		await expect.poll(() => document.querySelector('.reader.bare')).not.toBeNull();
		expect(document.querySelector('dialog[open]')).toBeNull();
	});
});
