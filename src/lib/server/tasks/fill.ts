import { writeSynthetic } from './fill/write-synthetic.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { withApp } from './with-app.ts';

const MOST = 1_000_000;
const AT_ONCE = 200;

/** Adds made-up titles, in batches, and builds the search index again. Never among real titles without being told to. */
export async function fill({ titles, yes }: { titles: number; yes: boolean }): Promise<void> {
	if (!Number.isInteger(titles) || titles < 1 || titles > MOST) {
		throw new Error(`--titles takes a whole number from 1 to ${MOST}`);
	}
	await withApp(async (app) => {
		const {
			database: { db },
			config
		} = app;
		const real = await db
			.selectFrom('publication')
			.select('id')
			.where('source', '=', 'upload')
			.limit(1)
			.executeTakeFirst();
		const anyone = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
		if ((real || anyone || process.env.NODE_ENV === 'production') && !yes) {
			throw new Error(
				`${config.dataDir} holds a library in use; --yes-synthetic adds made-up titles to it all the same`
			);
		}
		const already = await db
			.selectFrom('publication')
			.select((e) => e.fn.countAll<number>().as('count'))
			.where('source', '=', 'synthetic')
			.executeTakeFirstOrThrow();
		const started = performance.now();
		for (let done = 0; done < titles; done += AT_ONCE) {
			const count = Math.min(AT_ONCE, titles - done);
			await db.transaction().execute((tx) => writeSynthetic(tx, already.count + done, count, Date.now()));
			if ((done / AT_ONCE) % 50 === 49) console.log(`  ${done + count} of ${titles} titles`);
		}
		console.log(`✓ ${titles} made-up titles, ${seconds(started)} s; building the search index…`);
		const indexing = performance.now();
		const indexed = await rebuildIndex(app);
		console.log(`✓ ${indexed} titles in the search index, ${seconds(indexing)} s`);
	});
}

function seconds(since: number): string {
	return ((performance.now() - since) / 1000).toFixed(1);
}
