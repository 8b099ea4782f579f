import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, openDatabase } from '#lib/server/database/connection.ts';
import { writeIdentifiers } from '#lib/server/database/identifier-rows.ts';
import { BACKUP_TABLES, rowsOf } from '#lib/server/tasks/backup-format.ts';
import { freshPostgres } from '../support/databases.ts';
import { CANARIES } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';

const home = mkdtempSync(join(tmpdir(), 'vuon-sach-backup-'));
const server = new ServerProcess(join(home, 'old'));
const file = join(home, 'library.zip');

beforeAll(async () => {
	await server.run('tests/support/seed.ts');
	const { db, close } = openDatabase(join(home, 'old/library.sqlite'));
	const { id } = await db.selectFrom('publication').select('id').limit(1).executeTakeFirstOrThrow();
	const identifiers = [{ scheme: 'isbn', value: '9780306406157' }];
	await db
		.updateTable('publication')
		.set({ identifiers: JSON.stringify(identifiers) })
		.where('id', '=', id)
		.execute();
	await writeIdentifiers(db, id, identifiers);
	await close();
	await server.start();
	await server.run('src/lib/server/tasks/cli.ts', 'backup', file);
}, 120_000);
afterAll(async () => {
	await server.kill();
	rmSync(home, { recursive: true, force: true });
});

/** Everything that a library is, but for jobs (their work is done anew) and times of work. */
async function content(url: string) {
	const database = openDatabase(url);
	const tables: Record<string, unknown> = {};
	await database.db.transaction().execute(async (tx) => {
		for (const [table, key] of BACKUP_TABLES) {
			if (table === 'job') continue;
			const rows = [];
			for await (const page of rowsOf(tx, table, key)) rows.push(...page);
			tables[table] = rows;
		}
	});
	tables.identifiers = await database.db.selectFrom('publication_identifier').selectAll().execute();
	await database.close();
	return tables;
}

it('a backup made while serving restores the same library into an empty DATA_DIR', async () => {
	const restored = new ServerProcess(join(home, 'new'));
	await restored.run('src/lib/server/tasks/cli.ts', 'restore', file);
	expect(await content(join(home, 'new/library.sqlite'))).toEqual(
		await content(join(home, 'old/library.sqlite'))
	);
	await restored.run('src/lib/server/tasks/cli.ts', 'check-fixity');
	await restored.start();
	const found = await fetch(`${restored.origin}/api/search?q=hoang+yen&band=mam`);
	expect(await found.text()).toContain(CANARIES.mam.slug);
	await restored.kill();
});

it('does not overwrite a library that is not empty', async () => {
	await expect(server.run('src/lib/server/tasks/cli.ts', 'restore', file)).rejects.toThrow('ended with 1');
});

it('a backup of the embedded database restores into PostgreSQL', async () => {
	const url = await freshPostgres();
	const target = new ServerProcess(join(home, 'pg'), { DATABASE_URL: url });
	const database = openDatabase(url);
	await migrate(database);
	await database.close();
	await target.run('src/lib/server/tasks/cli.ts', 'restore', file);
	expect(await content(url)).toEqual(await content(join(home, 'old/library.sqlite')));
});
