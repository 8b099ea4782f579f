import { describe, expect, it } from 'vitest';
import { addReport, stateOf } from './progress.ts';

const all = Array.from({ length: 10 }, (_, i) => i);

describe('assigned reading', () => {
	it('is finished when the pages were really shown for a real time', () => {
		const half = addReport(null, { shown: [0, 1, 2, 3, 4], total: 10, activeSeconds: 20 }, 20, 1);
		expect(stateOf(half)).toBe('reading');
		const done = addReport(half, { shown: [5, 6, 7, 8], total: 10, activeSeconds: 20 }, 25, 2);
		expect(stateOf(done)).toBe('finished');
	});

	it('is not finished by flicking through, nor by claiming more time than has passed', () => {
		expect(stateOf(addReport(null, { shown: all, total: 10, activeSeconds: 5 }, 20, 1))).toBe('reading');
		expect(stateOf(addReport(null, { shown: all, total: 10, activeSeconds: 99_999 }, 20, 1))).toBe('reading');
	});

	it('is not finished by leaving the last page open', () => {
		expect(stateOf(addReport(null, { shown: [9], total: 10, activeSeconds: 600 }, 600, 1))).toBe('reading');
	});

	it('stays finished, counts pages once and ignores pages that do not exist', () => {
		const done = addReport(null, { shown: [...all, 3, -1, 42, 1.5], total: 10, activeSeconds: 60 }, 60, 7);
		expect(done.shown).toEqual(all);
		expect(addReport(done, { shown: [0], total: 10, activeSeconds: 0 }, 1, 9).finishedAt).toBe(7);
	});

	it('has not started before the first report', () => {
		expect(stateOf(null)).toBe('not-started');
	});
});
