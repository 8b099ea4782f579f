import { expect, it } from 'vitest';
import { savedFrom, toggled } from './saved-publications.ts';

const ants = { slug: 'kien-xay-cau', title: 'Kiến Xây Cầu', versionId: null, coverRatio: 0.7 };
const moon = { slug: 'dem-trang', title: 'Đêm Trăng', versionId: 'v1', coverRatio: 0.67 };

it('a child puts a book aside, finds it first on the shelf, and puts it back', () => {
	const aside = toggled([ants], moon);
	expect(aside).toEqual([moon, ants]);
	expect(toggled(aside, moon)).toEqual([ants]);
	expect(savedFrom(aside)).toEqual(aside);
});

it('a spoilt shelf is an empty shelf', () => {
	expect(savedFrom(null)).toEqual([]);
	expect(savedFrom([{ slug: 1 }])).toEqual([]);
});
