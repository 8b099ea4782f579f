import { describe, expect, it } from 'vitest';
import { atStep, readPassage, withDone } from './passage.ts';

describe('a passage', () => {
	it('remembers the step and what was done', () => {
		const kept = withDone(atStep(undefined, 'do', 5), 'rua-bien', 6);
		expect(kept).toEqual({ step: 'do', done: ['rua-bien'], updatedAt: 6 });
		expect(readPassage(kept)).toEqual({ step: 'do', done: ['rua-bien'] });
	});

	it('counts an activity once', () => {
		const once = withDone(undefined, 'rua-bien', 1);
		expect(withDone(once, 'rua-bien', 2)).toBe(once);
	});

	it('keeps what a later version wrote beside it', () => {
		const later = { step: 'swim', done: ['a'], updatedAt: 1, stars: 3 };
		expect(atStep(later, 'do', 2)).toEqual({ step: 'do', done: ['a'], updatedAt: 2, stars: 3 });
	});

	it('of a step that is no step any more begins with the first, and what was done stays done', () => {
		expect(readPassage({ step: 'swim', done: ['a'], updatedAt: 1 })).toEqual({ step: 'hook', done: ['a'] });
	});
});
