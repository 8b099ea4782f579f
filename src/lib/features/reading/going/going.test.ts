import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE_SECONDS, paceBeside, readGoing } from './going-settings.ts';
import { Pace, type PaceWorld } from './pace.ts';
import { Rest, type RestWorld } from './rest.svelte.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

const after = (ms: number, call: () => void) => {
	const timer = setTimeout(call, ms);
	return () => clearTimeout(timer);
};

/** A book of so many pages, or a text of so many pixels on a screen of 600. */
function book({ pages = 10, height = null as number | null } = {}) {
	const log = { page: 1, at: 0, kept: [] as number[] };
	const world: PaceWorld = {
		after,
		frame(call) {
			const timer = setTimeout(() => call(Date.now()), 16);
			return () => clearTimeout(timer);
		},
		glides: () => (height === null ? null : 600),
		glide(pixels) {
			const before = log.at;
			log.at = Math.min((height ?? 0) - 600, log.at + pixels);
			return log.at !== before;
		},
		turn: async () => {
			if (log.page >= pages) return false;
			log.page += 1;
			log.at = 0;
			return true;
		},
		keep: () => void log.kept.push(log.at)
	};
	return { log, world };
}

describe('M9: pages that go on by themselves', () => {
	it('M9: turn after as many seconds as are wished, and end with the book', async () => {
		const { log, world } = book({ pages: 4 });
		const pace = new Pace(world, 30);
		pace.start();
		await vi.advanceTimersByTimeAsync(29_000);
		expect(log.page).toBe(1);
		await vi.advanceTimersByTimeAsync(2_000);
		expect(log.page).toBe(2);
		pace.seconds = 12;
		await vi.advanceTimersByTimeAsync(12_000);
		expect(log.page).toBe(3);
		await vi.advanceTimersByTimeAsync(60_000);
		expect([log.page, pace.running]).toEqual([4, false]);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('M9: stopped they stay for ever, and go on from there', async () => {
		const { log, world } = book();
		const pace = new Pace(world, 20);
		pace.start();
		await vi.advanceTimersByTimeAsync(20_000);
		pace.stop();
		await vi.advanceTimersByTimeAsync(3_600_000);
		expect(log.page).toBe(2);
		pace.start();
		await vi.advanceTimersByTimeAsync(20_000);
		expect(log.page).toBe(3);
	});

	it('M9: words glide a screen in that time, the place is kept on the way, and the next chapter waits for the last screen', async () => {
		const { log, world } = book({ pages: 2, height: 1800 });
		const pace = new Pace(world, 30);
		pace.start();
		await vi.advanceTimersByTimeAsync(15_000);
		expect(log.at).toBeGreaterThan(270);
		expect(log.at).toBeLessThan(310);
		expect(log.kept.length).toBeGreaterThanOrEqual(4);
		pace.stop();
		expect(log.kept.at(-1)).toBe(log.at);
		pace.start();
		await vi.advanceTimersByTimeAsync(46_000);
		expect([log.at, log.page]).toEqual([1200, 1]);
		await vi.advanceTimersByTimeAsync(31_000);
		expect(log.page).toBe(2);
	});

	it('M9: words that stand still while they are laid out glide as soon as they can', async () => {
		const { log, world } = book({ height: 60_000 });
		let laidOut = false;
		const pace = new Pace({ ...world, glide: (pixels) => laidOut && world.glide(pixels) }, 12);
		pace.start();
		await vi.advanceTimersByTimeAsync(3_000);
		laidOut = true;
		await vi.advanceTimersByTimeAsync(3_000);
		expect(log.at).toBeGreaterThan(100);
		expect(log.page).toBe(1);
	});

	it('M9: a page that was not seen for a while has not jumped', async () => {
		const { log, world } = book({ height: 60_000 });
		let now = 1_000;
		const pace = new Pace({ ...world, frame: (call) => after(16, () => call((now += 60_000))) }, 60);
		pace.start();
		await vi.advanceTimersByTimeAsync(1_000);
		expect(log.at).toBeLessThan(100);
	});
});

describe('M9: rests for the eyes', () => {
	function rested(world: Partial<RestWorld> = {}) {
		const begun = vi.fn();
		const rest = new Rest({ after, reads: () => true, busy: () => false, begun, ...world });
		return { rest, begun };
	}

	it('M9: come after so many minutes of reading, last twenty seconds, lock nothing and go with one press', async () => {
		const { rest, begun } = rested();
		await vi.advanceTimersByTimeAsync(3_600_000);
		expect(rest.left).toBeNull();
		rest.minutes = 20;
		await vi.advanceTimersByTimeAsync(19 * 60_000);
		expect(rest.left).toBeNull();
		await vi.advanceTimersByTimeAsync(61_000);
		expect(begun).toHaveBeenCalledOnce();
		expect(rest.left).toBeGreaterThan(15);
		await vi.advanceTimersByTimeAsync(30_000);
		expect(rest.left).toBe(0);
		rest.end();
		expect(rest.left).toBeNull();
		await vi.advanceTimersByTimeAsync(20 * 60_000 + 1_000);
		expect(begun).toHaveBeenCalledTimes(2);
		rest.close();
		expect([rest.left, vi.getTimerCount()]).toEqual([null, 0]);
	});

	it('M9: wait for a voice to end, and count only what is read', async () => {
		let [voice, reads] = [false, false];
		const { rest } = rested({ busy: () => voice, reads: () => reads });
		rest.minutes = 10;
		await vi.advanceTimersByTimeAsync(30 * 60_000);
		expect(rest.left).toBeNull();
		[voice, reads] = [true, true];
		await vi.advanceTimersByTimeAsync(30 * 60_000);
		expect(rest.left).toBeNull();
		voice = false;
		await vi.advanceTimersByTimeAsync(6_000);
		expect(rest.left).not.toBeNull();
	});
});

it('M9: what was chosen is found again, and what cannot be understood is the usual', () => {
	expect(readGoing({ seconds: 20, rest: 30 })).toEqual({ seconds: 20, rest: 30 });
	for (const strange of [null, 7, {}, { seconds: 1, rest: 'soon' }])
		expect(readGoing(strange)).toEqual({ seconds: 60, rest: null });
	expect(paceBeside(60, 1)).toBe(45);
	expect(paceBeside(PAGE_SECONDS[0], -1)).toBe(PAGE_SECONDS[0]);
});
