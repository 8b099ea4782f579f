import { expect, test } from 'vitest';
import type { Locator } from '#lib/publication/locator.ts';
import type { ReaderPublication } from '../publication.ts';
import { destinationOf, EpubMap } from './position.ts';

const section = (path: string) => ({
	...{ path, title: '', linear: true, fixed: false, characters: 9, overlay: null }
});
const publication = {
	entry: 'OEBPS/package.opf',
	sections: [section('OEBPS/text/ch1.xhtml'), section('OEBPS/text/ch2.xhtml')]
} as unknown as ReaderPublication;

/** The engine's list begins with a cover that we do not count as a section. */
const addresses = ['cover.xhtml', 'text/ch1.xhtml', 'text/ch2.xhtml'];
const spine = { length: 3, get: (index: number) => ({ href: addresses[index] }) };
const map = new EpubMap(spine as unknown as ConstructorParameters<typeof EpubMap>[0], publication);

test("the engine's chapters and the library's are the same chapters", () => {
	expect(map.spineIndex('OEBPS/text/ch1.xhtml#p3')).toBe(1);
	expect(map.address('OEBPS/text/ch2.xhtml#p3')).toBe('text/ch2.xhtml');
	expect(map.section(2)).toBe(1);
	expect(map.spineIndex('OEBPS/gone.xhtml')).toBeUndefined();
	expect(map.address('OEBPS/gone.xhtml')).toBeUndefined();
});

test('a link between chapters stays in the book, another one leaves it', () => {
	expect(map.resolve(1, 'ch2.xhtml#p1')).toBe('OEBPS/text/ch2.xhtml#p1');
	expect(map.resolve(1, 'https://x.example/')).toBeNull();
});

const addressOf = (href: string) => ({ 'OEBPS/ch1.xhtml': 'ch1.xhtml' })[href.split('#')[0] ?? ''];
const kept = (href: string, locations: Locator['locations']): Locator => ({
	href,
	type: 'application/xhtml+xml',
	locations
});

test('a link of the contents opens its chapter at the heading', () => {
	expect(destinationOf('OEBPS/ch1.xhtml#h2', addressOf)).toEqual({
		cfi: null,
		words: null,
		address: 'ch1.xhtml#h2',
		progression: 0
	});
});

test('a child who comes back finds the very line, and near it if the line is gone', () => {
	const place = kept('OEBPS/ch1.xhtml', { cfi: 'epubcfi(/6/4!/4/2)', progression: 0.4 });
	expect(destinationOf(place, addressOf)).toEqual({
		cfi: 'epubcfi(/6/4!/4/2)',
		words: null,
		address: 'ch1.xhtml',
		progression: 0.4
	});
});

test('a chapter that is no longer in the book is the beginning', () => {
	const beginning = { cfi: null, words: null, address: undefined, progression: 0 };
	expect(destinationOf(undefined, addressOf)).toEqual(beginning);
	expect(destinationOf('OEBPS/gone.xhtml', addressOf)).toEqual(beginning);
	expect(destinationOf(kept('OEBPS/gone.xhtml', { cfi: 'epubcfi(/6/9)' }), addressOf)).toEqual(beginning);
});

test('in another version of the book the words that stood there are looked for', () => {
	const { cfi: _gone, ...locations } = { cfi: 'epubcfi(/6/4!/4/2)', progression: 0.4 };
	const place: Locator = { ...kept('OEBPS/ch1.xhtml', locations), text: { highlight: 'Suối chảy ra biển' } };
	expect(destinationOf(place, addressOf)).toEqual({
		cfi: null,
		words: 'Suối chảy ra biển',
		address: 'ch1.xhtml',
		progression: 0.4
	});
});
