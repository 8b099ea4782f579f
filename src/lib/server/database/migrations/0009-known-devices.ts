import type { Kysely } from 'kysely';

/** Browsers in which somebody has signed in before: who guesses elsewhere cannot keep them out. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('known_device')
		.addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
		.addColumn('token_hash', 'text', (c) => c.notNull())
		.addColumn('seen_at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('known_device_pk', ['person_id', 'token_hash'])
		.execute();
}
