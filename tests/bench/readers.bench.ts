import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumLaunch } from '../support/chromium-launch.ts';
import { serve } from './catalogue/serve.ts';
import { run } from './processes.ts';
import { BOOKS, isPdf, type BookFile, type BookName } from './readers/books.ts';
import { PEERS, pageOf, servePeers, versionsOf, type Peer } from './readers/peers.ts';
import {
	bytesOf,
	CONDITIONS,
	firstReadable,
	turnPages,
	type Condition,
	type Turns
} from './readers/visit.ts';
import { percentile, report, round, target, type Target } from './report.ts';

/**
 * `npm run bench readers -- --peers <folder with node_modules>`: our reader beside others, on the same files, in one run, taking
 * turns: whatever else the machine does, it does to all of them. The others are not part of the project; a folder for them:
 *
 *     mkdir /tmp/peers && cd /tmp/peers && npm init -y
 *     npm i --ignore-scripts --omit=optional epubjs@0.3.93 foliate-js@1.0.1 pdfjs-dist@6.5.438 @readium/navigator@2.4.0 @readium/shared@2.1.2
 *
 * They read the unpacked book, section by section, as they can and we do; whole files of 300 MB would need half an hour. Their
 * pages (`readers/pages/`) are their own examples without anything around the book. Chromium, 390 × 844, nothing cached.
 *
 * - `--files 1,50,300,fixed,pdf`: MB of flowing text with photographs, drawn pages, a PDF of 1 000 pages
 * - `--runs 5`: visits of each reader to each file on each line
 * - `--turns 200`: page turns, in the books of `--turned 50,fixed,pdf`
 * - `--prepare`: make the books and take them in, nothing else; the first run does it too (4 minutes)
 */
const { values: options } = parseArgs({
	options: {
		peers: { type: 'string', default: '/tmp/peers' },
		files: { type: 'string', default: BOOKS.join() },
		runs: { type: 'string', default: '5' },
		turns: { type: 'string', default: '200' },
		turned: { type: 'string', default: '50,fixed,pdf' },
		prepare: { type: 'boolean', default: false }
	}
});
const OURS = 'ours';
/** ms for a first page. */
const PATIENCE = 30_000;

interface Reader {
	readonly name: string;
	readonly addressOf: (book: BookFile) => string | null;
}

const named = (list: string): BookName[] => BOOKS.filter((name) => list.split(',').includes(name));
const library = resolve('.cache/bench-readers');
const folder = join(library, 'books');
const modules = join(resolve(options.peers), 'node_modules');
const books = await prepared(named(options.files));
if (options.prepare) process.exit(0);

const versions = new Map<Peer, string>();
for (const peer of PEERS) {
	const version = versionsOf(peer, modules);
	if (version) versions.set(peer, version);
	else console.log(`${peer.name} is not in ${modules}: it does not take part.`);
}
const served = await serve(library);
const others = await servePeers(modules, books, folder);
const readers: Reader[] = [
	{ name: OURS, addressOf: ({ name }) => `${served.origin}/read/sach-${name}` },
	...[...versions].map(([peer, version]): Reader => ({
		name: `${peer.name} ${version}`,
		addressOf: (book) =>
			(peer.reads === 'pdf') === isPdf(book.name) ? `${others.origin}${pageOf(peer, book)}` : null
	}))
];
const targets: Target[] = [];
try {
	const first = await firstPages();
	const turned = await turns();
	report(
		'readers',
		{ 'First readable page, ms': first, ['Page turns, unthrottled, and memory']: turned },
		targets
	);
} finally {
	others.stop();
	await served.stop();
}

async function firstPages() {
	const browser = await chromium.launch(chromiumLaunch);
	const rows: Record<string, string | number>[] = [];
	for (const book of books) {
		const here = readersOf(book);
		const taken = new Map<string, number[]>();
		const before = new Map<Reader, number>();
		const key = (reader: Reader, condition: Condition) => `${reader.name} ${condition}`;
		const sizes = new Map<Reader, Awaited<ReturnType<typeof bytesOf>>>();
		// The servers' own caches are warm, as on any day but the first.
		for (const { reader, asked } of here) sizes.set(reader, await bytesOf(browser, asked));
		for (let at = 0; at < Number(options.runs); at++)
			for (const condition of CONDITIONS)
				for (const { reader, asked } of rotated(here, at)) {
					const { ms, kB } = await firstReadable(browser, asked, condition);
					if (condition === 'slow') before.set(reader, kB);
					taken.set(key(reader, condition), [...(taken.get(key(reader, condition)) ?? []), ms]);
				}
		const median = (reader: Reader, condition: Condition) =>
			percentile(taken.get(key(reader, condition)) ?? [], 0.5);
		for (const { reader } of here) {
			rows.push({
				...{ file: book.name, reader: reader.name },
				'unthrottled, median': Math.round(median(reader, 'unthrottled')),
				worst: Math.round(Math.max(...(taken.get(key(reader, 'unthrottled')) ?? []))),
				'slow, median': Math.round(median(reader, 'slow')),
				'slow, worst': Math.round(Math.max(...(taken.get(key(reader, 'slow')) ?? []))),
				'kB until then': Math.round(before.get(reader) ?? 0),
				'kB in all': Math.round(sizes.get(reader)?.kB ?? 0),
				requests: sizes.get(reader)?.requests ?? 0
			});
			console.log(Object.values(rows.at(-1) ?? {}).join(' · '));
		}
		const [ours, ...theirs] = here.map(({ reader }) => reader);
		if (!ours) continue;
		targets.push(
			target(`first readable page of ${book.name}, unthrottled`, median(ours, 'unthrottled'), 'ms', 400)
		);
		if (theirs.length > 0) {
			const fastest = Math.min(...theirs.map((reader) => median(reader, 'slow')));
			const share = median(ours, 'slow') / fastest;
			targets.push(
				target(`first readable page of ${book.name}, slow, of the fastest other`, share, '×', 0.6)
			);
		}
	}
	await browser.close();
	return rows;
}

async function turns() {
	const rows: Record<string, string | number>[] = [];
	for (const book of books.filter(({ name }) => named(options.turned).includes(name))) {
		// There are not more pages than these.
		const times = book.name === 'fixed' ? Math.min(36, Number(options.turns)) : Number(options.turns);
		if (times === 0) break;
		for (const { reader, asked } of readersOf(book)) {
			const done = await turnPages(asked, times);
			rows.push(rowOf(book, reader, done));
			console.log(Object.values(rows.at(-1) ?? {}).join(' · '));
			if (reader.name !== OURS) continue;
			targets.push(target(`page turn in ${book.name}, p95`, percentile(done.ms, 0.95), 'ms', 50));
			targets.push(
				target(`JavaScript memory in ${book.name}, last to first`, done.heap[1] / done.heap[0], '×', 1.2)
			);
		}
	}
	return rows;
}

function rowOf(book: BookFile, reader: Reader, { ms, stuck, heap, process: whole }: Turns) {
	return {
		...{ file: book.name, reader: reader.name, turns: ms.length, stuck },
		'p50 ms': round(percentile(ms, 0.5)),
		'p95 ms': round(percentile(ms, 0.95)),
		'heap MB, early': round(heap[0]),
		'heap MB': round(heap[1]),
		'process MB, early': Math.round(whole[0]),
		'process MB': Math.round(whole[1])
	};
}

function readersOf(book: BookFile) {
	return readers.flatMap((reader) => {
		const address = reader.addressOf(book);
		return address === null ? [] : [{ reader, asked: { address, book, patience: PATIENCE } }];
	});
}

function rotated<T>(list: readonly T[], by: number): T[] {
	const from = by % list.length;
	return [...list.slice(from), ...list.slice(0, from)];
}

/** The books that were asked for, made and taken in where they are not there yet. */
async function prepared(names: readonly BookName[]): Promise<BookFile[]> {
	mkdirSync(folder, { recursive: true });
	const fileOf = (name: BookName) => join(folder, `${name}.json`);
	for (const name of names.filter((one) => !existsSync(fileOf(one)))) {
		console.log(`making ${name} and taking it in`);
		await run(process.execPath, [join(import.meta.dirname, 'readers/take-in.ts'), folder, name], {
			env: { ...process.env, DATA_DIR: library, LOG_LEVEL: 'error' }
		});
	}
	return names.map((name) => JSON.parse(readFileSync(fileOf(name), 'utf8')) as BookFile);
}
