import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrate } from '#lib/server/database/connection.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

it.each(DIALECTS)('an older version refuses a newer database on %s, in a sentence', async (dialect) => {
	const database = await freshDatabase(dialect);
	const { db } = database;
	await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030')`.execute(
		db
	);
	await expect(migrate(database)).rejects.toThrow('newer version');
	await database.close();
});

it.each(DIALECTS)('a database that is up to date stays as it is on %s', async (dialect) => {
	const database = await freshDatabase(dialect);
	await migrate(database);
	await database.close();
});

it.each(DIALECTS)('titles of before are found by their ISBN on %s', async (dialect) => {
	const database = await freshDatabase(dialect);
	const { db } = database;
	await db.schema.dropTable('publication_identifier').execute();
	await sql`delete from kysely_migration where name >= '0012-identifiers'`.execute(db);
	const title = (n: number, identifiers: unknown) =>
		db
			.insertInto('publication')
			.values({
				...{ id: String(n).padStart(5, '0'), slug: `t${n}`, title: 't', title_sort: 't', title_folded: 't' },
				...{ subtitle: null, languages: '["vi"]', description: '', band: null, band_by: null, band_at: null },
				...{ band_reason: null, interest_band: null, label: null, guidance: 0, form: 'reflowable' },
				...{ genre: 'story', status: 'draft', rights: '{}', series: null, series_position: null },
				...{ publisher: null, year: null, identifiers: JSON.stringify(identifiers), accessibility: '{}' },
				...{
					has_audio: 0,
					words: 0,
					pages: 0,
					minutes: 0,
					version_id: null,
					cover_ratio: 1,
					source: 'upload'
				},
				...{ source_hash: null, published_at: null, created_at: 1, updated_at: 1 }
			})
			.execute();
	for (let n = 0; n < 501; n++) await title(n, []);
	await title(501, [
		{ scheme: 'isbn', value: '0306406152' },
		{ scheme: 'isbn', value: '978-0-306-40615-7' },
		{ scheme: 'other', value: 'KĐ-12' }
	]);
	await migrate(database);
	const rows = await db.selectFrom('publication_identifier').selectAll().orderBy('scheme').execute();
	expect(rows).toEqual([
		{ publication_id: '00501', scheme: 'isbn', value: '9780306406157' },
		{ publication_id: '00501', scheme: 'other', value: 'KĐ-12' }
	]);
	await database.close();
});
