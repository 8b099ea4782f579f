import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTriesStore } from '#lib/features/accounts/tries-store.server.ts';
import { createTryCounter, type Limit } from '#lib/features/accounts/try-counter.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

const ADDRESS = '203.0.113.7';
const limit = (name: string): Limit => ({ name, tries: 5, minutes: 10 });

describe.each(DIALECTS)('counting tries on %s', (dialect) => {
	let database: Database;
	let now = 1_000_000;
	/** As one web process counts; all share the database and the secret in it. */
	const process = () =>
		createTryCounter({
			store: createTriesStore(database.db),
			secret: async () => 'a secret of this library',
			clock: () => now
		});
	const outcome = (trying: Promise<void>) =>
		trying.then(
			() => 'ok',
			(error: Error) => error.message
		);
	beforeAll(async () => {
		database = await freshDatabase(dialect);
	});
	afterAll(() => database.close());

	it('tries at two processes, sent all at once, are counted together', async () => {
		const [one, other] = [process(), process()];
		const tries = Array.from({ length: 12 }, (_, i) =>
			outcome((i % 2 ? one : other).take(limit('together'), ADDRESS))
		);
		const answers = await Promise.all(tries);
		expect(answers.filter((answer) => answer === 'ok')).toHaveLength(5);
		expect(answers.filter((answer) => answer === 'too-many-tries')).toHaveLength(7);
	});

	it('whoever waits until the time is over may try again', async () => {
		const counter = process();
		for (let i = 0; i < 5; i++) await counter.take(limit('waiting'), ADDRESS);
		now += 7 * 60_000;
		await expect(counter.take(limit('waiting'), ADDRESS)).rejects.toMatchObject({
			code: 'too-many-tries',
			facts: { minutes: 3 }
		});
		now += 3 * 60_000;
		for (let i = 0; i < 5; i++) await counter.take(limit('waiting'), ADDRESS);
		await expect(counter.take(limit('waiting'), ADDRESS)).rejects.toMatchObject({ facts: { minutes: 10 } });
	});

	it('a success gives a try back, or all of them', async () => {
		const counter = process();
		for (let i = 0; i < 5; i++) await counter.take(limit('success'), ADDRESS);
		await counter.giveBack(limit('success'), ADDRESS);
		await counter.take(limit('success'), ADDRESS);
		await counter.forget(limit('success'), ADDRESS);
		for (let i = 0; i < 5; i++) await counter.take(limit('success'), ADDRESS);
		await expect(counter.take(limit('success'), ADDRESS)).rejects.toThrow('too-many-tries');
	});

	it('of somebody who was right at once nothing is kept', async () => {
		const counter = process();
		const rows = () => database.db.selectFrom('throttle').selectAll().execute();
		const before = await rows();
		await counter.take(limit('right'), ADDRESS);
		await counter.giveBack(limit('right'), ADDRESS);
		expect(await rows()).toEqual(before);
	});

	it('people and limits are counted apart', async () => {
		const counter = process();
		for (let i = 0; i < 6; i++) await outcome(counter.take(limit('apart'), ADDRESS));
		await counter.take(limit('apart'), '203.0.113.8');
		await counter.take(limit('apart-too'), ADDRESS);
	});

	it('nothing that is kept tells whose tries they were, and what is over is forgotten', async () => {
		const counter = process();
		await counter.take(limit('kept'), ADDRESS);
		await counter.take(limit('kept'), 'co.lan');
		const kept = JSON.stringify(await database.db.selectFrom('throttle').selectAll().execute());
		expect(kept).not.toContain('203.0.113');
		expect(kept).not.toContain('lan');
		now += 10 * 60_000;
		await counter.take(limit('fresh'), ADDRESS);
		await counter.sweep();
		expect(await database.db.selectFrom('throttle').select('tries').execute()).toEqual([{ tries: 1 }]);
	});
});
