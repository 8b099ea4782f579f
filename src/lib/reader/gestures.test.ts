import { expect, test } from 'vitest';
import { turnOf, zoneOf } from './gestures.ts';

const page = () => ({ left: 100, width: 300 });

test('the outer thirds of a page turn it, the middle does not', () => {
	const ltr = { page, direction: 'ltr' as const };
	expect([110, 250, 390].map((x) => zoneOf(x, ltr))).toEqual(['start', 'middle', 'end']);
	const rtl = { page, direction: 'rtl' as const };
	expect([110, 250, 390].map((x) => zoneOf(x, rtl))).toEqual(['end', 'middle', 'start']);
});

test('a book that runs to the left is swiped to the right', () => {
	expect(turnOf(-80, 'ltr')).toBe('next');
	expect(turnOf(80, 'ltr')).toBe('previous');
	expect(turnOf(80, 'rtl')).toBe('next');
});
