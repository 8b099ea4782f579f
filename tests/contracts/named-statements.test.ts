import { sql, type Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#lib/server/database/connection.ts';
import { MOST_NAMES, OFTEN } from '#lib/server/database/named-statements.ts';
import { freshPostgres } from '../support/databases.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

interface Books {
	book: { id: number; title: string; band?: string };
}

describe('PostgreSQL plans what comes often once', () => {
	let database: Database;
	let books: Kysely<Books>;

	beforeAll(async () => {
		database = openDatabase(await freshPostgres());
		// A table of this test alone.
		books = database.db as unknown as Kysely<Books>;
	});
	beforeEach(async () => {
		await sql`drop table if exists book`.execute(books);
		await sql`create table book (id int primary key, title text not null)`.execute(books);
		await books.insertInto('book').values({ id: 1, title: 'Kiến' }).execute();
	});
	afterAll(() => database.close());

	const read = (db: Kysely<Books>, id = 1) =>
		db.selectFrom('book').selectAll().where('id', '=', id).execute();
	/** Of one connection. */
	const prepared = async (db: Kysely<Books>) => {
		const { rows } = await sql<{ statement: string; plans: number }>`
			select statement, generic_plans + custom_plans as plans from pg_prepared_statements`.execute(db);
		return rows.filter(({ statement }) => statement.includes('"book"'));
	};

	it('with other values each time, in and out of transactions', async () => {
		await books.connection().execute(async (db) => {
			for (let id = 0; id < OFTEN + 5; id++) expect(await read(db, id)).toHaveLength(id === 1 ? 1 : 0);
			await db.transaction().execute((tx) => read(tx));
			const kept = await prepared(db);
			expect(kept.map(({ statement }) => statement)).toEqual(['select * from "book" where "id" = $1']);
			expect(kept[0]?.plans).toBeGreaterThanOrEqual(6);
		});
	});

	it('and nothing for questions that hardly come again, nor for more than it may keep', async () => {
		await books.connection().execute(async (db) => {
			const among = (length: number) =>
				db
					.selectFrom('book')
					.select('title')
					.where(
						'id',
						'in',
						Array.from({ length }, (_, id) => id)
					)
					.execute();
			const before = (await prepared(db)).length;
			for (let length = 1; length <= 40; length++) await among(length);
			expect((await prepared(db)).length).toBe(before);
			for (let length = 1; length <= MOST_NAMES + 20; length++)
				for (let times = 0; times < OFTEN; times++) await among(length);
			expect((await prepared(db)).length).toBeLessThanOrEqual(MOST_NAMES);
			expect(await among(2)).toEqual([{ title: 'Kiến' }]);
		});
	});
});

describe('tables that change while the library runs on PostgreSQL', () => {
	let database: Database;
	let books: Kysely<Books>;

	beforeEach(async () => {
		database = openDatabase(await freshPostgres());
		books = database.db as unknown as Kysely<Books>;
		await sql`create table book (id int primary key, title text not null)`.execute(books);
		await books.insertInto('book').values({ id: 1, title: 'Kiến' }).execute();
	});
	afterEach(() => database.close());

	const all = (db: Kysely<Books>) => db.selectFrom('book').selectAll().execute();
	const newColumn = () => sql`alter table book add column band text default 'la'`.execute(books);

	it('are read with the new column at the next question', async () => {
		for (let times = 0; times < OFTEN + 2; times++) await all(books);
		await newColumn();
		expect(await Promise.all([all(books), all(books), all(books)])).toEqual(
			Array(3).fill([{ id: 1, title: 'Kiến', band: 'la' }])
		);
		for (let times = 0; times < OFTEN + 2; times++) expect((await all(books))[0]).toHaveProperty('band');
	});

	it('make a unit of work begin again, once', async () => {
		const { work } = unitOfWorkOn(database);
		for (let times = 0; times < OFTEN + 2; times++) await all(books);
		await newColumn();
		let begun = 0;
		const read = await work.run(null, ({ tx }) => {
			begun++;
			return all(tx as unknown as Kysely<Books>);
		});
		expect(read).toEqual([{ id: 1, title: 'Kiến', band: 'la' }]);
		expect(begun).toBe(2);
	});
});

it('a PostgreSQL that was started anew is asked by new connections, and nothing crashes', async () => {
	const url = await freshPostgres();
	const [database, other] = [openDatabase(url), openDatabase(url)];
	const ask = () => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db);
	for (let times = 0; times < OFTEN + 1; times++) await ask();
	const pid = (await ask()).rows[0]?.pid ?? 0;
	await sql`select pg_terminate_backend(${pid})`.execute(other.db);
	await expect
		.poll(async () => (await ask().catch(() => null))?.rows[0]?.pid)
		.toSatisfy((now) => now !== undefined && now !== pid);
	expect((await ask()).rows[0]?.pid).toBeGreaterThan(0);
	await Promise.all([database.close(), other.close()]);
});
