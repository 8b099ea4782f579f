import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { migrate, openDatabase } from '#lib/server/database/connection.ts';
import { OFTEN } from '#lib/server/database/named-statements.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { writeSynthetic } from '#lib/server/tasks/fill/write-synthetic.ts';
import { startPostgres } from '../support/postgres.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';
import './processes.ts';
import { percentile, report, round, target } from './report.ts';

/**
 * `npm run bench postgres`: what the questions of the busiest pages cost on a PostgreSQL of this machine (a socket, no
 * network), with statements that are named once they come often, as the library asks, and with each parsed and planned anew.
 */
const TITLES = 2_000;
const ROUNDS = 6;
const TIMES = 100;
const SCOPE = { bands: ['mam', 'choi', 'la'], guidance: false, unpublished: false } as const;

const server = await startPostgres();
try {
	const url = await server.createDatabase('bench');
	const database = openDatabase(url);
	await migrate(database);
	await database.db.transaction().execute((tx) => writeSynthetic(tx, 0, TITLES, Date.now()));
	const pool = new pg.Pool({ connectionString: url, max: 10 });
	pool.on('error', () => {});
	const unnamed = new Kysely<Tables>({
		dialect: new PostgresDialect({ pool })
	});
	const parts = unitOfWorkOn(database);
	const asked = {
		named: createCatalogueStore(parts),
		unnamed: createCatalogueStore({ ...parts, db: unnamed })
	};

	const { items } = await asked.named.shelf(SCOPE, 'all', 24);
	const ids = items.map(({ id }) => id);
	type Store = typeof asked.named;
	const questions: Record<string, (store: Store) => Promise<unknown>> = {
		'a shelf of 24': (store) => store.shelf(SCOPE, 'all', 24),
		'24 tiles by their ids': (store) => store.tiles(SCOPE, ids),
		'the home page': (store) => store.home(SCOPE, ['all', 'audio', 'topic:con-vat'], 12),
		'a book': (store) => store.bySlug(items[0]?.slug ?? ''),
		'the topics': (store) => store.topics(SCOPE)
	};
	const rows: Record<string, string | number>[] = [];
	let all = { named: 0, unnamed: 0 };
	for (const [question, ask] of Object.entries(questions)) {
		const times: Record<keyof typeof asked, number[]> = { named: [], unnamed: [] };
		for (let turn = 0; turn < 2 * OFTEN; turn++) await ask(asked.named);
		for (let turn = 0; turn < ROUNDS; turn++)
			for (const way of ['unnamed', 'named'] as const)
				for (let time = 0; time < TIMES; time++) {
					const started = performance.now();
					await ask(asked[way]);
					times[way].push(performance.now() - started);
				}
		const [before, after] = [percentile(times.unnamed, 0.5), percentile(times.named, 0.5)];
		all = { named: all.named + after, unnamed: all.unnamed + before };
		rows.push({
			question,
			'ms p50, planned anew': round(before),
			'ms p50, named': round(after),
			'quickest tenth, planned anew': round(percentile(times.unnamed, 0.1)),
			'quickest tenth, named': round(percentile(times.named, 0.1))
		});
	}
	await unnamed.destroy();
	await database.close();
	report('postgres', { [`Questions at ${TITLES} titles, one after another`]: rows }, [
		target('all of them, named beside planned anew', all.named / all.unnamed, 'times', 1)
	]);
} finally {
	await server.stop();
}
