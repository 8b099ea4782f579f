import { describe, expect, test } from 'vitest';
import type { Locator } from '#lib/publication/locator.ts';
import type { ReaderPublication } from '../publication.ts';
import { destinationOf, EpubMap, locate } from './position.ts';

const section = (path: string) => ({
	...{ path, title: '', linear: true, fixed: false, characters: 9, positions: 1, overlay: null }
});
const publication = {
	entry: 'OEBPS/package.opf',
	sections: [section('OEBPS/text/ch1.xhtml'), section('OEBPS/text/ch2.xhtml')]
} as unknown as ReaderPublication;

/** The engine's list begins with a cover that we do not count as a section. */
const addresses = ['cover.xhtml', 'text/ch1.xhtml', 'text/ch2.xhtml'];
const spine = {
	length: 3,
	get: (index: number) => ({ href: addresses[index], cfiBase: `/6/${2 * (index + 1)}` })
};
const map = new EpubMap(spine as unknown as ConstructorParameters<typeof EpubMap>[0], publication);

test("the engine's chapters and the library's are the same chapters", () => {
	expect(map.spineIndex('OEBPS/text/ch1.xhtml#p3')).toBe(1);
	expect(map.item('OEBPS/text/ch2.xhtml#p3')?.address).toBe('text/ch2.xhtml');
	expect(map.section(2)).toBe(1);
	expect(map.spineIndex('OEBPS/gone.xhtml')).toBeUndefined();
});

test('a link between chapters stays in the book, another one leaves it', () => {
	expect(map.resolve(1, 'ch2.xhtml#p1')).toBe('OEBPS/text/ch2.xhtml#p1');
	expect(map.resolve(1, 'https://x.example/')).toBeNull();
});

const kept = (href: string, locations: Locator['locations'], text?: Locator['text']): Locator => ({
	...{ href, type: 'application/xhtml+xml', locations },
	...(text && { text })
});
const NOTHING = { fragment: null, partialCfi: null, cssSelector: null, quote: null, progression: 0 };
const first = { ...NOTHING, address: 'text/ch1.xhtml', cfi: null };

test('a link of the contents opens its chapter at the heading', () => {
	expect(destinationOf('OEBPS/text/ch1.xhtml#h2', map)).toEqual({ ...first, fragment: 'h2' });
});

test('a child who comes back finds the very line by all that is known of it', () => {
	const quote = { before: 'Ngày xưa', highlight: 'Suối chảy ra biển', after: 'và hát' };
	const locations = { partialCfi: '/4/2/1:7', cssSelector: '#p3', fragments: ['p3'], progression: 0.4 };
	expect(destinationOf(kept('OEBPS/text/ch1.xhtml', locations, quote), map)).toEqual({
		...{ address: 'text/ch1.xhtml', cfi: 'epubcfi(/6/4!/4/2/1:7)', partialCfi: '/4/2/1:7' },
		...{ cssSelector: '#p3', fragment: 'p3', quote, progression: 0.4 }
	});
});

test('a place that a reader of before November 2026 kept is understood', () => {
	const before = kept(
		'OEBPS/text/ch1.xhtml',
		{ cfi: 'epubcfi(/6/4[x]!/4/2/1:7)', position: 1, progression: 0.4 },
		{ highlight: 'Suối chảy ra biển' }
	);
	expect(destinationOf(before, map)).toEqual({
		...{ ...first, cfi: 'epubcfi(/6/4!/4/2/1:7)', partialCfi: '/4/2/1:7' },
		...{ quote: { highlight: 'Suối chảy ra biển' }, progression: 0.4 }
	});
});

test('a chapter that is no longer in the book is the beginning', () => {
	const beginning = { ...NOTHING, address: undefined, cfi: null };
	expect(destinationOf(undefined, map)).toEqual(beginning);
	expect(destinationOf('OEBPS/gone.xhtml', map)).toEqual(beginning);
	expect(destinationOf(kept('OEBPS/gone.xhtml', { cfi: 'epubcfi(/6/9!/4)' }), map)).toEqual(beginning);
});

describe('where the page on the screen is', () => {
	const book = {
		...publication,
		sections: [
			{ ...section('OEBPS/text/ch1.xhtml'), characters: 3000, positions: 3 },
			{ ...section('OEBPS/chú thích.xhtml'), linear: false, characters: 9000, positions: 0 },
			{ ...section('OEBPS/text/ch2.xhtml'), characters: 1000 }
		]
	} as unknown as ReaderPublication;
	const spined = new EpubMap(
		{
			length: 3,
			get: (index: number) => ({
				href: ['text/ch1.xhtml', 'ch%C3%BA%20th%C3%ADch.xhtml', 'text/ch2.xhtml'][index]
			})
		} as unknown as ConstructorParameters<typeof EpubMap>[0],
		book
	);
	const extent = { at: 800, seen: 400, all: 1200 };
	const place = {
		locations: { partialCfi: '/4/2/1:0', cssSelector: '#p3' },
		quote: { before: 'a', highlight: 'b', after: 'c' },
		progression: 0.5
	};
	const at = (index: number) =>
		locate({ screen: { place, view: { index }, extent }, map: spined, publication: book });

	test('is told as a whole Readium locator', () => {
		expect(at(0)?.locator).toEqual({
			href: 'OEBPS/text/ch1.xhtml',
			type: 'application/xhtml+xml',
			title: '',
			locations: {
				...{ progression: 0.5, totalProgression: 0.375, position: 2 },
				...{ partialCfi: '/4/2/1:0', cssSelector: '#p3' }
			},
			text: { before: 'a', highlight: 'b', after: 'c' }
		});
	});

	test('F20: is never the end of the book beside the reading order, nor any share of it', () => {
		const notes = at(1);
		expect(notes).toMatchObject({ aside: true, atEnd: false, atStart: false });
		expect(notes?.locator.href).toBe('OEBPS/ch%C3%BA%20th%C3%ADch.xhtml');
		expect(notes?.locator.locations.totalProgression).toBeUndefined();
		expect(notes?.locator.locations.position).toBeUndefined();
		expect(at(2)).toMatchObject({ aside: false, atEnd: true });
		expect(at(0)?.atEnd).toBe(false);
	});
});
