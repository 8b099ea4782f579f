import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** What the library's own voices have said: one row a section and voice; the files themselves are resources of the version. */
export async function up(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createTable('voice_track')
		.ifNotExists()
		.addColumn('version_id', 'text', (column) =>
			column.notNull().references('publication_version.id').onDelete('cascade')
		)
		.addColumn('voice', 'text', (column) => column.notNull())
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('seconds', 'integer', (column) => column.notNull())
		.addColumn('bytes', 'bigint', (column) => column.notNull())
		.addColumn('made_at', 'bigint', (column) => column.notNull())
		.addPrimaryKeyConstraint('voice_track_pk', ['version_id', 'voice', 'position'])
		.execute();
}
