import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import type { SearchQuery } from '#search/engine.ts';
import { BANDS } from '#lib/publication/band.ts';
import { percentile, round } from '../report.ts';
import { HARD, questions } from './questions.ts';

/* A process of its own, so that what it holds in memory is what answering takes. Prints one line of JSON. */
const [file = '', titles = '0'] = process.argv.slice(2);
const engine = createSqliteEngine(file);
const everything: Omit<SearchQuery, 'text'> = {
	scope: { bands: BANDS, guidance: true },
	filters: {},
	sort: 'relevance',
	page: 1,
	pageSize: 24
};

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

const first = await timed(() => engine.search({ ...everything, text: 'mèo' }));
for (const question of questions(100, Number(titles))) await engine.search(question);

const asked: number[] = [];
for (const question of questions(1_000, Number(titles)))
	asked.push(await timed(() => engine.search(question)));

const suggested: number[] = [];
for (const { text, scope } of questions(500, Number(titles))) {
	for (const length of [1, 3, 6])
		suggested.push(await timed(() => engine.suggest(text.slice(0, length), scope, 8)));
}

const hard: Record<string, { ms: number; total: number }> = {};
for (const text of HARD) {
	const times: number[] = [];
	let total = 0;
	for (let round = 0; round < 7; round++) {
		times.push(await timed(async () => (total = (await engine.search({ ...everything, text })).total)));
	}
	hard[text || '(all titles)'] = { ms: round(percentile(times, 0.5)), total };
}

console.log(
	JSON.stringify({
		first: round(first),
		search: [0.5, 0.95, 0.99].map((share) => round(percentile(asked, share))),
		suggest: [0.5, 0.95].map((share) => round(percentile(suggested, share))),
		hard,
		residentMB: round(process.memoryUsage.rss() / 1e6)
	})
);
await engine.close();
