import type { Kysely } from 'kysely';

/**
 * What reports of assigned reading tell, one row a reading session: told again, later or in another order they come to the same. What was
 * read before stays in `assigned_progress` and counts as one session when the next report comes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('reading_session')
		.addColumn('class_id', 'text', (c) => c.notNull().references('school_class.id').onDelete('cascade'))
		.addColumn('seat', 'integer', (c) => c.notNull())
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('seconds', 'integer', (c) => c.notNull())
		.addColumn('told_at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('reading_session_pk', ['class_id', 'seat', 'publication_id', 'id'])
		.execute();
}
