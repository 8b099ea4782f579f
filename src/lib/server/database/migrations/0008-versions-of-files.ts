import { sql, type Kysely } from 'kysely';

/**
 * A title has several versions of its file: one that readers see, earlier ones that can be put back, and one that waits for a decision. What a
 * file says of itself stays with its version, so that a version that is put back brings it along.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('publication_version').addColumn('file_name', 'text').execute();
	await db.schema
		.alterTable('publication_version')
		.addColumn('metadata', 'text', (c) => c.notNull().defaultTo('{}'))
		.execute();
	await db.schema.alterTable('publication_version').addColumn('used_at', 'bigint').execute();
	// Until now a file was used at once.
	await sql`update publication_version set used_at = created_at`.execute(db);
	await sql`update publication_version set metadata = '{"accessibility":' || (
			select accessibility from publication where publication.version_id = publication_version.id
		) || '}'
		where id in (select version_id from publication)`.execute(db);

	await db.schema
		.alterTable('intake')
		.addColumn('replaces', 'text', (c) => c.references('publication.id').onDelete('cascade'))
		.execute();
	await db.schema
		.alterTable('intake')
		.addColumn('version_id', 'text', (c) => c.references('publication_version.id').onDelete('set null'))
		.execute();
}
