import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { progressReportSchema, type ProgressReport } from './report.ts';
import { SessionReport } from './session-report.ts';

let outbox: Map<string, unknown>;
let beacons: ProgressReport[];
const session = () =>
	new SessionReport(
		{ put: async (id, body) => void outbox.set(id, body) },
		(report) => beacons.push(report),
		{ seat: 'c1-7-1', publicationId: 'p1' }
	);

beforeEach(() => {
	[outbox, beacons] = [new Map(), []];
});

test('an hour without a network is one report, which holds the whole session', async () => {
	const one = session();
	for (let at = 0; at < 180; at++) await one.add({ shown: [at % 90], activeSeconds: 20 }, false);
	const [kept] = [...outbox.values()].map((body) => v.parse(progressReportSchema, body));
	expect(outbox.size).toBe(1);
	expect(kept).toMatchObject({ seat: 'c1-7-1', publicationId: 'p1', activeSeconds: 3_600 });
	expect(kept?.shown).toHaveLength(90);
	expect(beacons).toEqual([]);
});

test('each session has an id of its own', async () => {
	await session().add({ shown: [0], activeSeconds: 1 }, false);
	await session().add({ shown: [0], activeSeconds: 1 }, false);
	expect(outbox.size).toBe(2);
});

test('the last report of a page that is left goes at once, and waits until somebody hears that it came', async () => {
	const one = session();
	await one.add({ shown: [1], activeSeconds: 10 }, false);
	const leaving = one.add({ shown: [0], activeSeconds: 5 }, true);
	expect(beacons, 'before anything can be waited for').toMatchObject([{ shown: [0, 1], activeSeconds: 15 }]);
	await leaving;
	expect([...outbox.values()]).toEqual(beacons);
});
