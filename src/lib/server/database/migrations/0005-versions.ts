import { sql, type Kysely, type RawBuilder } from 'kysely';

const BANDS = sql`('mam', 'choi', 'la', 'hoa', 'qua')`;

/** Made-up titles of benchmarks have no file. */
const PUBLISHABLE = sql`band is not null and published_at is not null and trim(title) <> '' and (version_id is not null or source = 'synthetic')`;

/**
 * Rows that people edit get a `version`, and what must never be is refused by the database itself. SQLite takes a new CHECK only with a
 * new column, so the rules of a table come with its version on both databases.
 */
const EDITABLE: Readonly<Record<string, RawBuilder<unknown>>> = {
	publication: sql`status in ('draft', 'published', 'withdrawn') and guidance in (0, 1)
		and (band is null or band in ${BANDS}) and (interest_band is null or interest_band in ${BANDS})
		and (status <> 'published' or (${PUBLISHABLE}))`,
	collection: sql`trim(slug) <> ''`,
	person: sql`role in ('librarian', 'manager', 'teacher', 'guardian', 'pupil') and trim(login) <> ''`,
	intake: sql`status in ('uploading', 'received', 'checking', 'checked', 'refused') and bytes > 0`,
	school_class: sql`band in ${BANDS} and seats between 1 and 60`,
	reading_list: sql`due_on is null or due_on >= starts_on`
};

export async function up(db: Kysely<unknown>): Promise<void> {
	// Two people at once could leave a published title without an age band. No child saw it; it goes back to the desk.
	await sql`insert into audit (id, at, person_id, verb, subject, detail)
		select substr('0000mended' || id, 1, 40), updated_at, null, 'catalogue.mended', id, '{"before":{"status":"published"},"after":{"status":"draft"}}'
		from publication where status = 'published' and not (${PUBLISHABLE})`.execute(
		db
	);
	await sql`update publication set status = 'draft'
		where status = 'published' and not (${PUBLISHABLE})`.execute(
		db
	);
	for (const [table, rule] of Object.entries(EDITABLE)) {
		await sql`alter table ${sql.table(table)} add column version integer not null default 1
			constraint ${sql.ref(`${table}_holds`)} check (version > 0 and (${rule}))`.execute(db);
	}

	await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'at']).execute();
}
