import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from './epub/book-colours.ts';
import { isDarkPaper, readableOn, readOwnColours, rgbOf } from './own-colours.ts';

const colour = fc
	.tuple(fc.nat(255), fc.nat(255), fc.nat(255))
	.map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
const ratio = (one: string, other: string) => contrast(rgbOf(one) ?? [0, 0, 0], rgbOf(other) ?? [0, 0, 0]);

describe('own paper and ink (L3)', () => {
	it('can be read, whatever pair a child chooses', () => {
		fc.assert(
			fc.property(colour, colour, (paper, ink) => {
				expect(ratio(paper, readableOn(paper, ink))).toBeGreaterThanOrEqual(4.5);
			}),
			{ numRuns: 2_000 }
		);
	});

	it('stay as they are when they can be read, and move no further than they must', () => {
		expect(readableOn('#fdf3dc', '#22304d')).toBe('#22304d');
		const moved = readableOn('#ffffff', '#999999');
		expect(ratio('#ffffff', moved)).toBeLessThan(5);
		expect(moved).not.toBe('#000000');
	});

	it('go towards light on dark paper', () => {
		expect(readableOn('#101828', '#303848') > '#303848').toBe(true);
		expect(isDarkPaper('#101828')).toBe(true);
		expect(isDarkPaper('#f3e4c6')).toBe(false);
	});

	it('are read from what was stored, and what is no colour is none', () => {
		expect(readOwnColours({ paper: '#ffffff', ink: '#fefefe' })?.ink).not.toBe('#fefefe');
		for (const strange of [null, 7, {}, { paper: 'red', ink: '#000000' }, { paper: '#fff', ink: '#000' }])
			expect(readOwnColours(strange)).toBeNull();
	});
});
