import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OutboxItem } from '#lib/device/index.ts';
import type { ProgressReport } from './report.ts';
import { ReportSender, type Sent } from './report-sender.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const report = (n: number, activeSeconds = 20): ProgressReport => ({
	...{ id: uuid(n), seat: 'c1-7-1', publicationId: 'p1', shown: [n], activeSeconds }
});

let outbox: Map<string, OutboxItem>;
let changed: () => void;
let cameOnline: () => void;
let pauses: { ms: number; end: () => void }[];
let online: boolean;
let answers: Sent[];
let sent: ProgressReport[];
let onSend: () => void;
let sender: ReportSender | null;
let left: string[];

beforeEach(() => {
	[outbox, pauses, online, answers, sent, onSend, left] = [new Map(), [], true, [], [], () => {}, []];
});
afterEach(() => sender?.stop());

function put(n: number, activeSeconds?: number) {
	const body = report(n, activeSeconds);
	const id = `progress:${body.id}`;
	outbox.set(id, { id, body, queuedAt: (outbox.get(id)?.queuedAt ?? 0) + 1 });
}

function start() {
	sender = new ReportSender(
		{
			pending: async () => [...outbox.values()],
			acknowledge: async ({ id, queuedAt }) => {
				if (outbox.get(id)?.queuedAt === queuedAt) outbox.delete(id);
			},
			leave: async ({ id }) => void left.push(id),
			onChange: (listener) => {
				changed = listener;
				return () => (changed = () => {});
			}
		},
		async (one) => {
			sent.push(one);
			onSend();
			return answers.shift() ?? 'taken';
		},
		{
			online: () => online,
			onOnline: (call) => {
				cameOnline = call;
				return () => (cameOnline = () => {});
			},
			after: (ms, end) => {
				const pause = { ms, end };
				pauses.push(pause);
				return () => void (pauses = pauses.filter((one) => one !== pause));
			},
			random: () => 1
		}
	);
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what waited from an earlier visit is told on the next page, and forgotten when it came', async () => {
	put(1);
	put(2);
	start();
	await settled();
	expect(sent).toEqual([report(1), report(2)]);
	expect(outbox.size).toBe(0);
});

test('what comes into the outbox goes out', async () => {
	start();
	await settled();
	put(1);
	changed();
	await settled();
	expect([sent.length, outbox.size]).toEqual([1, 0]);
});

test('what got lost is sent again, after pauses that grow to five minutes', async () => {
	put(1);
	answers = Array.from({ length: 9 }, () => 'lost');
	start();
	const waited: number[] = [];
	for (let at = 0; at < 9; at++) {
		await settled();
		waited.push(...pauses.map(({ ms }) => ms / 1000));
		changed(); // something new waits: it waits like the rest
		await settled();
		expect(sent).toHaveLength(at + 1);
		pauses[0]?.end();
	}
	await settled();
	expect(waited).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
	expect([outbox.size, pauses.length]).toEqual([0, 0]);
});

test('the network that comes back ends the pause', async () => {
	put(1);
	answers = ['lost'];
	start();
	await settled();
	cameOnline();
	await settled();
	expect([outbox.size, pauses.length, sent.length]).toEqual([0, 0, 2]);
});

test('without a network nothing is tried', async () => {
	online = false;
	put(1);
	start();
	await settled();
	expect([sent.length, pauses.length]).toEqual([0, 0]);
	online = true;
	cameOnline();
	await settled();
	expect(outbox.size).toBe(0);
});

test('a session that was read on while its report travelled is told again', async () => {
	put(1);
	onSend = () => {
		onSend = () => {};
		put(1, 40);
		changed();
	};
	start();
	await settled();
	expect(sent.map(({ activeSeconds }) => activeSeconds)).toEqual([20, 40]);
	expect(outbox.size).toBe(0);
});

test('one report that gets lost holds up no other; a refused one is not sent again and again', async () => {
	for (const n of [1, 2, 3]) put(n);
	answers = ['lost', 'refused', 'taken'];
	start();
	await settled();
	expect([...outbox.keys()]).toEqual([`progress:${uuid(1)}`]);
});

test('on a shared tablet the reading of another seat waits for its child', async () => {
	put(1);
	answers = ['elsewhere'];
	start();
	await settled();
	expect([outbox.size, pauses.length, left]).toEqual([1, 0, [`progress:${uuid(1)}`]]);
});

test('what others put into the outbox is left alone', async () => {
	outbox.set('notes:1', { id: 'notes:1', body: { text: 'mine' }, queuedAt: 1 });
	outbox.set('progress:strange', { id: 'progress:strange', body: { pages: 3 }, queuedAt: 1 });
	start();
	await settled();
	expect([sent.length, outbox.size]).toEqual([0, 2]);
});

test('a sender that was stopped neither sends nor listens', async () => {
	put(1);
	answers = ['lost'];
	start();
	await settled();
	sender?.stop();
	changed();
	cameOnline();
	await settled();
	expect([sent.length, pauses.length]).toEqual([1, 0]);
});
