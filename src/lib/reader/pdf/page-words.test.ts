import { expect, test } from 'vitest';
import { nearestPageWith, wordsOf } from './page-words.ts';

const LINE = 'Suối hát suốt ngày và gặp ai cũng chào, chiều xuống thì ra đến biển.';
const head = (page: number) => ['Suối kể chuyện', String(page)];
const waiting = () => new AbortController().signal;

test('a page is told by words of its middle, not by the head and number that it shares or changes', () => {
	const words = wordsOf([...head(7), LINE, LINE, LINE, 'Trang 7']);
	expect(words).toBe('đến biển. Suối hát suốt ngày và gặp ai cũng chào, chiều xuống thì ra đến biển.');
	expect(words).not.toContain('Suối kể chuyện');
	expect(words).not.toContain('7');
	expect(wordsOf([...head(7), LINE])).toBe('hát suốt ngày và gặp ai cũng chào, chiều');
	expect(wordsOf(['Suối hát', '7'])).toBeNull();
	expect(wordsOf([])).toBeNull();
});

test('the nearest page of the same words is found, however the file parts its lines', async () => {
	const pages = ['Lời đầu sách', 'Mục lục', LINE, 'Một trang khác', LINE.replace('hát suốt', 'hát\nsuốt')];
	const near = (around: number) =>
		nearestPageWith(
			LINE,
			{ around, count: pages.length, signal: waiting() },
			async (page) => pages[page - 1] ?? ''
		);
	expect([await near(1), await near(3), await near(5)]).toEqual([3, 3, 5]);
});

test('words that are gone are on no page, and nobody waits for a file that is slow to read', async () => {
	const nowhere = { around: 2, count: 3, signal: waiting() };
	expect(await nearestPageWith(LINE, nowhere, async () => 'Một chuyện khác')).toBeNull();
	const leaving = new AbortController();
	const asked: number[] = [];
	const slow = { around: 2, count: 300, signal: leaving.signal };
	const found = await nearestPageWith(LINE, slow, async (page) => {
		asked.push(page);
		leaving.abort();
		return '';
	});
	expect([found, asked]).toEqual([null, [2]]);
});
