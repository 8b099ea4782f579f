import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { serve, type Served } from './catalogue/serve.ts';
import { run, workFolder } from './processes.ts';
import { percentile, report, round, target, type Target } from './report.ts';

/**
 * `npm run bench catalogue`: whole pages of the built application, as a child's browser asks for them, at 1 000, 10 000
 * and 100 000 titles (`--titles 5000` for another size).
 */
const TIMES = 60;
const filled = v.object({ fillSeconds: v.number(), indexSeconds: v.number(), slugs: v.array(v.string()) });

const given = process.argv.indexOf('--titles');
const sizes = given > 0 ? [Number(process.argv[given + 1])] : [1_000, 10_000, 100_000];
const pages: Record<string, string | number>[] = [];
const library: Record<string, string | number>[] = [];
let targets: Target[] = [];

for (const titles of sizes) {
	const folder = workFolder('catalogue');
	try {
		const program = join(import.meta.dirname, 'catalogue', 'fill-library.ts');
		const printed = await run(process.execPath, [program, folder, String(titles)]);
		const { fillSeconds, indexSeconds, slugs } = v.parse(filled, JSON.parse(printed));
		const served = await serve(folder);
		try {
			const rows = await measure(served, titles, slugs);
			pages.push(...rows);
			const { now, highest } = served.memory();
			library.push({
				titles,
				'fill s': round(fillSeconds),
				'index s': round(indexSeconds),
				'web process MB': round(now),
				'highest MB': round(highest)
			});
			targets = [target(`resident memory of the web process at ${titles} titles`, highest, 'MB', 300)];
		} finally {
			await served.stop();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
report(
	'catalogue',
	{ 'Pages by size of the catalogue (ms, whole answer)': pages, 'The library': library },
	targets
);

async function measure({ origin }: Served, titles: number, slugs: readonly string[]) {
	const addresses: Record<string, (turn: number) => string> = {
		home: () => '/',
		'topic shelf': () => '/chu-de/con-vat',
		'catalogue, narrowed': () => '/sach?genre=story',
		'book page': (turn) => `/books/${slugs[turn % slugs.length] ?? ''}`,
		'search page, popular word': () => '/tim?q=truyen',
		'search page, title': (turn) =>
			`/tim?q=${encodeURIComponent((slugs[turn % slugs.length] ?? '').replaceAll('-', ' '))}`,
		'search answer (JSON)': (turn) =>
			`/api/search?q=${['meo', 'truyện', 'ban be', 'co giao'][turn % 4] ?? ''}`,
		suggestions: (turn) => `/api/suggest?q=${['t', 'tr', 'tru', 'meo'][turn % 4] ?? ''}`
	};
	const rows: Record<string, string | number>[] = [];
	for (const [page, address] of Object.entries(addresses)) {
		const times: number[] = [];
		for (let turn = -5; turn < TIMES; turn++) {
			const started = performance.now();
			const answer = await fetch(origin + address(turn + 5), {
				headers: { cookie: 'band=la' },
				redirect: 'manual'
			});
			await answer.text();
			if (answer.status !== 200) throw new Error(`${address(turn + 5)} answered ${answer.status}`);
			if (turn >= 0) times.push(performance.now() - started);
		}
		rows.push({ titles, page, p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) });
	}
	return rows;
}
