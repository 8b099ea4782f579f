import { expect, test } from 'vitest';
import type { Locator } from '#lib/publication/locator.ts';
import { destinationOf } from './destination.ts';

const addressOf = (href: string) => ({ 'OEBPS/ch1.xhtml': 'ch1.xhtml' })[href.split('#')[0] ?? ''];
const kept = (href: string, locations: Locator['locations']): Locator => ({
	href,
	type: 'application/xhtml+xml',
	locations
});

test('a link of the contents opens its chapter at the heading', () => {
	expect(destinationOf('OEBPS/ch1.xhtml#h2', addressOf)).toEqual({
		cfi: null,
		address: 'ch1.xhtml#h2',
		progression: 0
	});
});

test('a child who comes back finds the very line, and near it if the line is gone', () => {
	const place = kept('OEBPS/ch1.xhtml', { cfi: 'epubcfi(/6/4!/4/2)', progression: 0.4 });
	expect(destinationOf(place, addressOf)).toEqual({
		cfi: 'epubcfi(/6/4!/4/2)',
		address: 'ch1.xhtml',
		progression: 0.4
	});
});

test('a chapter that is no longer in the book is the beginning', () => {
	const beginning = { cfi: null, address: undefined, progression: 0 };
	expect(destinationOf(undefined, addressOf)).toEqual(beginning);
	expect(destinationOf('OEBPS/gone.xhtml', addressOf)).toEqual(beginning);
	expect(destinationOf(kept('OEBPS/gone.xhtml', { cfi: 'epubcfi(/6/9)' }), addressOf)).toEqual(beginning);
});
