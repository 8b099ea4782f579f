import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Busy, DatabaseUnavailable } from '#lib/domain-error.ts';
import { openDatabase, type Database } from '#lib/server/database/connection.ts';
import { namedFailure } from '#lib/server/database/failures.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { CANARIES, LIBRARIAN, PASSWORD } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';
import { startSilentLine, type SilentLine } from '../support/silent-line.ts';

/** Ten times shorter than those of a library that serves, by the address. */
const SHORT = {
	statement_timeout: 1_000,
	lock_timeout: 500,
	idle_in_transaction_session_timeout: 3_000,
	query_timeout: 1_200
};
/** Beside the wait for the answer, up to 5 s for a connection; and what a busy machine takes. */
const BOUND_MS = 12_000;
const MOST_CONNECTIONS = 10;

let postgres: TestPostgres;
let line: SilentLine;
/** Straight to the server, past the line. */
let straight: Database;
let address = '';

beforeAll(async () => {
	postgres = await startPostgres();
	const direct = await postgres.createDatabase('drill');
	const socket = new URL(direct.replace('test@/', 'test@host/')).searchParams.get('host') ?? '';
	line = await startSilentLine(join(socket, '.s.PGSQL.5432'));
	straight = openDatabase(direct);
	address = `postgres://test@127.0.0.1:${line.port}/drill`;
}, 60_000);
afterAll(async () => {
	await straight.close();
	await line.close();
	await postgres.stop();
});

async function connections(): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*) as count from pg_stat_activity
		where datname = 'drill' and pid <> pg_backend_pid()`.execute(straight.db);
	return rows[0]?.count ?? 0;
}

/** What it ended in, and after how many ms. */
async function ended(work: Promise<unknown>): Promise<{ failure: unknown; ms: number }> {
	const began = performance.now();
	const failure = await work.then(
		() => null,
		(error: unknown) => error
	);
	return { failure, ms: performance.now() - began };
}

describe('a statement that does not end', () => {
	let database: Database;
	beforeAll(async () => {
		const limits = new URLSearchParams(Object.entries(SHORT).map(([name, ms]) => [name, String(ms)]));
		database = openDatabase(`${address}?${String(limits)}`);
		await sql`create table shelf (id int primary key, books int)`.execute(straight.db);
		await sql`insert into shelf values (1, 1)`.execute(straight.db);
	});
	afterAll(() => database.close());

	it('is given up by the server after its time, and the connection is used again', async () => {
		const { failure, ms } = await ended(sql`select pg_sleep(60)`.execute(database.db));
		expect(namedFailure(failure)).toBeInstanceOf(Busy);
		expect(ms).toBeLessThan(2_000);
		const before = line.open;
		await sql`select 1`.execute(database.db);
		expect(line.open).toBe(before);
	});

	it('waits for somebody else’s lock no longer than its time, and once only', async () => {
		await straight.db.transaction().execute(async (tx) => {
			await sql`update shelf set books = 2`.execute(tx);
			const waiting = database.db
				.transaction()
				.execute((mine) => sql`update shelf set books = 3`.execute(mine));
			const { failure, ms } = await ended(waiting);
			expect(namedFailure(failure)).toBeInstanceOf(Busy);
			expect(ms).toBeLessThan(1_500);
		});
		await sql`update shelf set books = 4`.execute(database.db);
	});

	it('whoever leaves a transaction open loses it, and the lock with it', async () => {
		const idle = database.db.transaction().execute(async (tx) => {
			await sql`update shelf set books = 5`.execute(tx);
			await pause(SHORT.idle_in_transaction_session_timeout + 500);
			await sql`update shelf set books = 6`.execute(tx);
		});
		expect((await ended(idle)).failure).toBeInstanceOf(DatabaseUnavailable);
		await sql`update shelf set books = 7`.execute(database.db);
	});

	it('on a silent line neither the statement nor taking it back is waited for, and forty at once fill no pool for ever', async () => {
		await Promise.all(Array.from({ length: 10 }, () => sql`select pg_sleep(0.05)`.execute(database.db)));
		const cut = database.db.transaction().execute(async (tx) => {
			await sql`update shelf set books = 8`.execute(tx);
			line.fallSilent();
			await sql`update shelf set books = 9`.execute(tx);
		});
		const alone = await ended(cut);
		expect(alone.failure).toBeInstanceOf(DatabaseUnavailable);
		expect(alone.ms).toBeLessThan(2_000);
		const many = await Promise.all(
			Array.from({ length: 40 }, () => ended(sql`select 1 from shelf`.execute(database.db)))
		);
		for (const { failure, ms } of many) {
			expect(failure).toBeInstanceOf(DatabaseUnavailable);
			expect(ms).toBeLessThan(BOUND_MS);
		}
		expect(line.open).toBeLessThanOrEqual(MOST_CONNECTIONS);
		line.speakAgain();
		await sql`update shelf set books = 10`.execute(database.db);
	});
});

describe('PostgreSQL falls silent under a serving library', () => {
	let home = '';
	let server: ServerProcess;
	let cookie = '';
	const get = (path: string, asked = 'band=mam') =>
		fetch(server.origin + path, { headers: { accept: 'text/html', cookie: asked } });
	const book = `/books/${CANARIES.mam.slug}`;
	const ready = async () => (await get('/api/health/ready')).status;

	beforeAll(async () => {
		home = mkdtempSync(join(tmpdir(), 'vuon-sach-silent-'));
		// The silence is shortened; the limit of the lock is the one that every serving library has.
		server = new ServerProcess(home, { DATABASE_URL: `${address}?query_timeout=6000` });
		await server.run('tests/support/seed.ts');
		await server.start();
		cookie = await server.signIn(LIBRARIAN.login, PASSWORD);
		expect((await get(book)).status).toBe(200);
	}, 120_000);
	afterAll(async () => {
		await server.kill();
		rmSync(home, { recursive: true, force: true });
	});

	it('pages say so in time, and all works when it speaks again', async () => {
		const saysSo = async (asked: Promise<Response>) => {
			const began = performance.now();
			const page = await asked;
			expect(page.status).toBe(503);
			expect(await page.text()).toContain('chưa mở được sổ sách');
			expect(performance.now() - began).toBeLessThan(BOUND_MS);
		};

		line.fallSilent();
		await Promise.all([
			...Array.from({ length: 30 }, () => saysSo(get(book))),
			saysSo(get('/ban-thu-thu', cookie)),
			saysSo(get('/tim?q=hoang+yen'))
		]);
		const answer = await get('/api/health/ready');
		expect(answer.status).toBe(503);
		expect(await answer.json()).toMatchObject({ ready: false, checks: { database: 'failed' } });
		expect((await get('/api/health/live')).status).toBe(200);
		expect((await get('/api/metrics')).status).toBe(200);
		expect(line.open).toBeLessThanOrEqual(MOST_CONNECTIONS);

		line.speakAgain();
		await expect.poll(ready, { timeout: 20_000, interval: 200 }).toBe(200);
		expect((await get(book)).status).toBe(200);
		expect((await get('/ban-thu-thu', cookie)).status).toBe(200);
		await expect.poll(connections, { timeout: 10_000 }).toBeLessThanOrEqual(MOST_CONNECTIONS);
	}, 120_000);

	it('a table that somebody holds at the console of the server is told of in time', async () => {
		await straight.db.transaction().execute(async (tx) => {
			await sql`lock table publication in access exclusive mode`.execute(tx);
			const began = performance.now();
			const page = await get('/ban-thu-thu', cookie);
			expect(page.status).toBe(503);
			expect(await page.text()).toContain('Thư viện đang bận');
			expect(performance.now() - began).toBeLessThan(BOUND_MS);
		});
		expect((await get('/ban-thu-thu', cookie)).status).toBe(200);
	}, 120_000);
});
