import { expect, test } from 'vitest';
import type { TocEntry } from '#lib/publication/toc.ts';
import { isLong, sliceAround, wayTo } from './contents-tree.ts';

const entry = (n: number, children: readonly TocEntry[] = []): TocEntry => ({
	title: `Chương ${n}`,
	href: `c${n}.xhtml`,
	children
});
const many = (count: number) => Array.from({ length: count }, (_, at) => entry(at));

test('a short list is shown whole, a long one folded, however it is nested', () => {
	expect(isLong(many(150))).toBe(false);
	expect(isLong(many(151))).toBe(true);
	expect(isLong([entry(1, many(149))])).toBe(false);
	expect(isLong([entry(1, [entry(2, many(149))])])).toBe(true);
});

test('the way to a place leads through all entries above it', () => {
	const toc = [entry(1000, many(20)), entry(2000, [entry(3000, [entry(4000)])])];
	expect(wayTo(toc, 'c4000.xhtml').map(({ href }) => href)).toEqual([
		'c2000.xhtml',
		'c3000.xhtml',
		'c4000.xhtml'
	]);
	expect(wayTo(toc, 'c5.xhtml')).toHaveLength(2);
	expect(wayTo(toc, 'gone.xhtml')).toEqual([]);
	expect(wayTo(toc, null)).toEqual([]);
});

test('of a branch of thousands a hundred entries around the place are shown', () => {
	const toc = many(5_000);
	expect(sliceAround(toc, wayTo(toc, 'c2500.xhtml'))).toEqual({ from: 2_450, to: 2_550 });
	expect(sliceAround(toc, wayTo(toc, 'c3.xhtml'))).toEqual({ from: 0, to: 100 });
	expect(sliceAround(toc, wayTo(toc, 'c4999.xhtml'))).toEqual({ from: 4_900, to: 5_000 });
	expect(sliceAround(toc, [])).toEqual({ from: 0, to: 100 });
	expect(sliceAround(many(7), [])).toEqual({ from: 0, to: 7 });
});
