import pino from 'pino';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobKind } from '#lib/server/jobs/job-kinds.ts';
import { createJobQueue } from '#lib/server/jobs/job-queue.ts';
import { LEASE_MS } from '#lib/server/jobs/job-table.ts';
import { createWorker, handles, type JobHandler } from '#lib/server/jobs/worker.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

const log = pino({ level: 'silent' });
/** A kind of work that takes anything, tried at most twice; of one subject only once at a time. */
const ANY = jobKind('any', v.unknown(), { maxAttempts: 2 });
const ONCE = jobKind('once', v.object({ id: v.string() }), { once: ({ id }) => `:${id}` });

describe.each(DIALECTS)('the job queue on %s', (dialect) => {
	let database: Database;
	let now = 1_000_000;
	const clock = () => now;
	const queue = createJobQueue({ clock });
	const workerFor = (...handlers: JobHandler[]) => createWorker({ database, handlers, clock, log });

	beforeAll(async () => {
		database = await freshDatabase(dialect);
	});
	afterAll(() => database.close());

	const states = () =>
		database.db.selectFrom('job').select(['kind', 'status', 'attempts']).orderBy('created_at').execute();
	const empty = () => database.db.deleteFrom('job').execute();

	it('keeps a job only when the deed it belongs to is kept', async () => {
		await empty();
		await database.db
			.transaction()
			.execute(async (tx) => {
				await queue.add(tx, ANY, 1);
				throw new Error('the deed failed');
			})
			.catch(() => {});
		expect(await states()).toEqual([]);
	});

	it('runs a job once with its payload, and two requests for the same thing are one', async () => {
		await empty();
		const seen: unknown[] = [];
		for (let i = 0; i < 2; i++) await queue.add(database.db, ONCE, { id: 'x' });
		await workerFor(handles(ONCE, { handle: async (payload) => void seen.push(payload) })).drain();
		expect(seen).toEqual([{ id: 'x' }]);
		expect(await states()).toMatchObject([{ status: 'done' }]);
	});

	it('a task leaves the kinds that take long to a serving library', async () => {
		await empty();
		const seen: unknown[] = [];
		await queue.add(database.db, ANY, { id: ANY.name });
		await queue.add(database.db, ONCE, { id: ONCE.name });
		const handle = async (payload: unknown) => void seen.push(payload);
		const worker = workerFor(handles<unknown>(ANY, { handle }), handles<{ id: string }>(ONCE, { handle }));
		expect(await worker.drain([ANY])).toBe(1);
		expect(seen).toEqual([{ id: ONCE.name }]);
		expect(await worker.drain()).toBe(1);
		expect(seen).toEqual([{ id: ONCE.name }, { id: ANY.name }]);
	});

	it('tries again later after a failure, and shows a job that failed for good', async () => {
		await empty();
		let tries = 0;
		const told: unknown[] = [];
		const worker = workerFor(
			handles(ANY, {
				failedForGood: async (payload) => void told.push(payload),
				handle: async () => {
					tries++;
					throw new Error('no luck');
				}
			})
		);
		await queue.add(database.db, ANY, null);
		expect(await worker.drain()).toBe(1);
		expect(await worker.drain()).toBe(0);
		now += 3_600_000;
		await worker.drain();
		expect(tries).toBe(2);
		expect(told).toEqual([null]);
		const [job] = await database.db.selectFrom('job').selectAll().execute();
		expect(job).toMatchObject({ status: 'failed', attempts: 2 });
		expect(job?.last_error).toContain('no luck');
	});

	it('takes over the job of a worker that was killed', async () => {
		await empty();
		await queue.add(database.db, ANY, null);
		await database.db
			.updateTable('job')
			.set({ status: 'running', locked_by: 'dead', locked_until: now + LEASE_MS })
			.execute();
		let ran = 0;
		const worker = workerFor(handles(ANY, { handle: async () => void ran++ }));
		await worker.drain();
		expect(ran).toBe(0);
		now += LEASE_MS + 1;
		await worker.drain();
		expect(ran).toBe(1);
	});

	it('does not try for ever a job that kills its worker', async () => {
		await empty();
		await queue.add(database.db, ANY, null);
		await database.db
			.updateTable('job')
			.set({ status: 'running', attempts: 2, locked_by: 'dead', locked_until: now - 1 })
			.execute();
		let ran = 0;
		await workerFor(handles(ANY, { handle: async () => void ran++ })).drain();
		expect(ran).toBe(0);
		const [job] = await database.db.selectFrom('job').selectAll().execute();
		expect(job).toMatchObject({ status: 'failed', last_error: expect.stringContaining('died') });
	});

	it('never gives one job to two workers', async () => {
		await empty();
		const seen: unknown[] = [];
		const handler = handles(ANY, { handle: async (payload) => void seen.push(payload) });
		for (let i = 0; i < 40; i++) await queue.add(database.db, ANY, i);
		await Promise.all(Array.from({ length: 4 }, () => workerFor(handler).drain()));
		expect(seen.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
	});

	it('gives a job back when the worker is asked to stop', async () => {
		await empty();
		await queue.add(database.db, ANY, null);
		const worker = workerFor(
			handles(ANY, {
				handle: (_payload, signal) =>
					new Promise((_resolve, reject) =>
						signal.addEventListener('abort', () => reject(new Error('stopped')))
					)
			})
		);
		worker.start();
		await expect.poll(async () => (await states())[0]?.status).toBe('running');
		await worker.stop();
		expect(await states()).toMatchObject([{ status: 'pending', attempts: 0 }]);
	});
});
