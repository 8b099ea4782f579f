import { expect, test } from 'vitest';
import { homeOf, inItsPart } from './long-sections.ts';
import { pathOf, sectionIndexOf } from './publication.ts';

const section = (path: string, characters = 1_000) => ({
	...{ path, characters, title: '', linear: true, fixed: false, positions: 1, overlay: null }
});
/** A short section, a long one in four parts, a short one. */
const sections = [
	section('OEBPS/a.xhtml'),
	...[1, 2, 3, 4].map((n) => section(`OEBPS/dài 1.xhtml.part-00${n}.xhtml`)),
	section('OEBPS/z.xhtml')
];
const at = (href: string, locations: object) => ({ href, type: 'application/xhtml+xml', locations });
const WHOLE = 'OEBPS/d%C3%A0i%201.xhtml';

test('a place that was kept in the whole of a file is in the part of its share', () => {
	for (const [progression, part, within] of [
		[0, 1, 0],
		[0.3, 2, 0.2],
		[0.5, 3, 0],
		[0.99, 4, 0.96],
		[1, 4, 1]
	] as const) {
		const place = at(WHOLE, { progression });
		expect(sectionIndexOf({ sections }, place)).toBe(part);
		expect(homeOf(sections, place)?.progression).toBeCloseTo(within);
	}
});

test('a place in a part that a corrected file has no more is where its share of the book is', () => {
	const shorter = [...sections.slice(0, 3), section('OEBPS/z.xhtml')];
	const lost = at(`${WHOLE}.part-004.xhtml`, { progression: 0.5, totalProgression: 0.6 });
	// 0,6 of 4 000 characters: 1 400 behind the first section, of which the long one has 2 000.
	expect(homeOf(shorter, lost)).toEqual({ section: 2, progression: expect.closeTo(0.4) });
});

test('a place in a part of a file that is read as a whole again is in that file', () => {
	const whole = [section('OEBPS/a.xhtml'), section('OEBPS/dài 1.xhtml', 4_000), section('OEBPS/z.xhtml')];
	const lost = at(`${WHOLE}.part-002.xhtml`, { progression: 0.5, totalProgression: 2_500 / 6_000 });
	expect(homeOf(whole, lost)).toEqual({ section: 1, progression: expect.closeTo(1_500 / 4_000) });
});

test('told in its part, a place keeps its words and its ids, and nothing that was exact in another file', () => {
	const text = { before: 'Ngày xửa ', highlight: 'ngày xưa' };
	const kept = {
		...at(WHOLE, {
			progression: 0.625,
			totalProgression: 0.6,
			partialCfi: '/4/2',
			cssSelector: 'body > p',
			fragments: ['d9']
		}),
		text
	};
	expect(inItsPart(sections, kept)).toEqual({
		...at(`${WHOLE}.part-003.xhtml`, { progression: 0.5, totalProgression: 0.6, fragments: ['d9'] }),
		text
	});
	const exact = at(`${WHOLE}.part-003.xhtml`, { progression: 0.5, partialCfi: '/4/2' });
	expect(inItsPart(sections, exact)).toBe(exact);
});

test('an address of the file leads to its first part, and what is no section stays what it is', () => {
	expect(pathOf({ sections }, 'OEBPS/dài 1.xhtml#d9')).toBe('OEBPS/dài 1.xhtml.part-001.xhtml');
	expect(pathOf({ sections }, 'OEBPS/dài 1.xhtml.part-002.xhtml#x')).toBe('OEBPS/dài 1.xhtml.part-002.xhtml');
	expect(sectionIndexOf({ sections }, 'OEBPS/b.xhtml')).toBe(-1);
	expect(homeOf(sections, at('OEBPS/b.xhtml', { progression: 0.5 }))).toBeNull();
});
