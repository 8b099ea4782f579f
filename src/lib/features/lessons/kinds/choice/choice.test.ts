import { describe, expect, it } from 'vitest';
import { mark } from './mark.ts';

describe('a choice', () => {
	const options = [
		{ id: 'a', right: true },
		{ id: 'b', right: false },
		{ id: 'c', right: true }
	];

	it('asks for every right option and no other', () => {
		expect(mark({ options }, ['a', 'c']).done).toBe(true);
		expect(mark({ options }, ['a'])).toEqual({ done: false, right: ['a'], again: [], missing: 1 });
		expect(mark({ options }, ['a', 'b', 'c'])).toEqual({
			done: false,
			right: ['a', 'c'],
			again: ['b'],
			missing: 0
		});
	});
});
