import { describe, expect, it } from 'vitest';
import { firstWaiting } from './first-waiting.ts';

describe('of cards that are shown one at a time', () => {
	const settled = (...right: string[]) => firstWaiting(2, ['a', 'b', 'c'], (card) => right.includes(card));

	it('the first that waits comes next', () => {
		expect(settled()).toBe(0);
		expect(settled('a')).toBe(1);
		expect(settled('a', 'c')).toBe(1);
	});
	it('the one that is shown stays where none waits', () => {
		expect(settled('a', 'b', 'c')).toBe(2);
	});
});
