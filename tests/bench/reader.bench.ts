import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { migrate, openDatabase } from '#lib/server/database/connection.ts';
import { hugeSection, HUGE_KINDS, manyPictures, manySections } from '../support/big-books.ts';
import { addFile, type TakenIn } from './reader/add-file.ts';
import { visitBigBooks } from './reader/big-books.ts';
import { addLongBook } from './reader/long-book.ts';
import { own, workFolder } from './processes.ts';
import { percentile, report, round, target, type Target } from './report.ts';

/**
 * `npm run bench reader`: how soon a child reads on a slow phone. Slow 4G as Lighthouse emulates it (150 ms round trip,
 * 1.6 Mbit/s), processor four times slower, nothing cached; then books of one section of 6 MB, of 5 000 sections, of 50 MB of pictures,
 * each taken in as the desk does, without a slow line. Needs a build.
 */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU = 4;
const RUNS = 5;
const SIZES = [1, 50];
const BIG_BOOKS: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
	'sections-5': () => manySections(5),
	'sections-5000': () => manySections(5_000),
	...Object.fromEntries(HUGE_KINDS.map((kind) => [`6-mb-${kind}`, () => hugeSection(kind)])),
	'pictures-50-mb': () => manyPictures(50)
};
const PORT = Number(process.env.BENCH_PORT ?? 4388);
const origin = `http://localhost:${PORT}`;

interface Visit {
	/** Words of the book are seen: those that came with the page, or those of the engine. */
	readonly readable: number;
	/** The engine shows them. */
	readonly alive: number;
	readonly scriptKB: number;
	readonly totalKB: number;
	readonly requests: number;
}

const folder = workFolder('reader');
const slugs: string[] = [];
const database = openDatabase(join(folder, 'library.sqlite'));
await migrate(database);
const library = { db: database.db, blobs: createDiskBlobStore(join(folder, 'blobs')), folder };
for (const size of SIZES) {
	slugs.push(await addLongBook(database.db, library.blobs, size));
}
const bigBooks: TakenIn[] = [];
for (const [slug, make] of Object.entries(BIG_BOOKS))
	bigBooks.push(await addFile(library, slug, await make()));
await database.close();

const server = own(
	spawn(process.execPath, ['src/boot/start.mjs'], {
		env: {
			...process.env,
			DATA_DIR: folder,
			PORT: String(PORT),
			ORIGIN: origin,
			LOG_LEVEL: 'error',
			WORKER: 'false'
		},
		stdio: ['ignore', 'ignore', 'inherit']
	})
);
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
});
try {
	await answering();
	const rows: Record<string, string | number>[] = [];
	const targets: Target[] = [];
	let script = 0;
	for (const [i, slug] of slugs.entries()) {
		await visit(browser, slug, false); // the server's own caches are warm, as on any day but the first
		const visits: Visit[] = [];
		for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, slug, true));
		const readable = visits.map((one) => one.readable);
		const [one] = visits;
		script = Math.max(script, ...visits.map(({ scriptKB }) => scriptKB));
		rows.push({
			'book MB': SIZES[i] ?? 0,
			'readable median ms': Math.round(percentile(readable, 0.5)),
			'readable worst ms': Math.round(Math.max(...readable)),
			'by the engine, median ms': Math.round(
				percentile(
					visits.map((one) => one.alive),
					0.5
				)
			),
			'script kB': round(one?.scriptKB ?? 0),
			'all kB': round(one?.totalKB ?? 0),
			requests: one?.requests ?? 0
		});
		targets.push(
			target(`first readable page of a ${SIZES[i]} MB EPUB`, percentile(readable, 0.5), 'ms', 2500)
		);
	}
	targets.push(target('JavaScript of the reader, compressed', script, 'kB', 250));
	const fast = await visitBigBooks(browser, origin, bigBooks, 1);
	const slow = await visitBigBooks(browser, origin, bigBooks, CPU);
	report(
		'reader',
		{
			[`Slow 4G, processor ÷ ${CPU}, empty cache, ${RUNS} visits`]: rows,
			'Large books, 390 px': fast.rows,
			[`Large books, 390 px, processor ÷ ${CPU}`]: slow.rows
		},
		[...targets, ...fast.targets, ...slow.targets]
	);
} finally {
	await browser.close();
	server.kill('SIGTERM');
	rmSync(folder, { recursive: true, force: true });
}

async function answering(): Promise<void> {
	for (let i = 0; i < 240; i++) {
		const answer = await fetch(`${origin}/api/health/live`).catch(() => null);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	throw new Error('the library did not open: is there a build?');
}

async function visit(at: Browser, slug: string, slow: boolean): Promise<Visit> {
	const context = await at.newContext({
		viewport: { width: 390, height: 844 },
		isMobile: true,
		hasTouch: true
	});
	await context.addCookies([{ name: 'band', value: 'la', url: origin }]);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	const kinds = new Map<string, string>();
	const bytes = { Script: 0, all: 0 };
	cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		bytes.all += encodedDataLength;
		if (kinds.get(requestId) === 'Script') bytes.Script += encodedDataLength;
	});
	if (slow) {
		await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
	}
	await page.addInitScript(noteFirstWords);
	await page.goto(`${origin}/read/${slug}`, { waitUntil: 'commit' });
	const handle = await page.waitForFunction(
		() => {
			const frame = document.querySelector<HTMLIFrameElement>('.book-page iframe');
			const words = frame?.contentDocument?.body?.textContent?.trim();
			return words && frame?.style.visibility === 'visible' ? performance.now() : 0;
		},
		null,
		{ polling: 'raf', timeout: 60_000 }
	);
	const alive = await handle.jsonValue();
	const readable = Math.min(alive, await firstWordsAt(page));
	await page.waitForLoadState('networkidle');
	await context.close();
	return { readable, alive, scriptKB: bytes.Script / 1000, totalKB: bytes.all / 1000, requests: kinds.size };
}

/** Runs in the page: writes down when its first words are painted. */
function noteFirstWords(): void {
	const look = () => {
		if (!document.querySelector('.first-words[data-shown]')) return requestAnimationFrame(look);
		return requestAnimationFrame(() => performance.mark('first words'));
	};
	look();
}

/** ms after the page was asked for; infinite when it came without words. */
function firstWordsAt(page: Page): Promise<number> {
	return page.evaluate(() => performance.getEntriesByName('first words')[0]?.startTime ?? Infinity);
}
