import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** The next title of a series is found without reading every record. */
export async function up(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createIndex('publication_series')
		.ifNotExists()
		.on('publication')
		.columns(['series', 'series_position'])
		.execute();
}
