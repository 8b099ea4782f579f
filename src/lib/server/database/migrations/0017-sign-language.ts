import { PostgresAdapter, sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Films in sign language beside the pages of a version; their files are resources of it. What is withdrawn leaves a row without them. */
export async function up(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createTable('sign_video')
		.ifNotExists()
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('version_id', 'text', (column) =>
			column.notNull().references('publication_version.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('path', 'text')
		.addColumn('media_type', 'text', (column) => column.notNull())
		.addColumn('bytes', 'bigint', (column) => column.notNull())
		.addColumn('width', 'integer', (column) => column.notNull())
		.addColumn('height', 'integer', (column) => column.notNull())
		.addColumn('seconds', 'integer')
		.addColumn('captions', 'text')
		.addColumn('captions_language', 'text')
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('signer', 'text')
		.addColumn('rights', 'text', (column) => column.notNull())
		.addColumn('sample', 'integer', (column) => column.notNull().defaultTo(0))
		.addColumn('made_by', 'text')
		.addColumn('agreed_at', 'bigint')
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('withdrawn_at', 'bigint')
		.addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
		.execute();
	await db.schema
		.createIndex('sign_video_version')
		.ifNotExists()
		.on('sign_video')
		.columns(['version_id', 'position'])
		.execute();
	// The page of a title says that there is signing: answers that were kept are of before (0006).
	const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
	for (const deed of ['insert', 'update', 'delete']) {
		const name = sql.id(`sign_video_${deed}_counts`);
		if (postgres) await sql`drop trigger if exists ${name} on sign_video`.execute(db);
		await (
			postgres
				? sql`create constraint trigger ${name} after ${sql.raw(deed)} on sign_video
					deferrable initially deferred for each row execute function count_catalogue_change()`
				: sql`create trigger if not exists ${name} after ${sql.raw(deed)} on sign_video
					begin update catalogue_version set version = version + 1; end`
		).execute(db);
	}
}
