import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARIES } from '../support/people.ts';
import { KilledLibrary, WAIT } from './library.ts';

const JOB = 'reindex-of-the-test0';

describe('after kill -9 while the index is rebuilt', () => {
	const library = new KilledLibrary();
	beforeAll(
		() => library.open(['src/lib/server/tasks/cli.ts', 'fill', '--titles', '2000', '--yes-synthetic']),
		240_000
	);
	afterAll(() => library.close());

	const order = () =>
		library.look((db) =>
			db
				.insertInto('job')
				.values({
					id: JOB,
					kind: 'discovery.reindex',
					payload: '{}',
					dedupe_key: null,
					status: 'pending',
					attempts: 0,
					max_attempts: 5,
					run_at: 0,
					locked_by: null,
					locked_until: null,
					last_error: null,
					created_at: 0,
					finished_at: null
				})
				.execute()
		);
	const status = async () =>
		(
			await library.look((db) =>
				db.selectFrom('job').select('status').where('id', '=', JOB).executeTakeFirst()
			)
		)?.status;

	it('searches answer at once from what was there, and the rebuilding is done in the end', async () => {
		const titles = await library.look((db) =>
			db
				.selectFrom('publication')
				.select(['title', 'slug'])
				.where('status', '=', 'published')
				.where('source', '=', 'synthetic')
				.limit(5)
				.execute()
		);
		const allAreFound = async () => {
			for (const { title, slug } of titles) expect(await library.found(title)).toContain(slug);
			expect(await library.found('hoàng yến')).not.toContain(CANARIES.draft.slug);
		};
		await library.untilAllJobsDone();
		await order();
		await expect.poll(status, { timeout: 60_000, interval: 1 }).not.toBe('pending');
		await library.restart();
		await allAreFound();
		await expect.poll(status, WAIT).toBe('done');
		await allAreFound();
	}, 240_000);

	it('asked to stop, it ends the job or gives it back before it goes: nobody waits for its lease', async () => {
		await library.untilAllJobsDone();
		await library.look((db) => db.deleteFrom('job').where('id', '=', JOB).execute());
		await order();
		await expect.poll(status, { timeout: 60_000, interval: 1 }).not.toBe('pending');
		await library.server.stop();
		const job = await library.look((db) =>
			db
				.selectFrom('job')
				.select(['status', 'locked_by', 'last_error'])
				.where('id', '=', JOB)
				.executeTakeFirstOrThrow()
		);
		expect(['pending', 'done']).toContain(job.status);
		expect(job).toMatchObject({ locked_by: null, last_error: null });
	}, 120_000);
});
