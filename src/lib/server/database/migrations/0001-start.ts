import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** The first shape of the library: people, publications, classes, jobs. Portable SQL only. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const s = db.schema;

	await s.createTable('setting').addColumn('key', 'text', (c) => c.primaryKey()).addColumn('value', 'text', (c) => c.notNull()).execute();

	await s
		.createTable('person')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('login', 'text', (c) => c.notNull().unique())
		.addColumn('display_name', 'text', (c) => c.notNull())
		.addColumn('password_hash', 'text', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('disabled_at', 'bigint')
		.execute();
	await s
		.createTable('session')
		.addColumn('id_hash', 'text', (c) => c.primaryKey())
		.addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
		.addColumn('expires_at', 'bigint', (c) => c.notNull())
		.execute();
	await s.createIndex('session_person').on('session').column('person_id').execute();
	await s
		.createTable('setup_link')
		.addColumn('token_hash', 'text', (c) => c.primaryKey())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('expires_at', 'bigint', (c) => c.notNull())
		.addColumn('used_at', 'bigint')
		.execute();

	await s
		.createTable('publication')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('slug', 'text', (c) => c.notNull().unique())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('subtitle', 'text')
		.addColumn('title_sort', 'text', (c) => c.notNull())
		.addColumn('title_folded', 'text', (c) => c.notNull())
		.addColumn('languages', 'text', (c) => c.notNull())
		.addColumn('description', 'text', (c) => c.notNull().defaultTo(''))
		.addColumn('band', 'text')
		.addColumn('band_by', 'text')
		.addColumn('band_at', 'bigint')
		.addColumn('band_reason', 'text')
		.addColumn('interest_band', 'text')
		.addColumn('label', 'text')
		.addColumn('guidance', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('form', 'text', (c) => c.notNull())
		.addColumn('genre', 'text', (c) => c.notNull().defaultTo('story'))
		.addColumn('status', 'text', (c) => c.notNull().defaultTo('draft'))
		.addColumn('rights', 'text', (c) => c.notNull().defaultTo('{}'))
		.addColumn('series', 'text')
		.addColumn('series_position', 'integer')
		.addColumn('publisher', 'text')
		.addColumn('year', 'integer')
		.addColumn('identifiers', 'text', (c) => c.notNull().defaultTo('[]'))
		.addColumn('accessibility', 'text', (c) => c.notNull().defaultTo('{}'))
		.addColumn('has_audio', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('words', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('pages', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('minutes', 'integer', (c) => c.notNull().defaultTo(1))
		.addColumn('version_id', 'text')
		.addColumn('cover_ratio', 'double precision', (c) => c.notNull().defaultTo(0.737))
		.addColumn('source', 'text', (c) => c.notNull())
		.addColumn('source_hash', 'text')
		.addColumn('published_at', 'bigint')
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('updated_at', 'bigint', (c) => c.notNull())
		.execute();
	await s.createIndex('publication_updated').on('publication').columns(['updated_at', 'id']).execute();
	await s.createIndex('publication_title').on('publication').columns(['status', 'title_sort', 'id']).execute();
	await s.createIndex('publication_folded').on('publication').column('title_folded').execute();
	await s.createIndex('publication_source_hash').on('publication').column('source_hash').execute();

	await s
		.createTable('contributor')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('name', 'text', (c) => c.notNull().unique())
		.addColumn('name_folded', 'text', (c) => c.notNull())
		.execute();
	await s
		.createTable('publication_contributor')
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('contributor_id', 'text', (c) => c.notNull().references('contributor.id'))
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('position', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('publication_contributor_pk', ['publication_id', 'contributor_id', 'role'])
		.execute();
	await s.createIndex('publication_contributor_by').on('publication_contributor').column('contributor_id').execute();
	await s
		.createTable('publication_topic')
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('topic', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('publication_topic_pk', ['topic', 'publication_id'])
		.execute();
	await s.createIndex('publication_topic_of').on('publication_topic').column('publication_id').execute();

	await s
		.createTable('shelf_entry')
		.addColumn('shelf', 'text', (c) => c.notNull())
		.addColumn('band', 'text', (c) => c.notNull())
		.addColumn('guidance', 'integer', (c) => c.notNull())
		.addColumn('published_at', 'bigint', (c) => c.notNull())
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addPrimaryKeyConstraint('shelf_entry_pk', ['shelf', 'band', 'published_at', 'publication_id'])
		.execute();
	await s.createIndex('shelf_entry_of').on('shelf_entry').column('publication_id').execute();

	await s
		.createTable('publication_version')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('media_type', 'text', (c) => c.notNull())
		.addColumn('original_sha256', 'text', (c) => c.notNull())
		.addColumn('original_bytes', 'bigint', (c) => c.notNull())
		.addColumn('manifest', 'text', (c) => c.notNull())
		.addColumn('findings', 'text', (c) => c.notNull().defaultTo('[]'))
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.execute();
	await s.createIndex('publication_version_of').on('publication_version').column('publication_id').execute();
	await s
		.createTable('resource')
		.addColumn('version_id', 'text', (c) => c.notNull().references('publication_version.id').onDelete('cascade'))
		.addColumn('path', 'text', (c) => c.notNull())
		.addColumn('sha256', 'text', (c) => c.notNull())
		.addColumn('media_type', 'text', (c) => c.notNull())
		.addColumn('bytes', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('resource_pk', ['version_id', 'path'])
		.execute();
	await s
		.createTable('section')
		.addColumn('version_id', 'text', (c) => c.notNull().references('publication_version.id').onDelete('cascade'))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('path', 'text', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('words', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('section_pk', ['version_id', 'position'])
		.execute();
	await s
		.createTable('cover')
		.addColumn('version_id', 'text', (c) => c.notNull().references('publication_version.id').onDelete('cascade'))
		.addColumn('width', 'integer', (c) => c.notNull())
		.addColumn('height', 'integer', (c) => c.notNull())
		.addColumn('format', 'text', (c) => c.notNull())
		.addColumn('sha256', 'text', (c) => c.notNull())
		.addColumn('bytes', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('cover_pk', ['version_id', 'width', 'format'])
		.execute();

	await s
		.createTable('collection')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('slug', 'text', (c) => c.notNull().unique())
		.addColumn('title_vi', 'text', (c) => c.notNull())
		.addColumn('title_en', 'text', (c) => c.notNull())
		.addColumn('description_vi', 'text', (c) => c.notNull())
		.addColumn('description_en', 'text', (c) => c.notNull())
		.addColumn('position', 'integer', (c) => c.notNull())
		.execute();
	await s
		.createTable('collection_item')
		.addColumn('collection_id', 'text', (c) => c.notNull().references('collection.id').onDelete('cascade'))
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('collection_item_pk', ['collection_id', 'publication_id'])
		.execute();

	await s
		.createTable('intake')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
		.addColumn('file_name', 'text', (c) => c.notNull())
		.addColumn('bytes', 'bigint', (c) => c.notNull())
		.addColumn('status', 'text', (c) => c.notNull())
		.addColumn('sha256', 'text')
		.addColumn('findings', 'text', (c) => c.notNull().defaultTo('[]'))
		.addColumn('publication_id', 'text', (c) => c.references('publication.id').onDelete('set null'))
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('updated_at', 'bigint', (c) => c.notNull())
		.execute();
	await s.createIndex('intake_recent').on('intake').columns(['created_at', 'id']).execute();

	await s
		.createTable('job')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('payload', 'text', (c) => c.notNull())
		.addColumn('dedupe_key', 'text')
		.addColumn('status', 'text', (c) => c.notNull())
		.addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('max_attempts', 'integer', (c) => c.notNull())
		.addColumn('run_at', 'bigint', (c) => c.notNull())
		.addColumn('locked_by', 'text')
		.addColumn('locked_until', 'bigint')
		.addColumn('last_error', 'text')
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('finished_at', 'bigint')
		.execute();
	await s.createIndex('job_due').on('job').columns(['status', 'run_at']).execute();
	// Partial unique index: understood alike by SQLite and PostgreSQL.
	await sql`create unique index job_dedupe on job (dedupe_key) where dedupe_key is not null and status = 'pending'`.execute(db);

	await s
		.createTable('school_class')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('teacher_id', 'text', (c) => c.notNull().references('person.id'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('code', 'text', (c) => c.notNull().unique())
		.addColumn('band', 'text', (c) => c.notNull())
		.addColumn('seats', 'integer', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('archived_at', 'bigint')
		.execute();
	await s.createIndex('school_class_teacher').on('school_class').column('teacher_id').execute();
	await s
		.createTable('class_seat')
		.addColumn('class_id', 'text', (c) => c.notNull().references('school_class.id').onDelete('cascade'))
		.addColumn('seat', 'integer', (c) => c.notNull())
		.addColumn('token_hash', 'text', (c) => c.notNull().unique())
		.addColumn('joined_at', 'bigint', (c) => c.notNull())
		.addColumn('seen_at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('class_seat_pk', ['class_id', 'seat'])
		.execute();
	await s
		.createTable('reading_list')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('class_id', 'text', (c) => c.notNull().references('school_class.id').onDelete('cascade'))
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('note', 'text', (c) => c.notNull().defaultTo(''))
		.addColumn('starts_on', 'text', (c) => c.notNull())
		.addColumn('due_on', 'text')
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('updated_at', 'bigint', (c) => c.notNull())
		.execute();
	await s.createIndex('reading_list_class').on('reading_list').column('class_id').execute();
	await s
		.createTable('reading_list_item')
		.addColumn('list_id', 'text', (c) => c.notNull().references('reading_list.id').onDelete('cascade'))
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('reading_list_item_pk', ['list_id', 'publication_id'])
		.execute();
	await s
		.createTable('assigned_progress')
		.addColumn('class_id', 'text', (c) => c.notNull().references('school_class.id').onDelete('cascade'))
		.addColumn('seat', 'integer', (c) => c.notNull())
		.addColumn('publication_id', 'text', (c) => c.notNull().references('publication.id').onDelete('cascade'))
		.addColumn('shown', 'text', (c) => c.notNull().defaultTo('[]'))
		.addColumn('total', 'integer', (c) => c.notNull())
		.addColumn('active_seconds', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('finished_at', 'bigint')
		.addColumn('started_at', 'bigint', (c) => c.notNull())
		.addColumn('updated_at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('assigned_progress_pk', ['class_id', 'seat', 'publication_id'])
		.execute();

	await s
		.createTable('audit')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addColumn('person_id', 'text')
		.addColumn('verb', 'text', (c) => c.notNull())
		.addColumn('subject', 'text', (c) => c.notNull())
		.addColumn('detail', 'text', (c) => c.notNull().defaultTo('{}'))
		.execute();
	await s.createIndex('audit_at').on('audit').columns(['at', 'id']).execute();
}
