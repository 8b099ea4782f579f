import { expect, test } from 'vitest';
import { percentOf, totalProgression } from './progress.ts';

const publication = [{ characters: 1000 }, { characters: 3000 }];

test('a long chapter is more of the book than a short one', () => {
	expect(totalProgression(publication, 0, 0)).toBe(0);
	expect(totalProgression(publication, 1, 0)).toBe(0.25);
	expect(totalProgression(publication, 1, 0.5)).toBe(0.625);
	expect(totalProgression(publication, 1, 1)).toBe(1);
});

test('picture pages count although they have no text', () => {
	const pictures = [0, 0, 0, 0].map((characters) => ({ characters }));
	expect(totalProgression(pictures, 2, 0)).toBe(0.5);
});

test('an empty book is at its beginning', () => expect(totalProgression([], 0, 0)).toBe(0));

test('a hundred percent means the end', () => {
	expect(percentOf(0.999)).toBe(99);
	expect(percentOf(1)).toBe(100);
	expect(percentOf(0)).toBe(0);
});
