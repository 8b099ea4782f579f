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
	expect(textContents(book(3, toc), 2).entries).toEqual([
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
	const { entries: contents } = textContents(book(5_000, parts), 1_234);
	expect(count(contents)).toBe(150);
	expect(current(contents)).toEqual(['Chương 1234']);
	expect(contents[0]).toEqual({ title: 'Phần 1', href: '/books/s/text/1', current: false, children: [] });
	expect(contents[12]?.children).toHaveLength(100);
});

const inARow = book(
	5_000,
	numbers(1, 5_000).map((n) => entry(n))
);

test('B1: of 5 000 chapters in a row those around the one that is read are there, and it is said which', () => {
	const { entries, part, open } = textContents(inARow, 2_500);
	expect(count(entries)).toBe(100);
	expect(current(entries)).toEqual(['Chương 2500']);
	expect(part).toEqual({
		...{ from: 2_450, to: 2_549, total: 5_000 },
		first: '/books/s/text/2500?muc-luc=0#muc-luc',
		before: '/books/s/text/2500?muc-luc=2349#muc-luc',
		after: '/books/s/text/2500?muc-luc=2549#muc-luc',
		last: '/books/s/text/2500?muc-luc=4900#muc-luc'
	});
	expect(open).toBe(false);
});

test('B1: every chapter in a row is reached from the first, part after part, and from the last', () => {
	const walk = (towards: 'before' | 'after', from: number[]) => {
		const titles = new Set<string>();
		for (let at: number[] | null = from; at;) {
			const { entries, part, open } = textContents(inARow, 1, at);
			expect(open).toBe(true);
			for (const { title } of entries) titles.add(title);
			const next: string | null | undefined = part?.[towards];
			at = next ? (/muc-luc=([\d.]+)#/.exec(next)?.[1]?.split('.').map(Number) ?? null) : null;
		}
		return titles.size;
	};
	expect(walk('after', [0])).toBe(5_000);
	expect(walk('before', [4_900])).toBe(5_000);
});

test('B1: a part of a long branch is shown in its branch, and a place that is none changes nothing', () => {
	const parts = numbers(0, 3).map((part): TocEntry => ({
		title: `Phần ${part + 1}`,
		href: null,
		children: numbers(part * 1_000 + 1, 1_000).map((n) => entry(n))
	}));
	const { entries, part } = textContents(book(3_000, parts), 1, [2, 400]);
	expect(part).toBeUndefined();
	expect(entries.map(({ children }) => children.length)).toEqual([0, 0, 100]);
	expect(entries[2]?.children[0]?.title).toBe('Chương 2401');
	expect(entries[2]?.part).toMatchObject({ from: 401, to: 500, total: 1_000 });
	expect(entries[2]?.part?.after).toBe('/books/s/text/1?muc-luc=2.500#muc-luc');
	expect(textContents(book(3_000, parts), 1, [7])).toEqual(textContents(book(3_000, parts), 1));
});

test('B1: a section that no entry names is in the branch before it', () => {
	const parts = numbers(0, 4).map((part) =>
		entry(
			part * 100 + 1,
			numbers(part * 100 + 2, 98).map((n) => entry(n))
		)
	);
	expect(textContents(book(400, parts), 200).entries[1]?.children).toHaveLength(98);
});
