import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isAbort, within } from './within.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const never = new Promise<never>(() => {});

test('an engine that never answers is taken for stuck in the end', async () => {
	const waited = within(never, { ms: 1000 }).catch((error: Error) => error.message);
	await vi.advanceTimersByTimeAsync(1000);
	expect(await waited).toBe('too-slow');
});

test('an answer in time leaves no clock running', async () => {
	expect(await within(Promise.resolve('page'))).toBe('page');
	expect(vi.getTimerCount()).toBe(0);
});

test('nobody waits for a book that was closed, and no clock runs on', async () => {
	const closing = new AbortController();
	const waited = within(never, { signal: closing.signal }).catch(isAbort);
	closing.abort();
	expect(await waited).toBe(true);
	expect(vi.getTimerCount()).toBe(0);
	expect(await within(never, { signal: closing.signal }).catch(isAbort)).toBe(true);
	expect(vi.getTimerCount()).toBe(0);
});
