import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Located } from './navigator.ts';
import { PositionKeeper } from './position-keeper.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const at = (progression: number): Located => ({
	locator: { href: 'ch1.xhtml', type: 'application/xhtml+xml', locations: { progression } },
	...{
		section: 0,
		title: '',
		aside: false,
		atStart: false,
		atEnd: false,
		shown: [0],
		span: { from: 0, to: 1 }
	}
});

function keeper() {
	let here: Located | null = at(0);
	const told: Located[] = [];
	return {
		place: new PositionKeeper(
			() => here,
			(located) => told.push(located)
		),
		told,
		go: (located: Located | null) => (here = located)
	};
}

test('a child who leafs quickly is told where she is once, when she stops', () => {
	const { place, told, go } = keeper();
	for (const progression of [0.1, 0.2, 0.3]) {
		go(at(progression));
		place.settle();
		vi.advanceTimersByTime(30);
	}
	expect(told).toEqual([]);
	vi.runAllTimers();
	expect(told).toEqual([at(0.3)]);
});

test('larger letters move the words, but not the place the child came to', () => {
	const { place, told, go } = keeper();
	go(at(0.5));
	place.moving();
	place.settle();
	vi.runAllTimers();

	go(at(0.48));
	place.restyling();
	place.settle();
	vi.runAllTimers();
	expect(told).toHaveLength(2);
	expect(place.anchor).toEqual(at(0.5).locator);

	go(at(0.6));
	place.settle(); // the restyling is over: this is the child's own move
	vi.runAllTimers();
	expect(place.anchor).toEqual(at(0.6).locator);
});

test('on the way to another page nothing leads back to the one that is left', () => {
	const { place, go } = keeper();
	place.settle();
	vi.runAllTimers();
	place.moving();
	expect(place.anchor).toBeNull();
	go(at(0.2));
	place.restyling(); // letters come before things have come to rest
	place.settle();
	vi.runAllTimers();
	expect(place.anchor).toEqual(at(0.2).locator);
});

test('the first place is kept even when the book was still being styled', () => {
	const { place } = keeper();
	place.restyling();
	place.settle();
	vi.runAllTimers();
	expect(place.anchor).toEqual(at(0).locator);
});

test('between two sections there is no place; it is told when the next has come, and nothing of a closed book', () => {
	const { place, told, go } = keeper();
	go(null);
	place.settle();
	vi.advanceTimersByTime(5_000);
	expect(told).toEqual([]);
	go(at(1));
	vi.advanceTimersByTime(500);
	expect(told).toEqual([at(1)]);
	go(at(0.5));
	place.settle();
	place.stop();
	vi.runAllTimers();
	expect(told).toHaveLength(1);
});

test('words that move before a book that was opened has come to rest are not where the child had left it', () => {
	const { place, told, go } = keeper();
	place.opened(at(0.33).locator);
	go(at(0.41));
	place.settle();
	vi.runAllTimers();
	expect(place.anchor).toEqual(at(0.33).locator);
	expect(told).toEqual([at(0.41)]);

	go(at(0.5));
	place.settle();
	vi.runAllTimers();
	expect(place.anchor).toEqual(at(0.5).locator);
});
