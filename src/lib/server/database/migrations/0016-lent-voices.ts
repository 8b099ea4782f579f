import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** People who lend their voice to a title: what they agreed to, what they recorded, and which version of the title holds it. */
export async function up(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createTable('lending')
		.ifNotExists()
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('publication_id', 'text', (column) =>
			column.notNull().references('publication.id').onDelete('cascade')
		)
		.addColumn('version_id', 'text', (column) => column.notNull())
		.addColumn('status', 'text', (column) =>
			column
				.notNull()
				.check(
					sql`status in ('invited', 'recording', 'handed-in', 'returned', 'approved', 'publishing', 'published', 'withdrawn')`
				)
		)
		.addColumn('made_by', 'text', (column) => column.notNull())
		.addColumn('reader_id', 'text')
		.addColumn('token_hash', 'text', (column) => column.unique())
		.addColumn('token_ends_at', 'bigint')
		.addColumn('named_as', 'text')
		.addColumn('purpose', 'text')
		.addColumn('consented_at', 'bigint')
		.addColumn('withdrawn_at', 'bigint')
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('updated_at', 'bigint', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
		.execute();
	await db.schema
		.createIndex('lending_publication')
		.ifNotExists()
		.on('lending')
		.column('publication_id')
		.execute();
	await db.schema
		.createTable('lending_sentence')
		.ifNotExists()
		.addColumn('lending_id', 'text', (column) =>
			column.notNull().references('lending.id').onDelete('cascade')
		)
		.addColumn('n', 'integer', (column) => column.notNull())
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('path', 'text', (column) => column.notNull())
		.addColumn('block', 'integer', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('take', 'integer', (column) => column.notNull().defaultTo(0))
		.addColumn('verdict', 'text', (column) =>
			column.check(sql`verdict is null or verdict in ('approved', 'returned')`)
		)
		.addColumn('note', 'text', (column) => column.notNull().defaultTo(''))
		.addColumn('sha256', 'text')
		.addColumn('bytes', 'bigint')
		.addColumn('milliseconds', 'integer')
		.addPrimaryKeyConstraint('lending_sentence_pk', ['lending_id', 'n'])
		.execute();
	await db.schema
		.createIndex('lending_sentence_sha256')
		.ifNotExists()
		.on('lending_sentence')
		.column('sha256')
		.execute();
	await db.schema
		.createTable('lending_version')
		.ifNotExists()
		.addColumn('version_id', 'text', (column) =>
			column.primaryKey().references('publication_version.id').onDelete('cascade')
		)
		.addColumn('lending_id', 'text', (column) =>
			column.notNull().references('lending.id').onDelete('cascade')
		)
		.execute();
}
