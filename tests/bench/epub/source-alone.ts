import { extname } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { installScreenProbe, type Seen } from './screen-probe.ts';
import type { Source } from './source-words.ts';

/** What of a section nobody sees in the file itself, opened by the browser alone. */
export interface SeenAlone {
	readonly cut: readonly string[];
	readonly unseen: readonly string[];
	readonly overlaps: number;
}

const HOST = 'http://source.test';
/** As the probe knows the path of a section. */
const FOLDER = '/api/resources/source/';
/** Wide enough for words that flow; a page that is whole here is to be whole on a phone. */
const WIDTH = 1280;
const TYPES: Readonly<Record<string, string>> = {
	'.xhtml': 'application/xhtml+xml',
	'.html': 'application/xhtml+xml',
	'.htm': 'application/xhtml+xml',
	'.xml': 'application/xhtml+xml',
	'.svg': 'image/svg+xml',
	'.css': 'text/css'
};

/**
 * Sections as the browser shows them without the reader: words that a book hides from eyes, or draws over the edge of a drawing, are no
 * fault of whoever shows it. Looked at by the same probe, in a frame of the size that the section has by itself.
 */
export class SourceAlone {
	readonly #browser: Browser;
	readonly #source: Source;
	readonly #known = new Map<string, Promise<SeenAlone | null>>();
	#context: Promise<BrowserContext> | null = null;

	constructor(browser: Browser, source: Source) {
		this.#browser = browser;
		this.#source = source;
	}

	/** Null: the file has no such section, or the browser cannot show it. */
	section(path: string): Promise<SeenAlone | null> {
		const known = this.#known.get(path) ?? this.#look(path).catch(() => null);
		this.#known.set(path, known);
		return known;
	}

	async close(): Promise<void> {
		await (await this.#context)?.close();
	}

	async #look(path: string): Promise<SeenAlone | null> {
		const file = await this.#source.fileOf(path);
		if (file === null || !(extname(file) in TYPES)) return null;
		const page = await (await (this.#context ??= this.#open())).newPage();
		try {
			await page.goto(HOST);
			const address = HOST + FOLDER + file.split('/').map(encodeURIComponent).join('/');
			await openWhole(page, address);
			const sight = await page.evaluate(() => window.screenProbe.settled(null, 5_000));
			const seen: Seen | undefined = (await page.evaluate(() => window.screenProbe.seen()))[0];
			return sight && seen ? { cut: seen.cut, unseen: seen.unseen, overlaps: sight.overlaps } : null;
		} finally {
			await page.close();
		}
	}

	async #open(): Promise<BrowserContext> {
		const context = await this.#browser.newContext({ viewport: { width: WIDTH, height: 800 } });
		await context.addInitScript(installScreenProbe);
		await context.route('**/*', async (route) => {
			const url = new URL(route.request().url());
			if (url.origin !== HOST) return route.abort();
			if (url.pathname === '/')
				return route.fulfill({
					contentType: 'text/html',
					body: '<!doctype html><body style="margin:0"><div class="paper"></div>'
				});
			const path = decodeURIComponent(url.pathname.slice(FOLDER.length));
			const body = await this.#source.file(path);
			if (body === null) return route.fulfill({ status: 404 });
			const contentType = TYPES[extname(path)];
			return route.fulfill({ body, ...(contentType && { contentType }) });
		});
		return context;
	}
}

/** In a frame that is as large as what stands in it, and a screen as large as the frame: nothing is scrolled away. */
async function openWhole(page: Page, address: string): Promise<void> {
	const size = await page.evaluate(
		async ([src, width]) => {
			const frame = document.createElement('iframe');
			frame.sandbox.add('allow-same-origin');
			frame.style.cssText = `display: block; border: 0; width: ${width}px; height: 800px`;
			frame.src = src;
			const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
			document.querySelector('.paper')?.append(frame);
			await loaded;
			const root = frame.contentDocument?.documentElement;
			if (root?.localName === 'svg') {
				const side = (name: string) => /^\s*([\d.]+)(?:px)?\s*$/.exec(root.getAttribute(name) ?? '')?.[1];
				const [, , w = 0, h = 0] = (root.getAttribute('viewBox') ?? '')
					.trim()
					.split(/[\s,]+/)
					.map(Number);
				const [wide, high] = [Number(side('width') ?? 0), Number(side('height') ?? 0)];
				if (wide > 0 && high > 0) Object.assign(frame.style, { width: `${wide}px`, height: `${high}px` });
				else if (w > 0 && h > 0) frame.style.height = `${(width * h) / w}px`;
			} else frame.style.height = `${Math.max(800, root?.scrollHeight ?? 0)}px`;
			return { width: frame.offsetWidth, height: frame.offsetHeight };
		},
		[address, WIDTH] as const
	);
	await page.setViewportSize({
		width: Math.max(1, Math.min(4_000, Math.ceil(size.width))),
		height: Math.max(1, Math.min(20_000, Math.ceil(size.height)))
	});
}
