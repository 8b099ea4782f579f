import { expect, test } from 'vitest';
import { pageNumber, pageOfLink } from './position.ts';

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
