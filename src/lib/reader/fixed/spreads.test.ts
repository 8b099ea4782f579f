import { expect, test } from 'vitest';
import { spreadsOf, type SpreadPage } from './spreads.ts';

const pages = (...sides: (SpreadPage['side'] | null)[]): SpreadPage[] =>
	sides.map((side) => ({ side: side ?? undefined, linear: true, fixed: true }));
const plain = (count: number) => pages(...Array.from({ length: count }, () => null));
const WIDE = { wide: true, direction: 'ltr' } as const;

test('on a narrow screen every page stands alone', () => {
	expect(spreadsOf(plain(3), { ...WIDE, wide: false })).toEqual([[0], [1], [2]]);
});

test('a cover stands alone, then two and two', () => {
	expect(spreadsOf(plain(6), WIDE)).toEqual([[0], [1, 2], [3, 4], [5]]);
});

test('from right to left the page that is read first lies on the right', () => {
	expect(spreadsOf(plain(5), { ...WIDE, direction: 'rtl' })).toEqual([[0], [2, 1], [4, 3]]);
});

test('pages keep to the sides that the package gives them', () => {
	expect(spreadsOf(pages('left', 'right', 'left', 'left', 'right', 'right'), WIDE)).toEqual([
		[0, 1],
		[2],
		[3, 4],
		[5]
	]);
	expect(spreadsOf(pages('right', 'left', 'right', 'left'), { ...WIDE, direction: 'rtl' })).toEqual([
		[1, 0],
		[3, 2]
	]);
});

test('a page of the middle stands between spreads', () => {
	expect(spreadsOf(pages('left', 'right', 'center', 'left', 'right'), WIDE)).toEqual([[0, 1], [2], [3, 4]]);
});

test('what the package says of spreads counts, page by page', () => {
	const some = plain(5).map((page, at) => (at === 3 ? { ...page, spread: 'none' as const } : page));
	expect(spreadsOf(some, WIDE)).toEqual([[0], [1, 2], [3], [4]]);
	const always = plain(3).map((page) => ({ ...page, spread: 'both' as const }));
	expect(spreadsOf(always, { ...WIDE, wide: false })).toEqual([[0], [1, 2]]);
});

test('what lies beside the reading order is on no spread', () => {
	const some = plain(4).map((page, at) => (at === 2 ? { ...page, linear: false } : page));
	expect(spreadsOf(some, WIDE)).toEqual([[0], [1, 3]]);
});

test('flowing words between drawn pages stand beside none of them', () => {
	const some = plain(5).map((page, at) => (at === 2 ? { ...page, fixed: false } : page));
	expect(spreadsOf(some, WIDE)).toEqual([[0], [1], [2], [3, 4]]);
});
