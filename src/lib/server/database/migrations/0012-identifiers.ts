import type { Kysely } from 'kysely';
import { fillIdentifiers } from '../identifier-rows.ts';
import type { Tables } from '../schema.ts';

/** Identifiers one by one, in their one spelling: the same ISBN in another title is found without reading every record. */
export async function up(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createTable('publication_identifier')
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('scheme', 'text', (c) => c.notNull())
		.addColumn('value', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('publication_identifier_pk', ['publication_id', 'scheme', 'value'])
		.execute();
	await db.schema
		.createIndex('publication_by_identifier')
		.on('publication_identifier')
		.columns(['scheme', 'value'])
		.execute();
	await fillIdentifiers(db);
}
