import { PostgresAdapter, sql, type Kysely } from 'kysely';

/** What visitors see; a draft that changes is not seen. Contributors, topics and shelves change with their title alone. */
const SEEN = [
	{ table: 'publication', of: 'publication' },
	{ table: 'collection', of: null },
	{ table: 'collection_item', of: null }
] as const;
const DEEDS = ['insert', 'update', 'delete'] as const;

/**
 * One number that grows with every change a visitor can see, in the transaction of the change. The database counts, so
 * that no verb, task or restore can forget to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('catalogue_version')
		.addColumn('id', 'integer', (c) => c.primaryKey().check(sql`id = 1`))
		.addColumn('version', 'bigint', (c) => c.notNull())
		.execute();
	await sql`insert into catalogue_version (id, version) values (1, 1)`.execute(db);

	const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
	if (postgres)
		await sql`create function count_catalogue_change() returns trigger language plpgsql as $$
			begin update catalogue_version set version = version + 1; return null; end $$`.execute(db);
	for (const { table, of } of SEEN) {
		for (const deed of DEEDS) {
			const before = deed !== 'insert' ? ["old.status = 'published'"] : [];
			const after = deed !== 'delete' ? ["new.status = 'published'"] : [];
			const when = of ? sql.raw(`when (${[...before, ...after].join(' or ')})`) : sql``;
			const name = sql.id(`${table}_${deed}_counts`);
			// At the commit: until then nobody waits for the one row that all changes write.
			await (
				postgres
					? sql`create constraint trigger ${name} after ${sql.raw(deed)} on ${sql.id(table)}
						deferrable initially deferred for each row ${when} execute function count_catalogue_change()`
					: sql`create trigger ${name} after ${sql.raw(deed)} on ${sql.id(table)} ${when}
						begin update catalogue_version set version = version + 1; end`
			).execute(db);
		}
	}
}
