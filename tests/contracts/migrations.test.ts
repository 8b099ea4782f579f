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
