import { describe, expect, it } from 'vitest';
import { atStep, readPassages, withDone, without } from './passage.ts';

describe('a passage is kept on the device', () => {
	it('remembers the step and what was done', () => {
		const kept = withDone(atStep({}, 'tu-khoa', 'do', 5), 'tu-khoa', 'rua-bien', 6);
		expect(readPassages(JSON.stringify(kept))).toEqual({
			'tu-khoa': { step: 'do', done: ['rua-bien'], updatedAt: 6 }
		});
	});

	it('counts an activity once', () => {
		const once = withDone({}, 'tu-khoa', 'rua-bien', 1);
		expect(withDone(once, 'tu-khoa', 'rua-bien', 2)).toBe(once);
	});

	it('begins anew for one lesson and leaves the others alone', () => {
		const kept = withDone(withDone({}, 'tu-khoa', 'a', 1), 'con-dung-khong', 'b', 1);
		expect(Object.keys(without(kept, 'tu-khoa'))).toEqual(['con-dung-khong']);
	});

	it('takes a spoilt or foreign value for nothing', () => {
		expect(readPassages(null)).toEqual({});
		expect(readPassages('{')).toEqual({});
		expect(readPassages('{"tu-khoa":{"step":"swim"}}')).toEqual({});
	});
});
