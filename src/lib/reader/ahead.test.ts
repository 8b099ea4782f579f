import { afterEach, expect, test, vi } from 'vitest';
import { Idle, preparesAhead, savesData } from './ahead.ts';

afterEach(() => vi.unstubAllGlobals());

test('what may be read next is made ready unless the device saves data or has little memory', () => {
	const prepares = (told: object) => {
		vi.stubGlobal('navigator', told);
		return preparesAhead();
	};
	expect(prepares({})).toBe(true);
	expect(prepares({ deviceMemory: 4, connection: { saveData: false } })).toBe(true);
	expect(prepares({ deviceMemory: 1 })).toBe(false);
	expect(prepares({ connection: { saveData: true } })).toBe(false);
	expect(savesData()).toBe(true);
});

test('of several things that wait until nothing happens the newest is done', () => {
	vi.useFakeTimers();
	try {
		const done: string[] = [];
		const idle = new Idle();
		idle.then(() => done.push('first'));
		idle.then(() => done.push('second'));
		vi.runAllTimers();
		expect(done).toEqual(['second']);
		idle.then(() => done.push('third'));
		idle.stop();
		vi.runAllTimers();
		expect(done).toEqual(['second']);
	} finally {
		vi.useRealTimers();
	}
});
