import './pdf-page.css';
import { listenForGestures } from '../gestures.ts';
import { Listeners } from '../listeners.ts';
import type { PageLook } from '../page-look.ts';
import { resourceUrl, splitHref, type ReaderPublication } from '../publication.ts';
import type { ReadingSettings } from '../settings.ts';
import { within } from '../within.ts';
import {
	ReaderError,
	type GoOptions,
	type Located,
	type Navigator,
	type NavigatorEvents,
	type NavigatorWords,
	type Target
} from '../navigator.ts';
import type { Size } from '../epub/fit-page.ts';
import { openPdf, type PdfDocument } from './engine.ts';
import type { PdfLink } from './link-layer.ts';
import { PageBox, type PageColours } from './page-box.ts';

export interface PdfOptions {
	readonly publication: ReaderPublication;
	readonly settings: ReadingSettings;
	readonly look: () => PageLook;
	readonly words: NavigatorWords;
}

const ZOOM = { min: 1, max: 4 };

/** A PDF through pdf.js: one page on the screen, or all pages under each other; only what is near is drawn. */
export class PdfNavigator implements Navigator {
	readonly #options: PdfOptions;
	readonly #events = new Listeners<NavigatorEvents>();
	readonly #scroller = document.createElement('div');
	#document: PdfDocument | null = null;
	#boxes: PageBox[] = [];
	#settings: ReadingSettings;
	#natural: Size = { width: 420, height: 595 };
	#page = 1;
	#zoom = 1;
	#located: Located | null = null;
	#sight: IntersectionObserver | null = null;
	#room: ResizeObserver | null = null;
	#settling = 0;
	#laidFor = '';
	#stopGestures = () => {};

	constructor(options: PdfOptions) {
		this.#options = options;
		this.#settings = options.settings;
		this.#scroller.className = 'pdf-scroller';
		this.#scroller.tabIndex = -1;
	}

	get #scrolls(): boolean {
		return this.#settings.flow === 'scroll';
	}

	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	current(): Located | null {
		return this.#located;
	}

	async open(container: HTMLElement, start?: Target): Promise<void> {
		const { publication, words } = this.#options;
		container.append(this.#scroller);
		try {
			this.#document = await within(openPdf(resourceUrl(publication.versionId, publication.entry)));
		} catch (cause) {
			throw cause instanceof ReaderError ? cause : new ReaderError('cannot-open', cause);
		}
		const document = this.#document;
		this.#boxes = Array.from(
			{ length: document.numPages },
			(_, i) => new PageBox(document, i + 1, words.page(i + 1), (link) => void this.#follow(link))
		);
		this.#page = this.#pageOf(start) ?? 1;
		this.#natural = (await this.#boxes[this.#page - 1]?.natural()) ?? this.#natural;
		this.#stopGestures = listenForGestures(
			this.#scroller,
			{
				tap: (zone) => this.#events.emit('tap', zone),
				swipe: (turn) => this.#zoom === 1 && this.#events.emit('swipe', turn)
			},
			{ direction: publication.direction, page: () => this.#scroller.getBoundingClientRect() }
		);
		this.#scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
		await within(this.#lay());
		this.#laidFor = `${this.#scroller.clientWidth}×${this.#scroller.clientHeight}`;
		this.#room = new ResizeObserver(() => this.#resized());
		this.#room.observe(this.#scroller);
	}

	/** Puts the pages on the screen anew: after opening, a change of flow, zoom, colour or window. */
	async #lay(): Promise<void> {
		this.#sight?.disconnect();
		this.#sight = null;
		for (const box of this.#boxes) if (box.drawn) box.clear();
		this.#scroller.classList.toggle('free', this.#scrolls || this.#zoom > 1);
		if (this.#scrolls) this.#layAll();
		else await this.#layOne();
		this.#settle();
	}

	async #layOne(): Promise<void> {
		const box = this.#boxes[this.#page - 1];
		if (!box) return;
		const natural = await box.natural();
		box.resize(natural, this.#scaleFor(natural));
		this.#scroller.replaceChildren(box.element);
		this.#scroller.scrollTo(0, 0);
		await box.draw(this.#colours());
	}

	#layAll(): void {
		for (const box of this.#boxes) box.resize(this.#natural, this.#scaleFor(this.#natural));
		this.#scroller.replaceChildren(...this.#boxes.map((box) => box.element));
		this.#boxes[this.#page - 1]?.element.scrollIntoView();
		this.#sight = new IntersectionObserver((entries) => entries.forEach((entry) => void this.#seen(entry)), {
			root: this.#scroller,
			rootMargin: '100% 0px'
		});
		for (const box of this.#boxes) this.#sight.observe(box.element);
	}

	async #seen({ target, isIntersecting }: IntersectionObserverEntry): Promise<void> {
		const box = this.#boxes.find(({ element }) => element === target);
		if (!box) return;
		if (!isIntersecting) return box.drawn ? box.clear() : undefined;
		try {
			const natural = await box.natural();
			box.resize(natural, this.#scaleFor(natural));
			await box.draw(this.#colours());
		} catch (error) {
			this.#fail(error);
		}
	}

	#scaleFor(natural: Size): number {
		const style = getComputedStyle(this.#scroller);
		const width = this.#scroller.clientWidth - parseFloat(style.paddingLeft) * 2;
		const height = this.#scroller.clientHeight;
		const fit = this.#scrolls
			? Math.min(width, 900) / natural.width
			: Math.min(width / natural.width, height / natural.height);
		return Math.max(0.05, fit * this.#zoom);
	}

	/** Dark pages get dark paper and light letters; pictures keep their colours as far as pdf.js can. */
	#colours(): PageColours | null {
		if (this.#settings.page === 'paper' || this.#settings.page === 'sepia') return null;
		const look = this.#options.look();
		return { background: look.paper, foreground: look.ink };
	}

	#pageOf(target: Target | undefined): number | null {
		if (!target) return null;
		const { path } = splitHref(typeof target === 'string' ? target : target.href);
		const n = Number(
			/^page-(\d+)$/.exec(path)?.[1] ?? (typeof target === 'string' ? NaN : target.locations.position)
		);
		return n >= 1 && n <= this.#boxes.length ? n : null;
	}

	async goTo(target: Target, options: GoOptions = {}): Promise<void> {
		const page = this.#pageOf(target);
		if (page === null) throw new ReaderError('section-missing');
		await this.#show(page);
		if (options.focus) this.focus();
	}

	async #show(page: number): Promise<void> {
		this.#page = page;
		if (this.#scrolls) {
			this.#boxes[page - 1]?.element.scrollIntoView();
			this.#settle();
		} else await within(this.#lay());
	}

	next(): Promise<boolean> {
		return this.#turn(1);
	}

	previous(): Promise<boolean> {
		return this.#turn(-1);
	}

	async #turn(by: 1 | -1): Promise<boolean> {
		if (this.#slide(by)) return true;
		const page = this.#page + by;
		if (page < 1 || page > this.#boxes.length) return false;
		await this.#show(page);
		return true;
	}

	/** A page that is larger than the screen is read to its edge first. */
	#slide(by: 1 | -1): boolean {
		const room = this.#scroller.scrollHeight - this.#scroller.clientHeight;
		const at = this.#scroller.scrollTop;
		if (room <= 2 || (by === 1 ? at >= room - 2 : at <= 2)) return false;
		this.#scroller.scrollTop = at + by * this.#scroller.clientHeight * 0.9;
		this.#settle();
		return true;
	}

	async apply(settings: ReadingSettings): Promise<void> {
		const before = this.#settings;
		this.#settings = settings;
		if (before.flow !== settings.flow || before.page !== settings.page) await within(this.#lay());
	}

	async zoom(by: number): Promise<void> {
		const zoom = Math.min(ZOOM.max, Math.max(ZOOM.min, this.#zoom * by));
		if (zoom === this.#zoom) return;
		this.#zoom = zoom;
		await within(this.#lay());
	}

	async #follow(link: PdfLink): Promise<void> {
		if ('url' in link) return this.#events.emit('external-link', link.url);
		try {
			const document = this.#document;
			const found =
				typeof link.destination === 'string'
					? await document?.getDestination(link.destination)
					: link.destination;
			const reference = Array.isArray(found) ? found[0] : null;
			if (!document || !reference) return;
			const index = typeof reference === 'number' ? reference : await document.getPageIndex(reference);
			await this.goTo(`page-${index + 1}`, { focus: true });
		} catch (error) {
			this.#fail(error);
		}
	}

	#fail(error: unknown): void {
		this.#events.emit(
			'error',
			error instanceof ReaderError ? error : new ReaderError('section-missing', error)
		);
	}

	#resized(): void {
		const size = `${this.#scroller.clientWidth}×${this.#scroller.clientHeight}`;
		const same = this.#laidFor === size;
		this.#laidFor = size;
		if (same) return;
		clearTimeout(this.#settling);
		this.#settling = window.setTimeout(() => void this.#lay().catch((error) => this.#fail(error)), 150);
	}

	#scrolled(): void {
		if (this.#scrolls) this.#page = this.#mostSeen();
		this.#settle(150);
	}

	/** The page that crosses the upper third of the screen. */
	#mostSeen(): number {
		const line = this.#scroller.getBoundingClientRect().top + this.#scroller.clientHeight / 3;
		const box = this.#boxes.find(({ element }) => element.getBoundingClientRect().bottom > line);
		return box?.number ?? this.#boxes.length;
	}

	#settle(after = 60): void {
		clearTimeout(this.#settling);
		this.#settling = window.setTimeout(() => {
			this.#located = this.#locate();
			this.#events.emit('located', this.#located);
		}, after);
	}

	#locate(): Located {
		const total = this.#boxes.length;
		const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
		const atEnd = this.#page === total && scrollTop + clientHeight >= scrollHeight - 2;
		const title = this.#options.words.page(this.#page);
		return {
			locator: {
				href: `page-${this.#page}`,
				type: 'application/pdf',
				title,
				locations: {
					position: this.#page,
					progression: 0,
					totalProgression: atEnd ? 1 : (this.#page - 1) / total
				}
			},
			section: this.#page - 1,
			title,
			atStart: this.#page === 1 && scrollTop <= 2,
			atEnd,
			shown: this.#shown(),
			span: { from: 0, to: 1 }
		};
	}

	#shown(): number[] {
		if (!this.#scrolls) return [this.#page - 1];
		const seen = this.#scroller.getBoundingClientRect();
		return this.#boxes.flatMap(({ element, number }) => {
			const { top, bottom } = element.getBoundingClientRect();
			const middle = (top + bottom) / 2;
			return middle >= seen.top && middle <= seen.bottom ? [number - 1] : [];
		});
	}

	focus(): void {
		this.#boxes[this.#page - 1]?.element.focus({ preventScroll: true });
	}

	destroy(): void {
		clearTimeout(this.#settling);
		this.#sight?.disconnect();
		this.#room?.disconnect();
		this.#stopGestures();
		this.#events.clear();
		this.#scroller.remove();
		void this.#document?.loadingTask.destroy();
	}
}
