import { expect, test } from 'vitest';
import { groundFor } from './picture-grounds.ts';

const NIGHT = [20, 26, 43] as const;
const PAPER = [255, 253, 247] as const;
const BLACK = [0, 0, 0, 255];
const WHITE = [255, 255, 255, 255];
const ORANGE = [230, 90, 40, 255];
const CLEAR = [0, 0, 0, 0];
/** A tenth of the picture in one colour on a ground. */
const drawing = (ink: number[], ground = CLEAR) =>
	new Uint8ClampedArray(Array.from({ length: 100 }, (_, at) => (at % 10 ? ground : ink)).flat());

test('F11: black lines on a clear ground are seen at night, white ones on paper', () => {
	expect(groundFor(drawing(BLACK), NIGHT)).toBe('light');
	expect(groundFor(drawing(WHITE), PAPER)).toBe('dark');
});

test('what is seen as it is gets no box', () => {
	expect(groundFor(drawing(BLACK), PAPER)).toBe('page');
	expect(groundFor(drawing(WHITE), NIGHT)).toBe('page');
	expect(groundFor(drawing(ORANGE), NIGHT)).toBe('page');
});

test('a picture with a ground of its own, one that is empty and one that is broken are left alone', () => {
	expect(groundFor(drawing(BLACK, WHITE), NIGHT)).toBe('page');
	expect(groundFor(drawing(CLEAR), NIGHT)).toBe('page');
	expect(groundFor(new Uint8ClampedArray(), NIGHT)).toBe('page');
});
