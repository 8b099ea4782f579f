import { expect, test } from 'vitest';
import { RIGHTS_KINDS } from '#lib/features/catalogue/index.ts';
import { offeredOf } from './offered.ts';

const EPUB = { mediaType: 'application/epub+zip', bytes: 1_000, cleaned: false };
const title: Parameters<typeof offeredOf>[0] = {
	...{ slug: 'mua', words: 1_000, languages: ['vi'], original: EPUB, audio: null, braille: [] },
	rights: { kind: 'licence' }
};

test('what may be handed on is offered in every format that it can be had in', () => {
	expect(offeredOf(title)).toEqual({
		slug: 'mua',
		print: true,
		page: true,
		epub: 1_000,
		audio: null,
		braille: []
	});
});

test.each(RIGHTS_KINDS)('rights of the kind %s decide', (kind) => {
	const may = kind === 'own' || kind === 'licence' || kind === 'public-domain';
	expect(offeredOf({ ...title, rights: { kind } }) !== null).toBe(may);
});

test('without rights on record nothing is offered', () => {
	expect(offeredOf({ ...title, rights: null })).toBeNull();
});

test('a file out of which something was taken, and a PDF, are not handed on as EPUB', () => {
	expect(offeredOf({ ...title, original: { ...EPUB, cleaned: true } })?.epub).toBeNull();
	expect(offeredOf({ ...title, original: { ...EPUB, mediaType: 'application/pdf' } })?.epub).toBeNull();
});

test('large print is offered in the letters that its faces have', () => {
	expect(
		['en', 'fr-CA', 'ja', 'ar', 'x y'].map((tag) => offeredOf({ ...title, languages: [tag] })?.print)
	).toEqual([true, true, false, false, false]);
});

test('a book without words and a whole shelf in one file are neither printed nor one page', () => {
	for (const words of [0, 200_001]) {
		const offered = offeredOf({ ...title, words });
		expect([offered?.print, offered?.page, offered?.epub]).toEqual([false, false, 1_000]);
	}
});

test('braille is offered in the grades that are ready', () => {
	expect(offeredOf({ ...title, braille: [0, 1, 2] })?.braille).toEqual([0, 1, 2]);
});
