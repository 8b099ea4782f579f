import type { Kysely } from 'kysely';

/** What a fixity check found, so that the desk can tell it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('damaged_file')
		.addColumn('name', 'text', (c) => c.primaryKey())
		.addColumn('problem', 'text', (c) => c.notNull())
		.addColumn('found_at', 'bigint', (c) => c.notNull())
		.execute();
}
