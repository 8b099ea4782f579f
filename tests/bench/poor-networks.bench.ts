import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { serve } from './catalogue/serve.ts';
import { poorLine, type Condition } from './poor-networks/line.ts';
import { report, round, target } from './report.ts';

/**
 * `npm run bench poor-networks`: home, search and the page of a book over a line of 100 kbit/s with 600 ms to and fro and 5 % of its packets lost,
 * on a first visit with nothing on the device: when words stand there, when links and fields work, when pictures come, and what all of it weighs.
 */
const POOR: Condition = { rate: 100_000, roundTrip: 600, loss: 0.05 };
const PAGES = {
	'home before a band is chosen': { path: '/', band: null },
	'home, Lá': { path: '/', band: 'la' },
	search: { path: '/tim?q=truyen', band: 'la' },
	'book page': { path: '/books/truyen-coc-kien-troi', band: 'la' }
} as const;
const LONGEST_MS = 240_000;
const library = join('.cache', 'bench-library');

interface Seen {
	words: number;
	usable: number;
	firstPicture: number;
	pictures: number;
}
declare global {
	interface Window {
		poor: Seen;
	}
}

// The authored books are taken in on the first run and kept for the next.
mkdirSync(library, { recursive: true });
const served = await serve(join(process.cwd(), library));
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu']
});
try {
	const rows: ({ page: string } & Awaited<ReturnType<typeof visit>>)[] = [];
	for (const [page, { path, band }] of Object.entries(PAGES))
		rows.push({ page, ...(await visit(browser, path, band)) });
	const most = (key: 'words s' | 'usable s' | 'first picture s') => Math.max(...rows.map((row) => row[key]));
	report('poor-networks', { '100 kbit/s, 600 ms, 5 % lost: a first visit': rows }, [
		target('Words of a page, the latest', most('words s'), 's', 8),
		target('Links and fields of a page, the latest', most('usable s'), 's', 8),
		target('The first picture of a page, the latest', most('first picture s'), 's', 12)
	]);
} finally {
	await browser.close();
	await served.stop();
}

async function visit(browser: Browser, path: string, band: string | null) {
	const line = await poorLine(Number(new URL(served.origin).port), POOR);
	const origin = `http://localhost:${line.port}`;
	const context = await browser.newContext({
		...{ locale: 'vi-VN', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
		...{ isMobile: true, hasTouch: true }
	});
	if (band) await context.addCookies([{ name: 'band', value: band, url: origin }]);
	const page = await context.newPage();
	await page.addInitScript(watch);
	const answer = await page.goto(origin + path, { waitUntil: 'commit', timeout: LONGEST_MS });
	if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
	await page.waitForLoadState('load', { timeout: LONGEST_MS });
	await page.waitForFunction(() => window.poor.pictures > 0, null, { timeout: LONGEST_MS });
	const seen = await page.evaluate(() => window.poor);
	const whenLoaded = line.carried();
	await page.waitForLoadState('networkidle', { timeout: LONGEST_MS });
	const seconds = (ms: number) => round(ms / 1_000);
	const row = {
		'words s': seconds(seen.words),
		'usable s': seconds(seen.usable),
		'first picture s': seconds(seen.firstPicture),
		'pictures in sight s': seconds(seen.pictures),
		'kB until then': round(whenLoaded / 1_000),
		'kB in all': round(line.carried() / 1_000)
	};
	await context.close();
	line.close();
	return row;
}

/** In the page: notes when what came. */
function watch(): void {
	window.poor = { words: 0, usable: 0, firstPicture: 0, pictures: 0 };
	new PerformanceObserver((list) => {
		for (const { name, startTime } of list.getEntries())
			if (name === 'first-contentful-paint') window.poor.words = startTime;
	}).observe({ type: 'paint', buffered: true });
	addEventListener('DOMContentLoaded', () => (window.poor.usable = performance.now()));
	const look = setInterval(() => {
		if (document.readyState === 'loading') return;
		const shown = [...document.querySelectorAll<HTMLImageElement>('main img')].filter((picture) => {
			const { top, bottom, height } = picture.getBoundingClientRect();
			return height > 40 && bottom > 0 && top < innerHeight;
		});
		const come = shown.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
		if (come.length > 0) window.poor.firstPicture ||= performance.now();
		if (shown.length > come.length) return;
		window.poor.firstPicture ||= performance.now();
		window.poor.pictures = performance.now();
		clearInterval(look);
	}, 100);
}
