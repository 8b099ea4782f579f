import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { residentOf } from '../catalogue/serve.ts';
import { chromiumLaunch } from '../../support/chromium-launch.ts';
import { isPdf, type BookFile } from './books.ts';
import { watchPage, type Seen } from './seen.ts';

/** Slow 4G as Lighthouse emulates it (150 ms round trip, 1.6 Mbit/s), processor four times slower. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOW_CPU = 4;

/** ms between two turns: some take no other press for a tenth of a second. */
const REST = 130;

export const CONDITIONS = ['unthrottled', 'slow'] as const;
export type Condition = (typeof CONDITIONS)[number];

interface Asked {
	readonly address: string;
	readonly book: BookFile;
	/** ms until the page that does not come is given up. */
	readonly patience: number;
}

declare global {
	interface Window {
		seen: Seen;
	}
}

/** A new visitor with an empty cache: ms until the first page can be read (infinite when it did not come), and what had come whole by then. */
export async function firstReadable(
	browser: Browser,
	asked: Asked,
	condition: Condition
): Promise<{ ms: number; kB: number }> {
	await using visit = await newVisit(browser, asked, condition);
	const ms = await visit.firstReadable();
	return { ms, kB: visit.line.bytes / 1000 };
}

/** What the line carries until nothing more is asked for, compressed: with what a reader fetches ahead. */
export async function bytesOf(browser: Browser, asked: Asked): Promise<{ kB: number; requests: number }> {
	await using visit = await newVisit(browser, asked, 'unthrottled');
	await visit.firstReadable();
	await visit.page.waitForLoadState('networkidle');
	await pause(500);
	return { kB: visit.line.bytes / 1000, requests: visit.line.requests };
}

export interface Turns {
	readonly ms: readonly number[];
	/** Presses after which nothing else came within 5 s. */
	readonly stuck: number;
	/** MB after a few turns and after all. */
	readonly heap: readonly [number, number];
	readonly process: readonly [number, number];
}

/** Turns pages by the key, one when the other has come. A browser of its own: its memory is that of this reader alone. */
export async function turnPages(asked: Asked, times: number): Promise<Turns> {
	const browser = await chromium.launch({
		...chromiumLaunch,
		args: [...chromiumLaunch.args, '--js-flags=--expose-gc']
	});
	try {
		await using visit = await newVisit(browser, asked, 'unthrottled');
		await visit.firstReadable();
		await visit.page.waitForLoadState('networkidle');
		await pause(1_000);
		const ms: number[] = [];
		let stuck = 0;
		const early = Math.min(20, Math.floor(times / 2));
		let before: readonly [number, number] = [0, 0];
		for (let turn = 1; turn <= times && stuck < 5; turn++) {
			const took = await turnOnce(visit.page);
			if (took === null) stuck += 1;
			else ms.push(took);
			if (turn === early) before = await memoryOf(browser, visit.line.session);
			await pause(REST);
		}
		const after = await memoryOf(browser, visit.line.session);
		return { ms, stuck, heap: [before[0], after[0]], process: [before[1], after[1]] };
	} finally {
		await browser.close();
	}
}

async function turnOnce(page: Page): Promise<number | null> {
	await page.evaluate(() => window.seen.watchTurn());
	await page.keyboard.press('ArrowRight');
	return page.evaluate(() =>
		Promise.race([window.seen.turned, new Promise<null>((resolve) => setTimeout(() => resolve(null), 5_000))])
	);
}

/** MB of JavaScript after its rubbish is gone, and of the largest process of a page. */
async function memoryOf(browser: Browser, session: CDPSession): Promise<readonly [number, number]> {
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
	const whole = await browser.newBrowserCDPSession();
	const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
	await whole.detach();
	const pages = processInfo.filter(({ type, id }) => type === 'renderer' && isThere(id));
	return [heap / 1e6, Math.max(0, ...pages.map(({ id }) => residentOf(id).now))];
}

function isThere(pid: number): boolean {
	try {
		return readFileSync(`/proc/${pid}/status`, 'utf8') !== '';
	} catch {
		return false;
	}
}

async function newVisit(browser: Browser, { address, book, patience }: Asked, condition: Condition) {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		isMobile: true,
		hasTouch: true
	});
	await context.addCookies([{ name: 'band', value: 'la', url: new URL(address).origin }]);
	const page = await context.newPage();
	const line = await lineOf(context, page, condition);
	await page.addInitScript(watchPage, { words: book.firstWords, canvas: isPdf(book.name) });
	return {
		page,
		line,
		async firstReadable(): Promise<number> {
			await page.goto(address, { waitUntil: 'commit' });
			try {
				const seen = await page.waitForFunction(() => window.seen.first, null, {
					polling: 50,
					timeout: patience
				});
				return await seen.jsonValue();
			} catch {
				return Infinity;
			}
		},
		[Symbol.asyncDispose]: () => context.close()
	};
}

/** The line of a page and of its workers, which have one of their own: as slow as told, and what goes over it is counted. */
async function lineOf(context: BrowserContext, page: Page, condition: Condition) {
	const session = await context.newCDPSession(page);
	const counted = { bytes: 0, requests: 0, session };
	await session.send('Network.enable');
	await session.send('Performance.enable');
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (counted.bytes += encodedDataLength));
	session.on('Network.responseReceived', () => (counted.requests += 1));
	if (condition === 'slow') {
		await session.send('Network.emulateNetworkConditions', SLOW_4G);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
	}
	let number = 0;
	session.on('Target.attachedToTarget', ({ sessionId, waitingForDebugger }) => {
		const tell = (method: string, params: object) =>
			session
				.send('Target.sendMessageToTarget', {
					sessionId,
					message: JSON.stringify({ id: ++number, method, params })
				})
				.catch(() => null); // the page is gone
		void tell('Network.enable', {});
		if (condition === 'slow') void tell('Network.emulateNetworkConditions', SLOW_4G);
		if (waitingForDebugger) void tell('Runtime.runIfWaitingForDebugger', {});
	});
	session.on('Target.receivedMessageFromTarget', ({ message }) => {
		const { method, params } = JSON.parse(message) as {
			method?: string;
			params?: { encodedDataLength?: number };
		};
		if (method === 'Network.loadingFinished') counted.bytes += params?.encodedDataLength ?? 0;
		if (method === 'Network.responseReceived') counted.requests += 1;
	});
	await session.send('Target.setAutoAttach', {
		autoAttach: true,
		waitForDebuggerOnStart: true,
		flatten: false
	});
	return counted;
}
