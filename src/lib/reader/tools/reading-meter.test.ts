import { beforeEach, expect, test } from 'vitest';
import { ReadingMeter, type MeterReading } from './reading-meter.ts';
import { ReadingUnits } from '#lib/publication/reading-units.ts';

const units = new ReadingUnits({
	form: 'reflowable',
	sections: [{ characters: 2000 }, { characters: 900 }]
});
const at = (section: number, from: number, to: number) => ({ shown: [section], span: { from, to } });

let now: number;
let visible: boolean;
let online: boolean;
let told: MeterReading[];
let meter: ReadingMeter;
let timers: Map<() => void, number>;
let listeners: Set<() => void>;
let leave: () => void;

beforeEach(() => {
	[now, visible, online, told, timers, listeners] = [0, true, true, [], new Map(), new Set()];
	const listener = (call: () => void) => {
		listeners.add(call);
		return () => void listeners.delete(call);
	};
	meter = new ReadingMeter(
		units,
		{
			now: () => now,
			visible: () => visible,
			online: () => online,
			every(ms, call) {
				timers.set(call, ms);
				return () => void timers.delete(call);
			},
			onActivity: listener,
			onLeaving: (call) => listener((leave = call))
		},
		(reading) => told.push(reading)
	);
});

function pass(seconds: number) {
	for (let i = 0; i < seconds; i++) {
		now += 1000;
		for (const [call, ms] of [...timers]) if (now % ms === 0) call();
	}
}

test('pages that were read and the time for them are told every twenty seconds', () => {
	meter.located(at(0, 0, 0.5));
	pass(10);
	meter.located(at(0, 0.5, 1));
	pass(10);
	expect(told).toEqual([{ shown: [0, 1], activeSeconds: 20 }]);
	leave();
	expect(told).toHaveLength(1);
});

test('without a network each page is told as soon as it was read: the tab may go without a word', () => {
	online = false;
	meter.located(at(0, 0, 0.5));
	pass(2);
	expect(told).toEqual([{ shown: [0], activeSeconds: 2 }]);
	pass(1);
	meter.located(at(0, 0.5, 1));
	pass(2);
	expect(told.map(({ shown }) => shown)).toEqual([[0], [1]]);
	leave();
	expect(told.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0)).toBe(5);
});

test('the rest is told when the page is left', () => {
	meter.located(at(1, 0, 1));
	pass(7);
	leave();
	expect(told).toEqual([{ shown: [2], activeSeconds: 7 }]);
});

test('leafing to the end is not reading', () => {
	for (const place of [at(0, 0, 0.5), at(0, 0.5, 1), at(1, 0, 1)]) {
		meter.located(place);
		now += 400;
	}
	leave();
	expect(told).toEqual([]);
});

test('a book that lies open while nobody is there is not being read', () => {
	meter.located(at(0, 0, 0.5));
	pass(300);
	expect(told.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0)).toBe(60);
});

test('another tab in front stops the clock', () => {
	meter.located(at(0, 0, 0.5));
	visible = false;
	pass(30);
	leave();
	expect(told).toEqual([]);
});

test('a meter that was stopped tells the rest, and neither counts nor listens any more', () => {
	meter.located(at(0, 0, 0.5));
	pass(5);
	meter.stop();
	expect(told).toEqual([{ shown: [0], activeSeconds: 5 }]);
	expect([timers.size, listeners.size]).toEqual([0, 0]);
});
