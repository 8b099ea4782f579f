import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchBoard, type Sight } from './board-news.ts';

/** A page that comes into sight and goes out of it. */
class Page extends EventTarget implements Pick<Sight, 'visibilityState'> {
	visibilityState: DocumentVisibilityState = 'visible';
	show(state: DocumentVisibilityState) {
		this.visibilityState = state;
		this.dispatchEvent(new Event('visibilitychange'));
	}
}

const POLL_MS = 20_000;
let page: Page;
let state: string;
let asked: string[];
let answer: () => Response;
let reads: number;
let end: () => void;

beforeEach(() => {
	vi.useFakeTimers();
	page = new Page();
	state = 'one';
	asked = [];
	reads = 0;
	answer = () => Response.json({ state });
	vi.stubGlobal('fetch', async (address: string) => {
		asked.push(address);
		return answer();
	});
	let shown = 'one';
	const read = async () => {
		reads++;
		shown = state;
	};
	end = watchBoard({ classId: 'c', shown: () => shown, read }, page);
});
afterEach(() => {
	end();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it('a new report shows within one look, and the board is read once for it', async () => {
	await vi.advanceTimersByTimeAsync(POLL_MS * 3);
	expect(asked).toEqual(Array(3).fill('/api/classes/c/board-state'));
	expect(reads).toBe(0);
	state = 'two';
	await vi.advanceTimersByTimeAsync(POLL_MS);
	expect(reads).toBe(1);
	await vi.advanceTimersByTimeAsync(POLL_MS * 3);
	expect(reads).toBe(1);
});

it('a board that nobody sees asks nothing, and asks at once when it is seen again', async () => {
	page.show('hidden');
	await vi.advanceTimersByTimeAsync(POLL_MS * 9);
	expect(asked).toEqual([]);
	state = 'two';
	page.show('visible');
	await vi.advanceTimersByTimeAsync(0);
	expect([asked.length, reads]).toEqual([1, 1]);
});

it.each([404, 403])(
	'a class that is closed, or not theirs any more, is asked for no more (%i)',
	async (status) => {
		answer = () => new Response(null, { status });
		await vi.advanceTimersByTimeAsync(POLL_MS * 9);
		page.show('visible');
		await vi.advanceTimersByTimeAsync(0);
		expect([asked.length, reads]).toEqual([1, 1]);
	}
);

it('a lost connection and an answer that says nothing change nothing', async () => {
	answer = () => {
		throw new TypeError('Failed to fetch');
	};
	await vi.advanceTimersByTimeAsync(POLL_MS);
	answer = () => Response.json({});
	await vi.advanceTimersByTimeAsync(POLL_MS);
	answer = () => new Response(null, { status: 503 });
	await vi.advanceTimersByTimeAsync(POLL_MS);
	expect([asked.length, reads]).toEqual([3, 0]);
	answer = () => Response.json({ state: 'two' });
	await vi.advanceTimersByTimeAsync(POLL_MS);
	expect(reads).toBe(1);
});

it('a slow answer is waited for', async () => {
	const slow = Promise.withResolvers<Response>();
	vi.stubGlobal('fetch', (address: string) => {
		asked.push(address);
		return slow.promise;
	});
	await vi.advanceTimersByTimeAsync(POLL_MS * 4);
	expect(asked).toHaveLength(1);
	slow.resolve(Response.json({ state: 'one' }));
	await vi.advanceTimersByTimeAsync(POLL_MS);
	expect(asked).toHaveLength(2);
});

it('a page that was left asks no more', async () => {
	end();
	await vi.advanceTimersByTimeAsync(POLL_MS * 3);
	page.show('visible');
	expect(asked).toEqual([]);
});
