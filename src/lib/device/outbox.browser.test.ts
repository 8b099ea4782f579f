import { expect, it } from 'vitest';
import { Browser } from '../../../tests/support/browser/tabs.ts';

const DAY = 24 * 60 * 60 * 1000;

it('what is to be sent waits, the oldest first, until it came', async () => {
	const browser = new Browser();
	let now = 1;
	const { outbox } = browser.open({ now: () => now });
	await outbox.put('b', { pages: [1] });
	now = 2;
	await outbox.put('a', { pages: [2] });
	const later = browser.open({ now: () => now }).outbox;
	expect(await later.pending()).toEqual([
		{ id: 'b', body: { pages: [1] }, queuedAt: 1 },
		{ id: 'a', body: { pages: [2] }, queuedAt: 2 }
	]);
	const [first] = await later.pending();
	if (!first) throw new Error('nothing waits');
	await later.acknowledge(first);
	await later.acknowledge(first);
	expect((await outbox.pending()).map(({ id }) => id)).toEqual(['a']);
});

it('what took the place of a thing that came waits on, also in one millisecond and with a clock that was set back', async () => {
	let now = 5;
	const { outbox } = new Browser().open({ now: () => now });
	let told = 0;
	outbox.onChange(() => told++);
	await outbox.put('a', { pages: [1] });
	expect(told).toBeGreaterThan(0);
	for (const next of [5, 1]) {
		now = next;
		const [sent] = await outbox.pending();
		if (!sent) throw new Error('nothing waits');
		await outbox.put('a', { pages: [1, next] });
		await outbox.acknowledge(sent);
		expect((await outbox.pending()).map(({ body }) => body)).toEqual([{ pages: [1, next] }]);
	}
});

it('what nobody here takes is of no use any more after a month', async () => {
	let now = 0;
	const { outbox } = new Browser().open({ now: () => now });
	await outbox.put('old', {});
	now = 20 * DAY;
	await outbox.put('new', {});
	now = 31 * DAY;
	for (const item of await outbox.pending()) await outbox.leave(item);
	expect((await outbox.pending()).map(({ id }) => id)).toEqual(['new']);
});

it('what was kept while the clock stood a year behind, or a day ahead, is sent when the clock is right again', async () => {
	const right = 400 * DAY;
	for (const wrong of [right - 365 * DAY, right + DAY]) {
		let now = wrong;
		const { outbox } = new Browser().open({ now: () => now });
		await outbox.put('a', { pages: [1] });
		now = right;
		const [item, ...others] = await outbox.pending();
		expect([item?.body, others]).toEqual([{ pages: [1] }, []]);
		await outbox.put('a', { pages: [1, 2] });
		if (item) await outbox.acknowledge(item);
		expect((await outbox.pending()).map(({ body }) => body)).toEqual([{ pages: [1, 2] }]);
	}
});

it('a device that is long without a network keeps the last five hundred', async () => {
	const browser = new Browser();
	let now = 0;
	const { outbox } = browser.open({ now: () => ++now });
	await Promise.all(Array.from({ length: 510 }, (_, i) => outbox.put(`r${i}`, {})));
	const pending = await browser.open({ now: () => now }).outbox.pending();
	expect(pending).toHaveLength(500);
	expect(pending[0]?.id).toBe('r10');
});
