import { expect, test } from 'vitest';
import { Scanner, type ScanSettings } from './scanner.ts';

function scanning(settings: ScanSettings, things = ['trước', 'sau', 'nghe']) {
	const seen = { ring: null as string | null, chosen: [] as string[], rounds: 0, things };
	let waiting: { ms: number; call: () => void } | null = null;
	const scanner = new Scanner<string>(settings, {
		targets: () => seen.things,
		show: (target) => (seen.ring = target),
		choose: (target) => seen.chosen.push(target),
		instead: () => seen.things.at(-1) ?? null,
		round: () => seen.rounds++,
		after(ms, call) {
			const mine = (waiting = { ms, call });
			return () => {
				if (waiting === mine) waiting = null;
			};
		}
	});
	/** The time of one thing goes by. */
	const wait = () => {
		const due = waiting;
		waiting = null;
		due?.call();
		return seen.ring;
	};
	scanner.begin();
	return { scanner, seen, wait, pace: () => waiting?.ms ?? null };
}

test('M6: one switch, by itself: the ring goes on in its order, a press chooses and stays', () => {
	const { scanner, seen, wait, pace } = scanning({ mode: 'auto', pace: 1.5, rounds: 3 });
	expect(seen.ring).toBe('trước');
	expect(pace()).toBe(1_500);
	expect(wait()).toBe('sau');
	for (let turn = 0; turn < 3; turn++) scanner.press('one');
	expect(seen.chosen).toEqual(['sau', 'sau', 'sau']);
	expect(seen.ring).toBe('sau');
	expect([wait(), wait(), wait()]).toEqual(['nghe', 'trước', 'sau']);
});

test('M6: after rounds without a choice it rests, and a press begins anew without choosing', () => {
	const { scanner, seen, wait, pace } = scanning({ mode: 'auto', pace: 1, rounds: 2 });
	for (let step = 0; step < 6; step++) wait();
	expect(seen.ring).toBeNull();
	expect(pace()).toBeNull();
	scanner.press('one');
	expect(seen).toMatchObject({ ring: 'trước', chosen: [], rounds: 2 });
});

test('M6: one switch, step by step: a press goes on, resting chooses, and nothing is chosen that was not asked for', () => {
	const { scanner, seen, wait } = scanning({ mode: 'step', pace: 1, rounds: 3 });
	wait();
	expect(seen.chosen).toEqual([]);
	scanner.press('one'); // begins at the first
	scanner.press('one');
	expect(seen.ring).toBe('sau');
	wait();
	wait();
	expect(seen.chosen).toEqual(['sau']);
	// The same once more.
	scanner.press('one');
	expect(seen.ring).toBe('sau');
	wait();
	expect(seen.chosen).toEqual(['sau', 'sau']);
});

test('M6: two switches: one goes on, the other chooses, without any time', () => {
	const { scanner, seen, pace } = scanning({ mode: 'two', pace: 1, rounds: 3 });
	scanner.press('move');
	scanner.press('choose');
	scanner.press('move');
	scanner.press('move');
	expect(seen).toMatchObject({ ring: 'trước', chosen: ['sau'] });
	expect(pace()).toBeNull();
});

test('M6: when the things change the ring begins at the first of the new ones', () => {
	const { scanner, seen, wait } = scanning({ mode: 'auto', pace: 1, rounds: 3 });
	wait();
	seen.things = ['đóng', 'mục lục'];
	scanner.press('one');
	expect(seen).toMatchObject({ ring: 'đóng', chosen: [] });
	seen.things = [];
	expect(wait()).toBeNull();
});

test('M6: where the ringed thing goes, the ring goes to what stands in its place, also when that comes later', () => {
	const { scanner, seen, pace } = scanning({ mode: 'auto', pace: 1, rounds: 2 });
	scanner.look();
	expect(seen.ring).toBe('trước');
	seen.things = [];
	scanner.look();
	expect(seen.ring).toBeNull();
	seen.things = ['đóng', 'tìm'];
	scanner.look();
	expect(seen.ring).toBe('tìm');
	expect(pace()).toBe(1_000);
});

test('M6: a ring that rests is woken by a press alone', () => {
	const { scanner, seen, wait } = scanning({ mode: 'auto', pace: 1, rounds: 2 });
	for (let step = 0; step < 6; step++) wait();
	seen.things = ['đóng'];
	scanner.look();
	expect(seen.ring).toBeNull();
});
