import { expect, test } from 'vitest';
import type { Located } from '#lib/reader/navigator.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { smallBook } from '../../../../tests/support/browser/small-book.ts';
import { findPage, pageKind, pageRange } from './find-page.ts';
import { currentEntry, printedPage, whereIs, type Passed } from './where.ts';

const section = (path: string, more = {}) => ({
	...{ path, title: path, linear: true, fixed: false, characters: 2_750, positions: 3, overlay: null },
	...more
});
const book: ReaderPublication = {
	...smallBook,
	sections: [
		section('a.xhtml'),
		section('b.xhtml'),
		section('notes.xhtml', { linear: false, positions: 0 }),
		section('c.xhtml')
	],
	toc: [
		{ title: 'Nguồn', href: 'a.xhtml', children: [] },
		{
			...{ title: 'Thác', href: 'b.xhtml' },
			children: [{ title: 'Giữa dòng', href: 'b.xhtml#giua', children: [] }]
		},
		{ title: 'Không có chỗ', href: null, children: [] },
		{ title: 'Biển', href: 'c.xhtml', children: [] }
	],
	pageList: [
		{ label: 'i', href: 'a.xhtml#p1' },
		{ label: '2', href: 'b.xhtml#p2' },
		{ label: '3', href: 'b.xhtml#p3' }
	]
};
const at = (n: number, progression = 0.5, position?: number): Located => ({
	locator: {
		...{ href: book.sections[n]?.path ?? '', type: 'application/xhtml+xml' },
		locations: { progression, position }
	},
	...{ section: n, title: book.sections[n]?.title ?? '', aside: n === 2, atStart: false, atEnd: false },
	...{ shown: [n], span: { from: 0, to: 1 } }
});
const passed =
	(...there: string[]): Passed =>
	(ids) =>
		ids.findLast((id) => there.includes(id)) ?? null;
const nothing = passed();

test('V8: the chapter that is read is the last entry that was passed, also within one file', () => {
	const current = (n: number, seen: Passed) =>
		currentEntry({ publication: book, located: at(n), passed: seen });
	expect(current(0, nothing)).toBe('a.xhtml');
	expect(current(1, nothing)).toBe('b.xhtml');
	expect(current(1, passed('giua'))).toBe('b.xhtml#giua');
	expect(current(2, nothing)).toBe('b.xhtml#giua');
	expect(current(3, nothing)).toBe('c.xhtml');
});

test('V15: the printed page is the last one that began, in this file or before it', () => {
	const printed = (n: number, seen: Passed) =>
		printedPage({ publication: book, located: at(n), passed: seen });
	expect(printed(0, nothing)).toBe('i');
	expect(printed(0, passed('p1'))).toBe('i');
	expect(printed(1, nothing)).toBe('i');
	expect(printed(1, passed('p2'))).toBe('2');
	expect(printed(3, nothing)).toBe('3');
});

test('V7: where the reader is, in words and numbers', () => {
	const where = whereIs({ publication: book, located: at(1, 0.5, 5), passed: passed('giua', 'p2') }, [
		'Thác',
		'Chuyện cá'
	]);
	expect(where).toEqual({
		...{ title: 'Kiến Xây Cầu', chapter: 'Thác', path: ['Thác', 'Giữa dòng', 'Chuyện cá'], printed: '2' },
		...{ position: { n: 5, total: 9 }, left: { chapter: 3, book: 8 } }
	});
	const aside = whereIs({ publication: book, located: at(2), passed: nothing }, []);
	expect(aside).toMatchObject({ position: null, left: { chapter: null, book: null } });
});

test('V15: a page is found by what stands on it, by its number where pages have no names, else not at all', () => {
	expect(findPage(book, ' I ')).toBe('a.xhtml#p1');
	expect(findPage(book, '3')).toBe('b.xhtml#p3');
	for (const unknown of ['', '4', '-1', 'x', '3.5']) expect(findPage(book, unknown)).toBeNull();
	expect([pageKind(book), pageRange(book)]).toEqual(['printed', { first: 'i', last: '3' }]);

	const drawn: ReaderPublication = { ...book, form: 'pdf', pageList: [{ label: 'iv', href: 'a.xhtml' }] };
	expect(findPage(drawn, 'IV')).toBe('a.xhtml');
	expect(findPage(drawn, '4')).toBe('c.xhtml');
	expect(pageRange(drawn)).toEqual({ first: '1', last: '4' });

	const plain: ReaderPublication = { ...book, pageList: [] };
	expect(findPage(plain, '8')).toMatchObject({
		href: 'c.xhtml',
		locations: { position: 8, progression: 1 / 3 }
	});
	expect(findPage(plain, '10')).toBeNull();
	expect([pageKind(plain), pageRange(plain)]).toEqual(['position', { first: '1', last: '9' }]);
});
