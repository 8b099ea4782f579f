import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { percentile, round, target, type Target } from '../report.ts';
import type { TakenIn } from './add-file.ts';

const TURNS = 30;
/** A page that does not turn by then is the last of the book, ms. */
const LAST_PAGE = 5_000;

interface BigBookVisit {
	/** The engine shows the first page, ms after it was asked for. */
	readonly firstPage: number;
	/** The same for the section in the middle of the book. */
	readonly middle: number;
	readonly turns: readonly number[];
	/** The sheet of the contents is painted, ms after the press. */
	readonly contents: number;
	/** The page of the reader, and packed by gzip. */
	readonly htmlKB: number;
	readonly packedKB: number;
	/** JavaScript heap after all of it. */
	readonly heapMB: number;
	/** Of the page and of the section on the screen, with the contents open. */
	readonly elements: number;
}

type Row = Record<string, string | number>;

/** A child opens each book on a phone, turns pages and looks at its contents; `slower`: than this processor. */
export async function visitBigBooks(
	browser: Browser,
	origin: string,
	books: readonly TakenIn[],
	slower: number
): Promise<{ readonly rows: readonly Row[]; readonly targets: readonly Target[] }> {
	const rows: Row[] = [];
	let [slowest, slowestTurn] = [0, 0];
	const weights: number[] = [];
	for (const { slug, sections, seconds, peakMB } of books) {
		const visit = await visitBigBook(browser, { origin, slug, sections, slower });
		const p95 = percentile(visit.turns, 0.95);
		slowest = Math.max(slowest, visit.firstPage);
		slowestTurn = Math.max(slowestTurn, p95);
		weights.push(visit.htmlKB);
		rows.push({
			book: slug,
			sections,
			'taken in s': round(seconds),
			'peak MB of it': Math.round(peakMB),
			'first page ms': Math.round(visit.firstPage),
			'its middle ms': Math.round(visit.middle),
			'turn p50 ms': Math.round(percentile(visit.turns, 0.5)),
			'turn p95 ms': Math.round(p95),
			'contents ms': Math.round(visit.contents),
			'page kB': Math.round(visit.htmlKB),
			'packed kB': Math.round(visit.packedKB),
			elements: visit.elements,
			'heap MB': round(visit.heapMB)
		});
	}
	return {
		rows,
		targets: [
			target(`first page of the largest sections, processor ÷ ${slower}`, slowest, 'ms', slower * 2_000),
			target(`page turn p95 in them, processor ÷ ${slower}`, slowestTurn, 'ms', slower * 100),
			target(
				'the heaviest page of the reader, more than the lightest',
				Math.max(...weights) - Math.min(...weights),
				'kB',
				30
			)
		]
	};
}

interface Asked {
	readonly origin: string;
	readonly slug: string;
	readonly sections: number;
	readonly slower: number;
}

async function visitBigBook(
	browser: Browser,
	{ origin, slug, sections, slower }: Asked
): Promise<BigBookVisit> {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		isMobile: true,
		hasTouch: true
	});
	await context.addCookies([{ name: 'band', value: 'la', url: origin }]);
	const html = await (await context.request.get(`${origin}/read/${slug}`)).body();
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	const cdp = await context.newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
	await page.goto(`${origin}/read/${slug}?vi-tri=${Math.ceil(sections / 2)}`, { waitUntil: 'commit' });
	const middle = await shown(page);
	await page.goto(`${origin}/read/${slug}?vi-tri=1`, { waitUntil: 'commit' });
	const firstPage = await shown(page);
	await page.waitForLoadState('networkidle');
	const turns: number[] = [];
	for (let ms = 0; turns.length < TURNS && ms !== Infinity;) {
		ms = await page.evaluate(turnOnce, LAST_PAGE * slower);
		if (ms !== Infinity) turns.push(ms);
	}
	const contents = await page.evaluate(openContents);
	const elements = await page.evaluate(
		() =>
			document.querySelectorAll('*').length +
			(document.querySelector<HTMLIFrameElement>('.book-page iframe')?.contentDocument?.querySelectorAll('*')
				.length ?? 0)
	);
	await cdp.send('HeapProfiler.collectGarbage');
	const { usedSize } = await cdp.send('Runtime.getHeapUsage');
	await context.close();
	return {
		...{ firstPage, middle, turns, contents, elements },
		htmlKB: html.length / 1000,
		packedKB: gzipSync(html).length / 1000,
		heapMB: usedSize / 2 ** 20
	};
}

/** ms after the page was asked for. */
async function shown(page: Page): Promise<number> {
	const handle = await page.waitForFunction(
		() => {
			const frame = document.querySelector<HTMLIFrameElement>('.book-page iframe');
			const words = frame?.contentDocument?.body?.textContent?.trim();
			return words && frame?.style.visibility === 'visible' ? performance.now() : 0;
		},
		null,
		{ polling: 'raf' }
	);
	return handle.jsonValue();
}

/** Runs in the page: presses the key that turns, and waits until another page is painted; infinite behind the last. */
async function turnOnce(patience: number): Promise<number> {
	const frame = () => document.querySelector<HTMLIFrameElement>('.book-page iframe');
	const at = () => document.querySelector<HTMLElement>('.book-page .epub-container')?.scrollLeft;
	const before = { frame: frame(), at: at() };
	const started = performance.now();
	document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
	while (performance.now() - started < patience) {
		await new Promise(requestAnimationFrame);
		const now = frame();
		const moved = now !== before.frame || at() !== before.at;
		if (moved && now?.style.visibility === 'visible') return performance.now() - started;
	}
	return Infinity;
}

/** Runs in the page. */
async function openContents(): Promise<number> {
	const started = performance.now();
	document.querySelector<HTMLElement>('.reader-bar [aria-haspopup="dialog"]')?.click();
	while (!document.querySelector('dialog[open]')) await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	return performance.now() - started;
}
