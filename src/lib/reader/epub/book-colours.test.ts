import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { LIGHTS } from '../settings.ts';
import { contrast, readColour } from './book-colours.ts';

const pageTokens = readFileSync(join(findProjectRoot(), 'src/lib/ui/tokens/page.css'), 'utf8');

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

test('L9: the softest light of a page leaves its words a contrast of 4.5:1, whatever its colour', () => {
	const tokens = Object.fromEntries(
		[...pageTokens.matchAll(/--page-([\w-]+): #([\da-f]{6});/g)].map(([, name, hex]) => [name, hex])
	);
	const pairs = [
		['paper', 'paper-ink'],
		['sepia', 'sepia-ink'],
		['night', 'night-ink'],
		['black', 'yellow-ink'],
		['black', 'white-ink']
	];
	for (const [paper = '', ink = ''] of pairs)
		for (const light of LIGHTS)
			expect(contrast(dimmed(tokens[paper], light), dimmed(tokens[ink], light))).toBeGreaterThanOrEqual(4.5);
});

/** As the CSS filter `brightness()` makes it. */
function dimmed(hex: string | undefined, light: number): [number, number, number] {
	const channel = (at: number) => parseInt(hex?.slice(at, at + 2) ?? '', 16) * light;
	return [channel(0), channel(2), channel(4)];
}
