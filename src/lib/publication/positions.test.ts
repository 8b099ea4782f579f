import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PositionList, positionsIn } from './positions.ts';

const item = (characters: number, more = {}) => ({ characters, linear: true, fixed: false, ...more });

test('a position is 1 024 characters of text, or a page that is drawn; notes beside the book have none', () => {
	expect([0, 1, 1024, 1025, 10_240].map((characters) => positionsIn(item(characters)))).toEqual([
		1, 1, 1, 2, 10
	]);
	expect(positionsIn(item(5_000, { fixed: true }))).toBe(1);
	expect(positionsIn(item(5_000, { linear: false }))).toBe(0);
});

test('positions are numbered through the book, over what stands beside it', () => {
	const list = new PositionList([2, 0, 3]);
	expect(list.total).toBe(5);
	expect(list.at({ section: 0, progression: 0.6 })).toBe(2);
	expect(list.at({ section: 1, progression: 0.6 })).toBeNull();
	expect(list.at({ section: 2, progression: 1 })).toBe(5);
	expect(list.place(3)).toEqual({ section: 2, progression: 0 });
	expect(['0', '6', '1.5'].map((wanted) => list.place(Number(wanted)))).toEqual([null, null, null]);
});

test('whoever goes to a position is at that position', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 40 }), fc.nat(), (counts, wish) => {
			const list = new PositionList(counts);
			if (list.total === 0) return;
			const position = (wish % list.total) + 1;
			const place = list.place(position);
			// The beginning of a position is told with rounding: just behind it is in it for certain.
			expect(place && list.at({ ...place, progression: place.progression + 1e-9 })).toBe(position);
		})
	);
});
