import { expect, test } from 'vitest';
import { contrast, readColour } from './book-colours.ts';

test('colours are read as browsers compute them', () => {
	expect(readColour('rgb(255, 0, 12)')).toEqual([255, 0, 12, 1]);
	expect(readColour('rgba(0, 0, 0, 0)')).toEqual([0, 0, 0, 0]);
	expect(readColour('color(display-p3 1 0 0)')).toBeNull();
});

test('contrast is what WCAG says it is', () => {
	expect(contrast([255, 255, 255, 1], [0, 0, 0, 1])).toBe(21);
	expect(contrast([119, 119, 119, 1], [255, 255, 255, 1])).toBeCloseTo(4.48, 2);
	expect(contrast([1, 2, 3, 1], [1, 2, 3, 1])).toBe(1);
});
