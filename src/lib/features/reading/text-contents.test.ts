import { expect, test } from 'vitest';
import type { TocEntry } from '#lib/publication/toc.ts';
import type { ReadablePublication } from './reading-store.ts';
import { textContents } from './text-contents.server.ts';
import type { TextTocEntry } from './text-view.ts';

const entry = (n: number, children: TocEntry[] = []): TocEntry => ({
	title: `Chương ${n}`,
	href: `c${n}.xhtml`,
	children
});
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
const book = (sections: number, toc: TocEntry[]) =>
	({
		slug: 's',
		manifest: { toc, readingOrder: numbers(1, sections).map((n) => ({ path: `c${n}.xhtml` })) }
	}) as unknown as ReadablePublication;
const count = (entries: readonly TextTocEntry[]): number =>
	entries.reduce((sum, { children }) => sum + 1 + count(children), 0);
const current = (entries: readonly TextTocEntry[]): string[] =>
	entries.flatMap((one) => [...(one.current ? [one.title] : []), ...current(one.children)]);

test('V8: contents of an ordinary book are all there, in their tree', () => {
	const toc = [
		entry(1, [{ title: 'Mở đầu', href: 'c1.xhtml#a b', children: [] }, entry(2)]),
		{ title: 'Phụ lục', href: null, children: [] }
	];
	expect(textContents(book(3, toc), 2)).toEqual([
		{
			...{ title: 'Chương 1', href: '/books/s/text/1', current: false },
			children: [
				{ title: 'Mở đầu', href: '/books/s/text/1#a%20b', current: false, children: [] },
				{ title: 'Chương 2', href: '/books/s/text/2', current: true, children: [] }
			]
		},
		{ title: 'Phụ lục', href: null, current: false, children: [] }
	]);
});

test('B1: of 5 000 chapters in parts the part that is read is open, and every other part leads to itself', () => {
	const parts = numbers(0, 50).map((part): TocEntry => ({
		title: `Phần ${part + 1}`,
		href: null,
		children: numbers(part * 100 + 1, 100).map((n) => entry(n))
	}));
	const contents = textContents(book(5_000, parts), 1_234);
	expect(count(contents)).toBe(150);
	expect(current(contents)).toEqual(['Chương 1234']);
	expect(contents[0]).toEqual({ title: 'Phần 1', href: '/books/s/text/1', current: false, children: [] });
	expect(contents[12]?.children).toHaveLength(100);
});

test('B1: of 5 000 chapters in a row those around the one that is read are there, the first and the last', () => {
	const contents = textContents(
		book(
			5_000,
			numbers(1, 5_000).map((n) => entry(n))
		),
		2_500
	);
	expect(count(contents)).toBe(102);
	expect(current(contents)).toEqual(['Chương 2500']);
	expect([contents[0]?.title, contents.at(-1)?.title]).toEqual(['Chương 1', 'Chương 5000']);
});

test('B1: a section that no entry names is in the branch before it', () => {
	const parts = numbers(0, 4).map((part) =>
		entry(
			part * 100 + 1,
			numbers(part * 100 + 2, 98).map((n) => entry(n))
		)
	);
	expect(textContents(book(400, parts), 200)[1]?.children).toHaveLength(98);
});
