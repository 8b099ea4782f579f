import { expect, test } from 'vitest';
import { Latest } from './latest.ts';
import { Lazy } from './lazy.ts';
import { Queue } from './queue.ts';

/** A promise that the test settles. */
function later<T>() {
	let resolve: (value: T) => void = () => {};
	let reject: (error: unknown) => void = () => {};
	const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
	return { promise, resolve, reject };
}

test('an older question that is answered late counts no more', () => {
	const latest = new Latest();
	const first = latest.start();
	const second = latest.start();
	expect([first.aborted, second.aborted]).toEqual([true, false]);
	latest.stop();
	expect(second.aborted).toBe(true);
});

test('two who need it during the making get the same one', async () => {
	const made = later<string>();
	let times = 0;
	const lazy = new Lazy(
		() => (times++, made.promise),
		() => {}
	);
	const both = [lazy.get(), lazy.get()];
	made.resolve('player');
	expect(await Promise.all(both)).toEqual(['player', 'player']);
	expect(times).toBe(1);
});

test('what arrives after its owner has closed is put away', async () => {
	const made = later<string>();
	const away: string[] = [];
	const lazy = new Lazy(
		() => made.promise,
		(value) => away.push(value)
	);
	const wanted = lazy.get();
	lazy.close();
	made.resolve('engine');
	expect(await wanted).toBeNull();
	expect(away).toEqual(['engine']);
	expect(await lazy.get()).toBeNull();
	lazy.close();
	expect(away).toEqual(['engine']);
});

test('a making that failed is tried again', async () => {
	let fails = true;
	const lazy = new Lazy(
		async () => {
			if (fails) throw new Error('no network');
			return 'player';
		},
		() => {}
	);
	await expect(lazy.get()).rejects.toThrow('no network');
	fails = false;
	expect(await lazy.get()).toBe('player');
});

test('one thing at a time, and only the newest of its kind waits', async () => {
	const queue = new Queue<'turn' | 'look'>();
	const done: string[] = [];
	const first = later<void>();
	const all = [
		queue.add('turn', async () => {
			await first.promise;
			done.push('turn 1');
		}),
		queue.add('turn', async () => void done.push('turn 2')),
		queue.add('look', async () => void done.push('look')),
		queue.add('turn', async () => void done.push('turn 3'))
	];
	await all[1];
	expect(done).toEqual([]);
	first.resolve();
	await Promise.all(all);
	expect(done).toEqual(['turn 1', 'turn 3', 'look']);
});

test('a queue that has closed does nothing more', async () => {
	const queue = new Queue<'turn'>();
	const first = later<void>();
	const done: string[] = [];
	const running = queue.add('turn', () => first.promise);
	const waiting = queue.add('turn', async () => void done.push('turn 2'));
	queue.close();
	first.resolve();
	await Promise.all([running, waiting, queue.add('turn', async () => void done.push('turn 3'))]);
	expect(done).toEqual([]);
});
