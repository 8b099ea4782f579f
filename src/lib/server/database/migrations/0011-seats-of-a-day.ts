import type { Kysely } from 'kysely';

/** How long a seat is held by the device that took it. Classes of before keep theirs until they are closed, as they did. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('school_class')
		.addColumn('seats_last', 'text', (c) => c.notNull().defaultTo('class'))
		.execute();
	await db.schema.alterTable('class_seat').addColumn('ends_at', 'bigint').execute();
}
