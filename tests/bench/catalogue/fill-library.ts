import { join } from 'node:path';
import { createDiscovery, createDiscoveryStore } from '#lib/features/discovery/index.server.ts';
import { migrate, openDatabase } from '#lib/server/database/connection.ts';
import { writeSynthetic } from '#lib/server/tasks/fill/write-synthetic.ts';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';

/* A process of its own: fills a data folder with made-up titles and their index. Prints one line of JSON. */
const [folder = '', titles = '0'] = process.argv.slice(2);
const AT_ONCE = 500;

const database = openDatabase(join(folder, 'library.sqlite'));
await migrate(database);
const started = performance.now();
for (let from = 0; from < Number(titles); from += AT_ONCE) {
	const count = Math.min(AT_ONCE, Number(titles) - from);
	await database.db.transaction().execute((tx) => writeSynthetic(tx, from, count, Date.now()));
}
const filled = performance.now();
const engine = createSqliteEngine(join(folder, 'search.sqlite'));
const say = (facts: object, message: string) => console.error(message, facts);
const log = { warn: say, error: say };
await createDiscovery({ engine, store: createDiscoveryStore(database.db), log }).reindex();
const indexed = performance.now();
const slugs = await database.db
	.selectFrom('publication')
	.select('slug')
	.where('status', '=', 'published')
	.where('band', '=', 'la')
	.orderBy('id')
	.limit(50)
	.execute();
await engine.close();
await database.close();
console.log(
	JSON.stringify({
		fillSeconds: (filled - started) / 1000,
		indexSeconds: (indexed - filled) / 1000,
		slugs: slugs.map(({ slug }) => slug)
	})
);
