import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { residentOf, serve } from './catalogue/serve.ts';
import { run, workFolder } from './processes.ts';
import { atLeast, report, round, target, type Target } from './report.ts';
import { askedOf, type Asked } from './throughput/addresses.ts';
import { writeBooks } from './throughput/books.ts';
import { calibreVersion, serveCalibre } from './throughput/calibre.ts';
import { load, middleOf, type Load } from './throughput/load.ts';
import { accountSchema, askingOf, costedPages, peopleOf, type Account } from './throughput/our-pages.ts';
import { pageCosts } from './throughput/page-costs.ts';
import type { Subject } from './throughput/subject.ts';

/**
 * `npm run bench throughput`: answers a second of the built library beside calibre-server, on the same 120 books, one
 * machine and one run, turn by turn; then what each page asks of the database.
 *
 * - `--before <folder>`: another checkout, built, is measured too ("before")
 * - `--titles 100000`: and ours with so many made-up titles
 * - `--seconds 8 --rounds 2 --connections 20,50 --only home,search`: how long, how often, how many at once, what
 */
const { values: options } = parseArgs({
	options: {
		before: { type: 'string' },
		titles: { type: 'string' },
		seconds: { type: 'string', default: '8' },
		rounds: { type: 'string', default: '2' },
		connections: { type: 'string', default: '20,50' },
		only: { type: 'string', default: '' }
	}
});
const BOOKS = 120;
/** A page that asks much more than the others is one to look at. */
const MOST_STATEMENTS = 12;
const HERE = resolve(import.meta.dirname, '../..');
const seconds = Number(options.seconds);
const connections = options.connections.split(',').map(Number);
const only = options.only.split(',');

interface Measured {
	readonly subject: Subject;
	readonly asked: Asked;
	readonly connections: number;
	readonly load: Load;
}

const work = workFolder('throughput');
const stop: (() => Promise<void>)[] = [];
try {
	const epubs = join(work, 'epubs');
	mkdirSync(epubs);
	const books = await writeBooks(epubs, BOOKS);
	const list = join(work, 'books.json');
	writeFileSync(list, JSON.stringify(books));

	const subjects: Subject[] = [];
	const costs: Record<string, Record<string, string | number>[]> = {};
	const peer = calibreVersion();
	if (peer)
		subjects.push(
			await serveCalibre(
				join(work, 'calibre'),
				books.map(({ file }) => file)
			)
		);
	else console.log('calibre-server is not on this machine: ours is measured alone.');

	const ours = [
		...(options.before ? [{ name: 'before', root: resolve(options.before), titles: 0 }] : []),
		{ name: 'ours', root: HERE, titles: 0 },
		...(options.titles
			? [{ name: `ours, ${options.titles}`, root: HERE, titles: Number(options.titles) }]
			: [])
	];
	for (const { name, root, titles } of ours) {
		const folder = join(work, name.replaceAll(/\W+/g, '-'));
		mkdirSync(folder);
		const account = titles > 0 ? await fillSynthetic(root, folder, titles) : await fillBooks(root, folder);
		costs[`Costs of a page, ${name} (one visitor alone)`] = await pageCosts(root, folder, async (origin) =>
			costedPages(await askingOf(origin), account && (await peopleOf(origin, account)))
		);
		const served = await serve(folder, { root });
		stop.push(served.stop);
		subjects.push({
			name,
			origin: served.origin,
			cookie: 'band=la',
			pid: served.child.pid ?? 0,
			stop: served.stop
		});
	}
	if (peer) stop.push(...subjects.filter(({ name }) => name === 'calibre').map((one) => one.stop));

	const measured = await measureAll(subjects);
	report(
		'throughput',
		{
			Answers: measured.map(rowOf),
			...costs,
			Memory: subjects.map(({ name, pid }) => {
				const { now, highest } = residentOf(pid);
				return { server: name, 'MB after the loads': round(now), 'highest MB': round(highest) };
			}),
			...(peer ? { 'The peer': [{ 'calibre-server': peer, books: BOOKS }] } : {})
		},
		[...targetsOf(measured), ...statementTargets(costs)]
	);
} finally {
	for (const one of stop) await one();
}

/** Each address at each server in turn, so that a disturbance of the machine meets all of them. */
async function measureAll(subjects: readonly Subject[]): Promise<Measured[]> {
	const asked = new Map<Subject, Asked[]>();
	const [first] = subjects.filter(({ name }) => name !== 'calibre');
	for (const subject of subjects) {
		const shown = subject.name === 'calibre' ? first : subject;
		if (shown) asked.set(subject, askedOf(await askingOf(shown.origin)));
	}
	const names = [...new Set([...asked.values()].flat().map(({ name }) => name))].filter((name) =>
		only.some((word) => name.includes(word))
	);
	const all: Measured[] = [];
	for (const name of names) {
		const entries = subjects.flatMap((subject) => {
			const one = asked.get(subject)?.find((each) => each.name === name);
			const addresses = subject.name === 'calibre' ? one?.peer : one?.ours;
			return one && addresses && (typeof addresses === 'function' || addresses.length > 0)
				? [{ subject, asked: one, addresses }]
				: [];
		});
		for (const { subject, addresses } of entries)
			await load(subject, addresses, { connections: 10, seconds: 2 });
		for (const many of connections) {
			const rounds = entries.map((entry) => ({ ...entry, loads: [] as Load[] }));
			for (let round = 0; round < Number(options.rounds); round++)
				for (const { subject, addresses, loads } of rounds)
					loads.push(await load(subject, addresses, { connections: many, seconds }));
			for (const { subject, asked: one, loads } of rounds) {
				const done = { subject, asked: one, connections: many, load: middleOf(loads) };
				console.log(Object.values(rowOf(done)).join('  '));
				all.push(done);
			}
		}
	}
	return all;
}

function rowOf({
	subject,
	asked,
	connections: many,
	load: figures
}: Measured): Record<string, string | number> {
	return {
		what: asked.name,
		server: subject.name,
		connections: many,
		'answers/s': Math.round(figures.perSecond),
		p50: round(figures.p50),
		p95: round(figures.p95),
		p99: round(figures.p99),
		'CPU ms': round(figures.cpu),
		failed: figures.failed,
		bytes: Math.round(figures.bytes)
	};
}

/** The peer's page is its own whole page, not the data its script makes one of; both stand in the table. */
function targetsOf(measured: readonly Measured[]): Target[] {
	const of = (server: string, what: string, many: number) =>
		measured.find(
			({ subject, asked, connections: at }) => subject.name === server && asked.name === what && at === many
		)?.load;
	const targets: Target[] = [];
	for (const many of connections) {
		for (const [what, times] of [
			['catalogue page', 3],
			['search answers', 1.5]
		] as const) {
			const mine = of('ours', what, many);
			const peers = of('calibre', what, many);
			if (mine && peers)
				targets.push(
					atLeast(
						`${what} beside calibre, ${many} connections`,
						mine.perSecond / peers.perSecond,
						'times',
						times
					)
				);
		}
		const home = of('ours', 'home', many);
		if (home && many === 50) {
			targets.push(atLeast('home at 50 connections', home.perSecond, 'answers/s', 600));
			targets.push(target('home at 50 connections, p95', home.p95, 'ms', 100));
		}
		for (const { asked, load: large } of measured.filter(
			({ subject, connections: at }) => subject.name.startsWith('ours, ') && at === many
		)) {
			const small = of('ours', asked.name, many);
			if (small)
				targets.push(
					atLeast(
						`${asked.name} at ${options.titles} titles, ${many} connections`,
						large.perSecond / small.perSecond,
						'of 120 titles',
						0.8
					)
				);
		}
	}
	return targets;
}

function statementTargets(
	costs: Readonly<Record<string, readonly Record<string, string | number>[]>>
): Target[] {
	const rows = Object.entries(costs).flatMap(([title, pages]) => (title.includes(', ours') ? pages : []));
	return rows
		.filter(({ statements }) => Number(statements) > MOST_STATEMENTS)
		.map(({ page, statements }) =>
			target(`database, ${page ?? ''}`, Number(statements), 'statements', MOST_STATEMENTS)
		);
}

async function fillBooks(root: string, folder: string): Promise<Account> {
	const printed = await runIn(
		root,
		folder,
		'tests/bench/throughput/fill-library.ts',
		join(work, 'books.json')
	);
	return v.parse(accountSchema, JSON.parse(printed.trim().split('\n').at(-1) ?? ''));
}

async function fillSynthetic(root: string, folder: string, titles: number): Promise<null> {
	await runIn(
		root,
		folder,
		'src/lib/server/tasks/cli.ts',
		'fill',
		'--titles',
		String(titles),
		'--yes-synthetic'
	);
	return null;
}

function runIn(root: string, folder: string, ...args: readonly string[]): Promise<string> {
	const env = { ...process.env, DATA_DIR: folder, MEILI_URL: '', DATABASE_URL: '', LOG_LEVEL: 'warn' };
	return run(process.execPath, args, { cwd: root, env });
}
