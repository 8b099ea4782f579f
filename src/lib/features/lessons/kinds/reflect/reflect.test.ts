import { expect, it } from 'vitest';
import { authorsAnswer, mark, MOODS } from './mark.ts';

it('looking back has no wrong answer, and is done once something is said', () => {
	for (const mood of MOODS)
		expect(mark({}, mood)).toEqual({ done: true, right: [mood], again: [], missing: 0 });
	expect(mark({}, null).done).toBe(false);
	expect(authorsAnswer({}, 'wrong')).toBeNull();
});
