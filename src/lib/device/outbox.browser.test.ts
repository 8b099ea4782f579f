import { expect, it } from 'vitest';
import { Browser } from '../../../tests/support/browser/tabs.ts';

const DAY = 24 * 60 * 60 * 1000;

it('what is to be sent waits, the oldest first, until it came', async () => {
	const browser = new Browser();
	let now = 1;
	const { outbox } = browser.open({ now: () => now });
	await outbox.add('b', { pages: [1] });
	now = 2;
	await outbox.add('a', { pages: [2] });
	await outbox.add('b', { pages: [9] });
	const later = browser.open({ now: () => now }).outbox;
	expect(await later.pending()).toEqual([
		{ id: 'b', body: { pages: [1] }, queuedAt: 1 },
		{ id: 'a', body: { pages: [2] }, queuedAt: 2 }
	]);
	await later.acknowledge('b');
	await later.acknowledge('b');
	expect((await outbox.pending()).map(({ id }) => id)).toEqual(['a']);
});

it('what waited for a month is of no use any more', async () => {
	let now = 0;
	const { outbox } = new Browser().open({ now: () => now });
	await outbox.add('old', {});
	now = 20 * DAY;
	await outbox.add('new', {});
	now = 31 * DAY;
	expect((await outbox.pending()).map(({ id }) => id)).toEqual(['new']);
	now = 0;
	expect((await outbox.pending()).map(({ id }) => id)).toEqual(['new']);
});

it('a device that is long without a network keeps the last five hundred', async () => {
	const browser = new Browser();
	let now = 0;
	const { outbox } = browser.open({ now: () => ++now });
	await Promise.all(Array.from({ length: 510 }, (_, i) => outbox.add(`r${i}`, {})));
	const pending = await browser.open({ now: () => now }).outbox.pending();
	expect(pending).toHaveLength(500);
	expect(pending[0]?.id).toBe('r10');
});
