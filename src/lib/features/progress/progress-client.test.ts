import { beforeEach, expect, test } from 'vitest';
import { ProgressClient, type Sent } from './progress-client.ts';
import type { ProgressReport } from './report.ts';

const report = (shown: number[], activeSeconds: number, publicationId = 'p1'): ProgressReport => ({
	...{ publicationId, shown, activeSeconds, total: 9 }
});

let answer: Sent;
let sent: ProgressReport[];
let outbox: Map<string, unknown>;
const client = (seat = 'c1-7') =>
	new ProgressClient(
		{
			add: async (id, body) => void outbox.set(id, body),
			pending: async () => [...outbox].map(([id, body]) => ({ id, body, queuedAt: 1 })),
			acknowledge: async (id) => void outbox.delete(id)
		},
		async (report) => {
			if (answer === 'taken') sent.push(report);
			return answer;
		},
		seat
	);

beforeEach(() => {
	[answer, sent, outbox] = ['taken', [], new Map()];
});

test('a report that got lost travels with the next one about the same book', async () => {
	const one = client();
	answer = 'lost';
	await one.report(report([0], 10), false);
	await one.report(report([1], 20), false);
	expect(outbox.size).toBe(1);
	answer = 'taken';
	await one.report(report([5], 8, 'p2'), false);
	await one.report(report([1, 2], 5), false);
	expect(sent).toEqual([report([5], 8, 'p2'), report([0, 1, 2], 35)]);
	expect(outbox.size).toBe(0);
});

test('what got lost waits on the device for the next visit', async () => {
	answer = 'lost';
	await client().report(report([0], 10), false);
	await client().report(report([3], 4, 'p2'), false);
	answer = 'taken';
	await client().sendWaiting();
	expect(sent).toEqual([report([0], 10), report([3], 4, 'p2')]);
	expect(outbox.size).toBe(0);
});

test('a report that the library refuses is not sent again and again', async () => {
	answer = 'refused';
	await client().report(report([0], 10), false);
	expect(outbox.size).toBe(0);
});

test('two reports at once tell what waits one time', async () => {
	const one = client();
	answer = 'lost';
	await one.report(report([0], 10), false);
	answer = 'taken';
	await Promise.all([one.report(report([1], 1), false), one.report(report([2], 2), false)]);
	expect(sent).toEqual([report([0, 1], 11), report([2], 2)]);
});

test('the last report of a page that is left goes at once, and waits when there is no network', async () => {
	answer = 'lost';
	await client().report(report([0], 10), true);
	expect([...outbox.values()]).toEqual([report([0], 10)]);
});

test('on a shared tablet the reading of one seat is never told as that of another', async () => {
	answer = 'lost';
	await client('c1-7').report(report([0], 10), false);
	answer = 'taken';
	await client('c1-8').sendWaiting();
	await client('c1-8').report(report([4], 5), false);
	expect(sent).toEqual([report([4], 5)]);
	await client('c1-7').sendWaiting();
	expect(sent).toEqual([report([4], 5), report([0], 10)]);
	expect(outbox.size).toBe(0);
});

test('what others put into the outbox is left alone', async () => {
	outbox.set('notes:1', { text: 'mine' });
	outbox.set('progress:c1-7:strange', { pages: 3 });
	await client().sendWaiting();
	expect([sent, outbox.size]).toEqual([[], 2]);
});
