import { TextLayer, type PageViewport, type PdfDocument, type PdfPageProxy } from './engine.ts';
import type { Size } from '../size.ts';
import { damagedSentence, isDamage } from './damaged-page.ts';
import { linkLayer, structureLayer, type PdfLink, type StructureNode } from './layers.ts';
import { linesIn, wordsOf } from './page-words.ts';
import { fetchLines, recognisedLayer } from './recognised-layer.ts';

export interface PageColours {
	readonly background: string;
	readonly foreground: string;
}

export interface PageEvents {
	readonly follow: (link: PdfLink) => void;
	/** The words of a page stand over it; it may not be on the screen yet. */
	readonly written: (number: number) => void;
	/** The words of a page that is on the screen could not be read. */
	readonly failed: (error: unknown) => void;
}

/** What is known of a page before it is asked for. */
interface PageFacts {
	readonly number: number;
	/** Accessible name: "Trang iv". */
	readonly name: string;
	/** What is said in its place when the file has lost it. */
	readonly damaged: string;
	/** The page's own size in CSS pixels; null when only the page itself can tell. */
	readonly size: Size | null;
	/** Address of the lines that were recognised on it; null: its words are its own. */
	readonly lines: string | null;
}

type RenderTask = ReturnType<PdfPageProxy['render']>;

/** Largest canvas: about 8 million pixels, what a cheap phone can hold twice. */
const CANVAS_PIXELS = 8_000_000;

/** The place of one page of a PDF. It has the right size before it is drawn, and gives its memory back afterwards. */
export class PageBox {
	readonly element = document.createElement('div');
	readonly number: number;
	readonly #document: PdfDocument;
	readonly #events: PageEvents;
	#page: Promise<PdfPageProxy> | null = null;
	#size: Size | null;
	readonly #lines: string | null;
	readonly #damaged: string;
	#words: string | null = null;
	#scale = 0;
	/** Scale and colours of what stands in the box, or is on its way there; empty for nothing. */
	#drawn = '';
	#job = 0;
	/** Counts how often the box was emptied. */
	#life = 0;
	#canvas: HTMLCanvasElement | null = null;
	#writing: Promise<void> | null = null;
	#rendering: RenderTask | null = null;
	#drawing: Promise<void> = Promise.resolve();

	constructor(document: PdfDocument, { number, name, damaged, size, lines }: PageFacts, events: PageEvents) {
		this.#document = document;
		this.number = number;
		this.#size = size;
		this.#lines = lines;
		this.#damaged = damaged;
		this.#events = events;
		this.element.className = 'pdf-page';
		this.element.setAttribute('role', 'region');
		this.element.setAttribute('aria-label', name);
		// Its name tells what is printed on it, which may be the number of another page.
		this.element.dataset.page = String(number);
		this.element.tabIndex = -1;
	}

	/** The page's own size in CSS pixels, turned as the page is; null before anybody could tell. */
	get size(): Size | null {
		return this.#size;
	}

	/** null: the file has lost the page. */
	async natural(): Promise<Size | null> {
		try {
			const { width, height } = (await this.#load()).getViewport({ scale: 1 });
			return (this.#size = { width, height });
		} catch (error) {
			if (isDamage(error)) return null;
			throw error;
		}
	}

	/** A page that did not come is asked for again. */
	#load(): Promise<PdfPageProxy> {
		this.#page ??= this.#document.getPage(this.number).catch((error: unknown) => {
			this.#page = null;
			throw error;
		});
		return this.#page;
	}

	/** What stands in the box already is stretched with it, until it is drawn anew. */
	resize(natural: Size, scale: number): void {
		this.#scale = scale;
		const { style } = this.element;
		style.width = `${Math.floor(natural.width * scale)}px`;
		style.height = `${Math.floor(natural.height * scale)}px`;
		style.setProperty('--scale-factor', String(scale));
	}

	/** Words that tell this page from the others; null before they were read, and on a page that has none. */
	get words(): string | null {
		return this.#words;
	}

	/** The element that holds its words; null before they stand there. */
	get layer(): Element | null {
		return this.element.querySelector('.recognised') ?? this.element.querySelector('.textLayer');
	}

	get drawn(): boolean {
		return this.#drawn !== '';
	}

	/**
	 * Draws the page, then writes its text over it, which grows with the page; a newer call or `clear` makes an older one
	 * stop. Until the new drawing is complete the old one stays.
	 */
	async draw(colours: PageColours | null): Promise<void> {
		const scale = this.#scale;
		const wanted = `${scale} ${colours?.background ?? ''} ${colours?.foreground ?? ''}`;
		if (this.#drawn !== wanted) {
			this.#drawn = wanted;
			this.#drawing = this.#draw(scale, colours);
		}
		await this.#drawing;
	}

	async #draw(scale: number, colours: PageColours | null): Promise<void> {
		const job = this.#begin();
		try {
			const page = await this.#load();
			const viewport = page.getViewport({ scale });
			const density = Math.min(
				window.devicePixelRatio || 1,
				2,
				Math.sqrt(CANVAS_PIXELS / Math.max(1, viewport.width * viewport.height))
			);
			const canvas = document.createElement('canvas');
			canvas.width = Math.max(1, Math.floor(viewport.width * density));
			canvas.height = Math.max(1, Math.floor(viewport.height * density));
			canvas.setAttribute('role', 'presentation');
			if (job !== this.#job) return;
			this.#rendering = page.render({
				canvas,
				viewport,
				...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
				...(colours ? { pageColors: { ...colours } } : {})
			});
			await this.#rendering.promise;
			if (job !== this.#job) return;
			this.#rendering = null;
			this.element.style.setProperty('--user-unit', String(page.userUnit));
			if (this.#canvas) this.#canvas.replaceWith(canvas);
			else this.element.replaceChildren(canvas);
			this.#canvas = canvas;
			if (!this.#writing) void (this.#writing = this.#write(page, viewport));
		} catch (error) {
			// A drawing that was called off is no failure.
			if (job !== this.#job) return;
			// Said in its place: a page that is lost holds nobody back from the next.
			if (isDamage(error)) return this.#lose();
			this.#drawn = '';
			throw error;
		}
	}

	#lose(): void {
		this.#canvas = null;
		this.#writing = null;
		this.element.replaceChildren(damagedSentence(this.#damaged));
	}

	/** Whatever is under way for this page is nobody's any more. */
	#begin(): number {
		this.#rendering?.cancel();
		this.#rendering = null;
		return ++this.#job;
	}

	/** The words over the drawn page, their structure and their links: on a slow line these come after it. */
	async #write(page: PdfPageProxy, viewport: PageViewport): Promise<void> {
		const life = this.#life;
		try {
			const text = document.createElement('div');
			text.className = 'textLayer';
			const source = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true });
			const layer = new TextLayer({ textContentSource: source, container: text, viewport });
			await layer.render();
			if (life !== this.#life) return;
			this.element.append(text);
			const recognised = this.#lines === null ? [] : await fetchLines(this.#lines);
			if (life !== this.#life) return;
			if (recognised.length > 0) this.element.append(recognisedLayer(recognised));
			this.#words = wordsOf(recognised.length > 0 ? recognised.map(([line]) => line) : linesIn(text));
			this.#events.written(this.number);
			const tree = (await page.getStructTree()) as StructureNode | null;
			if (life !== this.#life) return;
			if (tree) text.append(structureLayer(tree));
			const links = linkLayer(await page.getAnnotations(), viewport, this.#events.follow);
			if (life === this.#life) this.element.append(links);
		} catch (error) {
			// A page that went away while its words were read is no failure.
			if (life === this.#life) this.#events.failed(error);
		}
	}

	clear(): void {
		this.#begin();
		this.#life++;
		this.#drawn = '';
		this.#canvas = null;
		this.#writing = null;
		this.element.replaceChildren();
		void this.#page?.then((page) => page.cleanup()).catch(() => {});
	}
}
