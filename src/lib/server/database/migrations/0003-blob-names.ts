import type { Kysely } from 'kysely';

/** Who names this blob? Asked for every stored file by fixity checks and by the nightly collection. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema.createIndex('resource_blob').on('resource').column('sha256').execute();
	await schema.createIndex('cover_blob').on('cover').column('sha256').execute();
	await schema.createIndex('publication_version_blob').on('publication_version').column('original_sha256').execute();
	await schema.createIndex('intake_blob').on('intake').column('sha256').execute();
}
