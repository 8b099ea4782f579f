import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { run, workFolder } from './processes.ts';
import { report, round, target, type Target } from './report.ts';
import { documents } from './search/documents.ts';

/** `npm run bench search`: the embedded engine at 1 000, 10 000 and 100 000 titles (`--titles 5000` for other sizes). */
const answered = v.object({
	first: v.number(),
	search: v.tuple([v.number(), v.number(), v.number()]),
	suggest: v.tuple([v.number(), v.number()]),
	hard: v.record(v.string(), v.object({ ms: v.number(), total: v.number() })),
	residentMB: v.number()
});

const given = process.argv.indexOf('--titles');
const sizes = given > 0 ? [Number(process.argv[given + 1])] : [1_000, 10_000, 100_000];
const folder = workFolder('search');
const rows: Record<string, string | number>[] = [];
const tables: Record<string, Record<string, string | number>[]> = {
	'Search by size of the catalogue (ms)': rows
};
let targets: Target[] = [];
try {
	for (const titles of sizes) {
		const file = join(folder, `${titles}.sqlite`);
		const engine = createSqliteEngine(file);
		const started = performance.now();
		await engine.replaceAll(documents(titles));
		const seconds = (performance.now() - started) / 1000;
		await engine.close();
		const asking = join(import.meta.dirname, 'search', 'ask.ts');
		const printed = await run(process.execPath, [asking, file, String(titles)]);
		const { first, search, suggest, hard, residentMB } = v.parse(answered, JSON.parse(printed));
		rows.push({
			titles,
			'index titles/s': Math.round(titles / seconds),
			'index MB': round(statSync(file).size / 1e6),
			'first search': first,
			'search p50': search[0],
			'search p95': search[1],
			'search p99': search[2],
			'suggest p50': suggest[0],
			'suggest p95': suggest[1],
			'resident MB': residentMB
		});
		tables[`Hard questions at ${titles} titles`] = Object.entries(hard).map(([question, { ms, total }]) => ({
			question,
			'median ms': ms,
			total
		}));
		targets = [
			target(`search p95 at ${titles} titles`, search[1], 'ms', 30),
			target(`resident memory of an answering process at ${titles} titles`, residentMB, 'MB', 300)
		];
	}
	report('search', tables, targets);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
