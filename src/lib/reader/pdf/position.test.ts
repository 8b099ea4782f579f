import { expect, test } from 'vitest';
import { openingPage, pageNumber, pageOfLink } from './position.ts';

const kept = (href: string, position?: number) => ({
	href,
	type: 'application/pdf',
	locations: { position }
});

test('a place in a PDF is a page of it', () => {
	expect(pageNumber('page-3', 5)).toBe(3);
	expect(pageNumber(kept('page-2'), 5)).toBe(2);
	expect(pageNumber(kept('book.pdf', 4), 5)).toBe(4);
});

test('what is no page of this PDF is no place', () => {
	for (const target of [undefined, 'page-0', 'page-6', 'ch1.xhtml', kept('book.pdf'), kept('book.pdf', 9)])
		expect(pageNumber(target, 5)).toBeNull();
});

const LINE = 'Suối hát suốt ngày và gặp ai cũng chào.';

/** A file of these pages, and how many of them were read. */
function fileOf(texts: readonly string[]) {
	let read = 0;
	const document = {
		numPages: texts.length,
		getPage: async (number: number) => {
			read++;
			return { getTextContent: async () => ({ items: [{ str: texts[number - 1] ?? '' }] }) };
		}
	};
	return { document: document as never, signal: new AbortController().signal, read: () => read };
}

test('a place of this very file is its page, and no page is read for it', async () => {
	const file = fileOf(['Một', LINE, 'Ba']);
	const place = { ...kept('page-3', 3), text: { highlight: LINE } };
	expect([await openingPage(place, file), file.read()]).toEqual([3, 0]);
	expect([await openingPage('page-2', file), await openingPage(undefined, file)]).toEqual([2, 1]);
});

test('a place of another version is the page of its words, else the page of its number', async () => {
	const place = { ...kept('page-3'), text: { highlight: LINE } };
	expect(await openingPage(place, fileOf(['Một', 'Lời đầu', 'Mới', 'Thêm', LINE]))).toBe(5);
	expect(await openingPage(place, fileOf(['Một', 'Hai', 'Ba', 'Bốn']))).toBe(3);
	expect(await openingPage(kept('page-3'), fileOf(['', '', '']))).toBe(3);
});

test('a link of the table of contents leads to its page, however the PDF writes it', async () => {
	const page = { num: 12, gen: 0 };
	const document = {
		getDestination: async (name: string) => (name === 'ch2' ? [page, { name: 'XYZ' }] : null),
		getPageIndex: async () => 6
	};
	expect(await pageOfLink(document, 'ch2')).toBe(7);
	expect(await pageOfLink(document, [page])).toBe(7);
	expect(await pageOfLink(document, [3])).toBe(4);
	expect(await pageOfLink(document, [0])).toBe(1);
	expect(await pageOfLink(document, 'gone')).toBeNull();
	expect(await pageOfLink(document, null)).toBeNull();
});
