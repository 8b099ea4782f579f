import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/index.ts';
import { mayView, onShelves, scopeOf } from '#lib/features/catalogue/index.ts';
import { BANDS } from '#lib/publication/band.ts';
import { STATUSES } from '#lib/publication/status.ts';
import { ageScope, ratedOf } from '#lib/server/age-scope.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { writeSynthetic } from '#lib/server/tasks/fill/write-synthetic.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

/** Everybody who can ask: no band, each band with and without the grown-up gesture, staff and teacher with and without a band. */
const people: readonly Actor[] = [null, ...BANDS].flatMap((band) => [
	{ ...GUEST, band },
	{ ...GUEST, band, grownUp: true },
	{ ...OPERATOR, band },
	{ ...GUEST, band, person: { id: 'teacher', role: 'teacher', displayName: '' } } as const
]);

/** Every kind of title, and enough of them. */
const kinds = [null, ...BANDS].flatMap((band) =>
	([0, 1] as const).flatMap((guidance) =>
		STATUSES.filter((status) => band !== null || status !== 'published').map((status) => ({
			band,
			guidance,
			status
		}))
	)
);

describe.each(DIALECTS)('the age policy has one answer in every form, on %s', (dialect) => {
	let database: Database;
	beforeAll(async () => {
		database = await freshDatabase(dialect);
		const { db } = database;
		await db.transaction().execute((tx) => writeSynthetic(tx, 0, kinds.length, Date.now()));
		const rows = await db.selectFrom('publication').select('id').orderBy('id').execute();
		expect(rows).toHaveLength(kinds.length);
		await db.deleteFrom('shelf_entry').execute();
		for (const [index, { id }] of rows.entries()) {
			const kind = kinds[index] ?? kinds[0];
			if (!kind) continue;
			await db
				.updateTable('publication')
				.set({ ...kind, band_reason: 'Đã đọc', published_at: index })
				.where('id', '=', id)
				.execute();
			const { band, guidance, status } = kind;
			if (band && status === 'published')
				await db
					.insertInto('shelf_entry')
					.values({ shelf: 'all', band, guidance, published_at: index, publication_id: id })
					.execute();
		}
	});
	afterAll(() => database.close());

	it('rows of titles are those that each person may meet', async () => {
		const all = await database.db
			.selectFrom('publication')
			.select(['id', 'band', 'guidance', 'status'])
			.execute();
		for (const actor of people) {
			for (const scope of [scopeOf(actor), onShelves(scopeOf(actor))]) {
				const rows = await database.db
					.selectFrom('publication')
					.select('id')
					.where(ageScope(scope).where('publication'))
					.execute();
				const met = all.filter((row) => mayView(scope, ratedOf(row)));
				expect(rows.map(({ id }) => id).sort(), JSON.stringify(actor)).toEqual(
					met.map(({ id }) => id).sort()
				);
			}
		}
	});

	it('entries of shelves and answers of a search engine are the published ones of them', async () => {
		const all = await database.db
			.selectFrom('publication')
			.select(['id', 'band', 'guidance', 'status'])
			.execute();
		for (const actor of people) {
			const scope = scopeOf(actor);
			const met = all.filter((row) => mayView(onShelves(scope), ratedOf(row))).map(({ id }) => id);
			const entries = await database.db
				.selectFrom('shelf_entry')
				.select('publication_id as id')
				.where(ageScope(scope).where('shelf_entry'))
				.execute();
			expect(entries.map(({ id }) => id).sort(), JSON.stringify(actor)).toEqual([...met].sort());

			const { bands, guidance } = ageScope(scope).filter();
			const answered = all
				.filter(({ status }) => status === 'published')
				.filter((row) => row.band !== null && bands.includes(row.band) && (guidance || row.guidance === 0));
			expect(answered.map(({ id }) => id).sort(), JSON.stringify(actor)).toEqual([...met].sort());
		}
	});
});
