import type { Browser, Request } from 'playwright';

export interface LoadedScripts {
	readonly files: number;
	/** As they travelled, the worker of pdf.js not counted. */
	readonly bytes: number;
	readonly workerBytes: number;
}

const QUIET_MS = 2_000;
const LONGEST_MS = 30_000;

/** Opens the page with an empty cache and waits until no script was asked for during two seconds. */
export async function loadedScripts(
	browser: Browser,
	origin: string,
	path: string,
	band: string | null
): Promise<LoadedScripts> {
	const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 780 } });
	if (band) await context.addCookies([{ name: 'band', value: band, url: origin }]);
	const page = await context.newPage();
	const scripts = new Map<string, Request>();
	const workers = new Set<string>();
	page.on('worker', (worker) => workers.add(worker.url()));
	let last = performance.now();
	context.on('requestfinished', (request) => {
		if (!/\.m?js$/.test(new URL(request.url()).pathname)) return;
		scripts.set(request.url(), request);
		last = performance.now();
	});
	const answer = await page.goto(origin + path, { waitUntil: 'load' });
	if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
	const start = performance.now();
	while (performance.now() - last < QUIET_MS && performance.now() - start < LONGEST_MS)
		await page.waitForTimeout(200);
	let bytes = 0;
	for (const [url, request] of scripts) {
		if (!workers.has(url)) bytes += (await request.sizes()).responseBodySize;
	}
	// The page is not told what a worker's script weighed: ask for it once more.
	let workerBytes = 0;
	for (const url of workers) {
		const again = await context.request.get(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
		workerBytes += Number(again.headers()['content-length']);
	}
	await context.close();
	return { files: scripts.size, bytes, workerBytes };
}
