import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Words that librarians add to the children's dictionary. */
export async function up(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createTable('dictionary_word')
		.ifNotExists()
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('key', 'text', (column) => column.notNull().unique())
		.addColumn('word', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('meaning', 'text', (column) => column.notNull())
		.addColumn('example', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('updated_at', 'bigint', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
		.execute();
}
