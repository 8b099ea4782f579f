import pino from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	createDiscovery,
	createDiscoveryStore,
	discoveryJobs
} from '#lib/features/discovery/index.server.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { createJobQueue } from '#lib/server/jobs/job-queue.ts';
import { createWorker } from '#lib/server/jobs/worker.ts';
import { migrate, openDatabase, type Database } from '#lib/server/database/connection.ts';
import { writeSynthetic } from '#lib/server/tasks/fill/write-synthetic.ts';
import { createMeilisearchEngine } from '#search/engines/meilisearch.server.ts';
import { startStandIn, type StandIn } from '../support/stand-in-meilisearch/server.ts';
import { Refusal } from '../support/stand-in-meilisearch/refusal.ts';

let server: StandIn;
let database: Database;
let isAway = false;
let now = 1_000_000;

beforeEach(async () => {
	isAway = false;
	server = await startStandIn();
	server.before(() => {
		if (isAway) throw new Refusal('internal', 'the server is being restarted', 503);
	});
	database = openDatabase(':memory:');
	await migrate(database);
	await database.db.transaction().execute((tx) => writeSynthetic(tx, 0, 20, 1_700_000_000_000));
});
afterEach(async () => {
	await database.close();
	await server.stop();
});

it('what changed while the Meilisearch server was away is in the index once it is back', async () => {
	const log = pino({ level: 'silent' });
	const engine = createMeilisearchEngine(server.url);
	const discovery = createDiscovery({ engine, store: createDiscoveryStore(database.db), log });
	const queue = createJobQueue({ clock: () => now });
	const worker = createWorker({ database, handlers: discoveryJobs(discovery), clock: () => now, log });
	const state = () => database.db.selectFrom('job').select(['kind', 'status', 'attempts']).execute();
	const waiting = (kind: string) => [{ kind, status: 'pending', attempts: 1 }];

	// At the start: lessons are not learnt, and nobody can say whether the index is whole.
	isAway = true;
	await discovery.learnLessons();
	expect(await discovery.needsReindex()).toBe(false);
	await queue.add(database.db, JOBS.reindex, {});
	await worker.drain();
	expect(await state()).toEqual(waiting('discovery.reindex'));

	isAway = false;
	now += 3_600_000;
	await worker.drain();
	expect((await discovery.health()).titles).toBeGreaterThan(0);
	expect(await discovery.needsReindex()).toBe(false);

	isAway = true;
	await database.db.deleteFrom('job').execute();
	const { id } = await database.db
		.selectFrom('publication')
		.select('id')
		.where('status', '=', 'published')
		.where('band', '=', 'la')
		.where('guidance', '=', 0)
		.executeTakeFirstOrThrow();
	await database.db
		.updateTable('publication')
		.set({ title: 'Ốc sên xanh lè' })
		.where('id', '=', id)
		.execute();
	await queue.add(database.db, JOBS.indexPublication, { id });
	await worker.drain();
	expect(await state()).toEqual(waiting('discovery.index'));

	isAway = false;
	now += 3_600_000;
	await worker.drain();
	expect(await state()).toMatchObject([{ status: 'done' }]);
	const scope = { bands: ['la'], guidance: false };
	expect(await engine.suggest('oc sen', scope, 3)).toMatchObject([{ text: 'Ốc sên xanh lè' }]);
});
