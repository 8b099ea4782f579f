import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { openDatabase } from '#lib/server/database/connection.ts';
import { lettersOf, writtenIn } from '../support/written-words.ts';
import { tinyEpub } from '../support/tiny-epub.ts';
import { serve } from './catalogue/serve.ts';
import { listenIn, type Lit } from './listening/ear.ts';
import { booksToHear, type BookToHear, type AtItsTime } from './listening/library.ts';
import { prepareBook } from './listening/preparing.ts';
import { withDeviceVoice } from './listening/speaking-device.ts';
import { addFile } from './reader/add-file.ts';
import { workFolder } from './processes.ts';
import { percentile, report, round, target, type Target } from './report.ts';

/**
 * `npm run bench listening`: what it costs to have a book said, how soon sound comes after the tap, and how far the light is from what is
 * heard, for the three voices. A library of the authored books is filled and said first (three minutes). Needs a build.
 *
 * - `--through`: listens to every book from its first page to its last at twice the speed, and compares what was lit with the words that
 *   stand on the pages (forty minutes)
 * - `--books a,b`: these alone
 * - `--library folder`: a data folder that is filled and said already; it a copy of it is used
 */
const { values: options } = parseArgs({
	options: {
		through: { type: 'boolean', default: false },
		books: { type: 'string' },
		library: { type: 'string' }
	}
});
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const TAPS = 5;
const LISTENED_MS = 45_000;
/** Pages that are listened to at once, and presses of the key for quicker. */
const [AT_ONCE, QUICKER] = [4, 4];
/** Nothing speaks for so long: the book has ended. ms */
const ENDED = 6_000;
/** ms that the light may be away from the sound. */
const DRIFT = 150;
const DEVICE_BOOK = 'may-doc';

const folder = workFolder('listening');
if (options.library) cpSync(options.library, folder, { recursive: true });
else fill(folder);
const only = options.books?.split(',');
const books = (await booksToHear(folder)).filter(({ slug }) => only?.includes(slug) ?? true);
const targets: Target[] = [];
await addDeviceBook();
const prepared = options.through ? null : await prepareBook(workFolder('said'));
const served = await serve(folder);
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-dev-shm-usage',
		'--autoplay-policy=no-user-gesture-required'
	]
});
try {
	if (options.through) await listenThrough();
	else await measure();
} finally {
	await browser.close();
	await served.stop();
	rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
	const [said = { slug: '', activeClasses: [] }] = books.filter(
		({ recorded, times }) => !recorded && times.length > 100
	);
	const taps = [];
	for (const [line, network] of [
		['no limit', null],
		['slow 4G', SLOW_4G]
	] as const) {
		const times: number[] = [];
		for (let n = 0; n < TAPS; n++) times.push(await firstSound(said.slug, network));
		const median = percentile(times, 0.5);
		taps.push({ line, 'median ms': Math.round(median), 'worst ms': Math.round(Math.max(...times)) });
		targets.push(target(`first sound after the tap, ${line}`, median, 'ms', network ? 2_000 : 300));
	}
	const drifts = [];
	for (const book of books.filter(({ times }) => times.length > 20)) {
		const lit = await listen(book, LISTENED_MS);
		const drift = driftOf(lit, book.times);
		drifts.push({
			voice: book.recorded ? 'recorded' : 'prepared',
			book: book.slug,
			...drift
		});
		targets.push(target(`${book.slug}, light from sound`, drift['worst ms'], 'ms', DRIFT));
	}
	const device = await deviceDrift();
	drifts.push({ voice: 'device (a stand-in)', book: DEVICE_BOOK, ...device });
	targets.push(target('words of the device, light from sound', device['worst ms'], 'ms', DRIFT));
	const { seconds = 0, cpuSeconds = 0, minutes = 0, bytes = 0, peakMB = 0 } = prepared ?? {};
	const cost = {
		seconds: round(seconds),
		'of the processor': round(cpuSeconds),
		'minutes of sound': round(minutes),
		MB: round(bytes / 2 ** 20),
		'MB an hour': round((bytes / 2 ** 20 / minutes) * 60),
		'memory of the voice, peak MB': Math.round(peakMB)
	};
	report(
		'listening',
		{ 'A book of 10 000 words': [cost], 'First sound after the tap': taps, 'Light from sound': drifts },
		targets
	);
}

/** A book that nobody has said: the device reads it. */
async function addDeviceBook(): Promise<void> {
	const database = openDatabase(join(folder, 'library.sqlite'));
	const blobs = createDiskBlobStore(join(folder, 'blobs'));
	const sentence = '<p>Mưa rơi tí tách trên mái ngói nhà em, rồi tạnh lúc nào không ai hay.</p>';
	try {
		await addFile({ db: database.db, blobs, folder }, DEVICE_BOOK, tinyEpub({ body: sentence.repeat(12) }));
	} finally {
		await database.close();
	}
}

/** Fills a library with the authored books and has all of them said. */
function fill(at: string): void {
	for (const [voice, task] of [
		['none', 'prepare'],
		['espeak', 'say']
	] as const) {
		const { status } = spawnSync(process.execPath, ['src/lib/server/tasks/cli.ts', task], {
			env: { ...process.env, DATA_DIR: at, VOICE: voice, LOG_LEVEL: 'warn', NODE_ENV: 'production' },
			stdio: ['ignore', 'ignore', 'inherit']
		});
		if (status !== 0) throw new Error(`${task} failed`);
	}
}

async function visitor(at: Browser): Promise<BrowserContext> {
	const context = await at.newContext({ viewport: { width: 390, height: 844 } });
	await context.addCookies([{ name: 'band', value: 'qua', url: served.origin }]);
	return context;
}

function listenButton(page: Page): Locator {
	return page.getByRole('button', { name: 'Nghe', exact: true });
}

async function openBook(page: Page, slug: string): Promise<void> {
	await page.goto(`${served.origin}/read/${slug}`);
	await listenButton(page).waitFor();
}

/** ms from the press to the clock of the sound moving. */
async function firstSound(slug: string, network: typeof SLOW_4G | null): Promise<number> {
	const context = await visitor(browser);
	try {
		const page = await context.newPage();
		await listenIn(page, []);
		await openBook(page, slug);
		await page.waitForLoadState('networkidle');
		if (network) {
			const cdp = await context.newCDPSession(page);
			await cdp.send('Network.enable');
			await cdp.send('Network.emulateNetworkConditions', network);
		}
		await listenButton(page).click();
		await page.waitForFunction(() => window.ear.heard > 0, null, { polling: 20, timeout: 30_000 });
		return await page.evaluate(() => window.ear.heard - window.ear.pressed);
	} finally {
		await context.close();
	}
}

/** What is lit while a book is read from its beginning on, for some time or (`Infinity`) to its end. */
async function listen(
	book: Pick<BookToHear, 'slug' | 'activeClasses'>,
	ms: number,
	quicker = 0
): Promise<Lit[]> {
	const context = await visitor(browser);
	try {
		const page = await context.newPage();
		await listenIn(page, book.activeClasses);
		await openBook(page, book.slug);
		await listenButton(page).click();
		for (let n = 0; n < quicker; n++) await page.keyboard.press('Alt+Shift+q');
		await page.evaluate(
			async ({ until, ended }) => {
				const began = performance.now();
				let spoke = began;
				while (performance.now() - began < until && performance.now() - spoke < ended) {
					await new Promise((resolve) => setTimeout(resolve, 100));
					if (window.ear.speaks()) spoke = performance.now();
				}
			},
			{ until: Math.min(ms, 3 * 3_600_000), ended: ENDED }
		);
		return await page.evaluate(() => window.ear.lit);
	} finally {
		await context.close();
	}
}

type Drift = Readonly<Record<'said' | 'lit' | 'median ms' | 'worst ms', number>>;

/** How far the clock of the sound was from the beginning of each phrase or word when it was lit. `times`: in the order in which they come. */
function driftOf(lit: readonly Lit[], times: readonly AtItsTime[]): Drift {
	let next = 0;
	let first = -1;
	const away: number[] = [];
	for (const { text, id, sound, at } of lit) {
		const found = times.findIndex(
			(one, n) =>
				n >= next &&
				one.sound === sound &&
				Math.abs(one.begin - at) < 1 &&
				(one.id ? one.id === id : one.text === text)
		);
		if (found < 0) continue;
		if (first < 0) first = found;
		away.push(Math.abs(at - (times[found]?.begin ?? 0)) * 1000);
		next = found + 1;
	}
	return summed(away, first < 0 ? 0 : next - first);
}

function summed(away: readonly number[], said: number): Drift {
	return {
		...{ said, lit: away.length },
		'median ms': Math.round(percentile(away, 0.5)),
		'worst ms': Math.round(Math.max(0, ...away))
	};
}

/** The same of the device: from the moment it tells of a word to its light. */
async function deviceDrift(): Promise<Drift> {
	const context = await visitor(browser);
	try {
		const page = await context.newPage();
		await withDeviceVoice(page);
		await listenIn(page, []);
		await openBook(page, DEVICE_BOOK);
		await listenButton(page).click();
		await page.waitForTimeout(LISTENED_MS);
		const { lit, said } = await page.evaluate(() => ({ lit: window.ear.lit, said: window.said }));
		const away = said.slice(0, -1).flatMap(({ text, now }) => {
			const seen = lit.find((one) => one.text === text && Math.abs(one.now - now) < 1_000);
			return seen ? [Math.abs(seen.now - now)] : [];
		});
		return summed(away, said.length - 1);
	} finally {
		await context.close();
	}
}

/** Every book from its first page to its last: what was lit, beside the words that stand there. */
async function listenThrough(): Promise<void> {
	const waiting = books.filter(({ times }) => times.length > 0).sort((a, b) => b.seconds - a.seconds);
	const rows: Record<string, string | number>[] = [];
	const listener = async () => {
		for (let book = waiting.shift(); book; book = waiting.shift()) {
			const lit = await listen(book, Infinity, QUICKER);
			const heard = lettersOf(lit.map(({ text }) => text).join(' '));
			const written = lettersOf(book.pages.map(writtenIn).join(' '));
			const { missed, more } = differences(written, heard);
			const { said, lit: seen, ...drift } = driftOf(lit, book.times);
			rows.push({
				...{ book: book.slug, 'words written': written.length, 'words lit': heard.length },
				...{
					missed: missed.length,
					'twice or elsewhere': more.length,
					'first of them': [...missed, ...more].slice(0, 4).join(' ')
				},
				...{ 'with a time': said, 'of them seen': seen, ...drift }
			});
			targets.push(
				target(`${book.slug}: words missed, twice or out of order`, missed.length + more.length, 'words', 0)
			);
			console.log(rows.at(-1));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, listener));
	report('listening', { 'Listened to from the first page to the last': rows }, targets);
}

/** Words of one list that the other has not at that place: after a difference both go on where they meet again soonest. */
function differences(written: readonly string[], heard: readonly string[]) {
	const AHEAD = 400;
	const [missed, more]: [string[], string[]] = [[], []];
	let [w, h] = [0, 0];
	while (w < written.length || h < heard.length) {
		if (written[w] === heard[h]) {
			w += 1;
			h += 1;
			continue;
		}
		const [dw, dh] = meeting(written.slice(w, w + AHEAD), heard.slice(h, h + AHEAD));
		missed.push(...written.slice(w, w + dw));
		more.push(...heard.slice(h, h + dh));
		w += dw;
		h += dh;
	}
	return { missed, more };
}

/** How many words to leave on either side until two in a row are the same. */
function meeting(one: readonly string[], other: readonly string[]): readonly [number, number] {
	for (let sum = 1; sum < one.length + other.length; sum++)
		for (let n = 0; n <= sum; n++) {
			const [a, b] = [n, sum - n];
			if (a < one.length && b < other.length && one[a] === other[b] && one[a + 1] === other[b + 1])
				return [a, b];
		}
	return [one.length, other.length];
}
