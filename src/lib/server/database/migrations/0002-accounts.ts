import type { Kysely } from 'kysely';

/** Links for a forgotten password, and the count of tries that all processes share. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const s = db.schema;

	// One link a person: a new one takes the place of the old.
	await s
		.createTable('reset_link')
		.addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
		.addColumn('token_hash', 'text', (c) => c.notNull().unique())
		.addColumn('made_by', 'text', (c) => c.references('person.id').onDelete('cascade'))
		.addColumn('expires_at', 'bigint', (c) => c.notNull())
		.execute();

	await s
		.createTable('throttle')
		.addColumn('key_hash', 'text', (c) => c.primaryKey())
		.addColumn('tries', 'integer', (c) => c.notNull())
		.addColumn('ends_at', 'bigint', (c) => c.notNull())
		.execute();
	await s.createIndex('throttle_ends').on('throttle').column('ends_at').execute();
}
