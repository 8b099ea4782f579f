import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST } from '#lib/features/accounts/actor.ts';
import { scopeOf } from '#lib/features/catalogue/policy.ts';
import { createDiscoveryStore } from '#lib/features/discovery/index.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { syntheticTitle } from '#lib/server/tasks/fill/synthetic.ts';
import { writeSynthetic } from '#lib/server/tasks/fill/write-synthetic.ts';
import type { PublicationDocument } from '#search/indexes/publications.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

const TITLES = 120;
const made = Array.from({ length: TITLES }, (_, number) => syntheticTitle(number));
const published = made.filter(({ status }) => status === 'published');

describe.each(DIALECTS)('what discovery reads of the catalogue on %s', (dialect) => {
	let database: Database;
	beforeAll(async () => {
		database = await freshDatabase(dialect);
		await database.db.transaction().execute((tx) => writeSynthetic(tx, 0, TITLES, Date.now()));
	});
	afterAll(() => database.close());

	it('every published title exactly once, batch by batch, complete', async () => {
		const store = createDiscoveryStore(database.db);
		const read: PublicationDocument[] = [];
		for (
			let batch = await store.batch(null, 25);
			batch.last !== null;
			batch = await store.batch(batch.last, 25)
		) {
			read.push(...batch.documents);
		}
		expect(read.map(({ title }) => title).sort()).toEqual(published.map(({ title }) => title).sort());
		expect(await store.published()).toBe(published.length);
		const one = read.find(({ slug }) => slug.endsWith(`-${published[0]?.number}`));
		expect(one).toMatchObject({
			contributors: [...new Set(published[0]?.contributors.map(({ name }) => name))],
			topics: [...(published[0]?.topics ?? [])].sort(),
			languages: published[0]?.languages,
			sections: []
		});
		expect((await store.indexable(one?.id ?? ''))?.document).toEqual(one);
	});

	it('nothing of titles that are not published', async () => {
		const store = createDiscoveryStore(database.db);
		const hidden = await database.db
			.selectFrom('publication')
			.select(['id', 'slug'])
			.where('status', '!=', 'published')
			.execute();
		expect(hidden.length).toBeGreaterThan(0);
		for (const { id } of hidden) expect(await store.indexable(id)).toBeNull();
		const scope = scopeOf({ ...GUEST, band: 'qua', grownUp: true });
		expect(
			await store.visible(
				scope,
				hidden.map(({ slug }) => slug)
			)
		).toEqual(new Map());
		expect(await store.indexable('nobody')).toBeNull();
	});

	it('of some slugs, those the scope allows now', async () => {
		const store = createDiscoveryStore(database.db);
		const rows = await database.db
			.selectFrom('publication')
			.select(['slug', 'band'])
			.where('status', '=', 'published')
			.execute();
		const visible = await store.visible(
			scopeOf({ ...GUEST, band: 'choi' }),
			rows.map(({ slug }) => slug)
		);
		expect([...visible.keys()].sort()).toEqual(
			rows
				.filter(({ band }) => band === 'mam' || band === 'choi')
				.map(({ slug }) => slug)
				.sort()
		);
	});
});
