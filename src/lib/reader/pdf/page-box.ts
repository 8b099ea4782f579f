import { TextLayer, type PageViewport, type PdfDocument, type PdfPageProxy } from './engine.ts';
import type { Size } from '../size.ts';
import { linkLayer, structureLayer, type PdfLink, type StructureNode } from './layers.ts';
import { wordsOf } from './page-words.ts';

export interface PageColours {
	readonly background: string;
	readonly foreground: string;
}

export interface PageEvents {
	readonly follow: (link: PdfLink) => void;
	/** The words of a page stand over it. */
	readonly written: () => void;
	/** The words of a page that is on the screen could not be read. */
	readonly failed: (error: unknown) => void;
}

/** Largest canvas: about 8 million pixels, what a cheap phone can hold twice. */
const CANVAS_PIXELS = 8_000_000;

/** The place of one page of a PDF. It has the right size before it is drawn, and gives its memory back afterwards. */
export class PageBox {
	readonly element = document.createElement('div');
	readonly number: number;
	readonly #document: PdfDocument;
	readonly #events: PageEvents;
	#page: Promise<PdfPageProxy> | null = null;
	#words: string | null = null;
	#scale = 0;
	#drawn = 0;
	#job = 0;

	constructor(document: PdfDocument, number: number, label: string, events: PageEvents) {
		this.#document = document;
		this.number = number;
		this.#events = events;
		this.element.className = 'pdf-page';
		this.element.setAttribute('role', 'region');
		this.element.setAttribute('aria-label', label);
		this.element.tabIndex = -1;
	}

	/** The page's own size in CSS pixels. */
	async natural(): Promise<Size> {
		this.#page ??= this.#document.getPage(this.number);
		const { width, height } = (await this.#page).getViewport({ scale: 1 });
		return { width, height };
	}

	resize(natural: Size, scale: number): void {
		this.#scale = scale;
		const { style } = this.element;
		style.width = `${Math.floor(natural.width * scale)}px`;
		style.height = `${Math.floor(natural.height * scale)}px`;
		style.setProperty('--total-scale-factor', String(scale));
		style.setProperty('--scale-factor', String(scale));
	}

	/** Words that tell this page from the others; null before they were read, and on a page that has none. */
	get words(): string | null {
		return this.#words;
	}

	get drawn(): boolean {
		return this.#drawn !== 0;
	}

	/** Draws the page, then writes its text over it; a newer call or `clear` makes an older one stop. */
	async draw(colours: PageColours | null): Promise<void> {
		if (this.#drawn === this.#scale) return;
		const job = ++this.#job;
		const scale = (this.#drawn = this.#scale);
		this.#page ??= this.#document.getPage(this.number);
		const page = await this.#page;
		const viewport = page.getViewport({ scale });
		const density = Math.min(
			window.devicePixelRatio || 1,
			2,
			Math.sqrt(CANVAS_PIXELS / Math.max(1, viewport.width * viewport.height))
		);
		const canvas = document.createElement('canvas');
		canvas.width = Math.floor(viewport.width * density);
		canvas.height = Math.floor(viewport.height * density);
		canvas.setAttribute('role', 'presentation');
		await page.render({
			canvas,
			viewport,
			...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
			...(colours ? { pageColors: { background: colours.background, foreground: colours.foreground } } : {})
		}).promise;
		if (job !== this.#job) return;
		this.element.replaceChildren(canvas);
		void this.#write(page, viewport, job);
	}

	/** The words over the drawn page, their structure and their links: on a slow line these come after it. */
	async #write(page: PdfPageProxy, viewport: PageViewport, job: number): Promise<void> {
		try {
			const text = document.createElement('div');
			text.className = 'textLayer';
			const source = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true });
			const layer = new TextLayer({ textContentSource: source, container: text, viewport });
			await layer.render();
			if (job !== this.#job) return;
			this.element.append(text);
			this.#words = wordsOf(layer.textContentItemsStr);
			this.#events.written();
			const tree = (await page.getStructTree()) as StructureNode | null;
			if (job !== this.#job) return;
			if (tree) text.append(structureLayer(tree));
			this.element.append(linkLayer(await page.getAnnotations(), viewport, this.#events.follow));
		} catch (error) {
			// A page that went away while its words were read is no failure.
			if (job === this.#job) this.#events.failed(error);
		}
	}

	clear(): void {
		this.#job++;
		this.#drawn = 0;
		this.element.replaceChildren();
		void this.#page?.then((page) => page.cleanup()).catch(() => {});
	}
}
