import ePub, { type Book, type Rendition } from 'epubjs';
import { listenForGestures } from '../gestures.ts';
import { Listeners } from '../listeners.ts';
import type { Locator } from '../locator.ts';
import type { PageLook } from '../page-look.ts';
import { resolveHref, resourceUrl, splitHref, type ReaderPublication } from '../publication.ts';
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
import { BookRequests } from './book-request.ts';
import { EpubMap } from './epub-map.ts';
import { fitPage, scrollWidth, type Size } from './fit-page.ts';
import { dress, dressFaces, focusIn, listenInFrame, redress } from './frame.ts';
import { bringPictures, holdPictures } from './late-pictures.ts';
import { locate } from './locate.ts';
import { pageStyle } from './page-style.ts';

export interface EpubOptions {
	readonly publication: ReaderPublication;
	readonly settings: ReadingSettings;
	readonly look: () => PageLook;
	readonly words: NavigatorWords;
	readonly requests?: BookRequests;
}

/** Two columns from this width of the page on. */
const SPREAD_FROM = 900;

/** One section at a time of an unpacked EPUB through epub.js, with the engine's known faults worked around. */
export class EpubNavigator implements Navigator {
	readonly #options: EpubOptions;
	readonly #publication: ReaderPublication;
	readonly #events = new Listeners<NavigatorEvents>();
	readonly #host = document.createElement('div');
	readonly #book: Book;
	#map: EpubMap | null = null;
	#rendition: Rendition | null = null;
	#settings: ReadingSettings;
	#container: HTMLElement | null = null;
	#observer: ResizeObserver | null = null;
	#stopGestures = () => {};
	#located: Located | null = null;
	/** Where the reader came by moving, not by restyling or resizing: kept through all of those. */
	#anchor: Locator | null = null;
	#restyling = false;
	/** Vertical writing and books that the engine cannot cut into pages are scrolled. */
	#mustScroll = false;
	#pageSize: Size | null;
	/** The first page of a visit does not wait for its faces; those after it have them at hand. */
	#facesHere = false;
	#settling = 0;
	#resizing = 0;

	constructor(options: EpubOptions) {
		this.#options = options;
		this.#publication = options.publication;
		this.#settings = options.settings;
		this.#pageSize = options.publication.viewport;
		const url = resourceUrl(options.publication.versionId, options.publication.entry);
		const requests = options.requests ?? new BookRequests(url);
		this.#book = ePub(new URL(url, location.href).href, { openAs: 'opf', requestMethod: requests.request });
	}

	get #fixed(): boolean {
		return this.#publication.form === 'fixed';
	}

	get #paged(): boolean {
		return this.#fixed || (this.#settings.flow === 'pages' && !this.#mustScroll);
	}

	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	current(): Located | null {
		return this.#located;
	}

	async open(container: HTMLElement, start?: Target): Promise<void> {
		this.#container = container;
		this.#host.className = 'book-page';
		container.append(this.#host);
		try {
			await within(this.#book.opened);
		} catch (cause) {
			throw cause instanceof ReaderError ? cause : new ReaderError('cannot-open', cause);
		}
		this.#map = new EpubMap(this.#book, this.#publication);
		this.#book.spine.hooks.content.register((document: Document) => {
			const look = this.#options.look();
			const faces = this.#facesHere ? look.facesHref : null;
			dress(document, pageStyle(this.#settings, look, this.#fixed), faces);
			if (!this.#fixed) holdPictures(document);
		});
		await this.#render(start);
		if (this.#frame()?.contents?.writingMode().startsWith('vertical') && this.#paged) {
			this.#mustScroll = true;
			await this.#render(start);
		}
		// Beside a page that does not fill the screen; what happens on the page itself stays inside its frame.
		this.#stopGestures = listenForGestures(
			container,
			{
				tap: (zone) => this.#events.emit('tap', zone),
				swipe: (turn) => this.#events.emit('swipe', turn)
			},
			{ direction: this.#publication.direction, page: () => container.getBoundingClientRect() }
		);
		this.#observer = new ResizeObserver(() => this.#resized());
		this.#observer.observe(container);
	}

	async #render(start?: Target): Promise<void> {
		const box = this.#box();
		this.#rendition?.destroy();
		this.#host.replaceChildren();
		this.#sizeHost(box);
		// A package may ask for spreads of fixed pages; the engine's spreads lose pages of books that run to the left.
		if (this.#fixed) this.#book.packaging.metadata.spread = 'none';
		const rendition = this.#book.renderTo(this.#host, {
			width: box.width,
			height: box.height,
			flow: this.#paged ? 'paginated' : 'scrolled-doc',
			spread: this.#fixed ? 'none' : 'auto',
			minSpreadWidth: SPREAD_FROM,
			allowScriptedContent: false,
			resizeOnOrientationChange: false
		});
		this.#rendition = rendition;
		rendition.on('rendered', () => this.#rendered());
		rendition.on('relocated', () => this.#settle());
		rendition.on('displayerror', (error: Error) =>
			this.#events.emit('error', new ReaderError('section-missing', error))
		);
		await this.#display(start);
		const window = this.#window();
		// The engine says nothing while a chapter is scrolled, and lets focus leave pages half turned.
		window?.addEventListener('scroll', () => (this.#paged ? this.#snap() : this.#settle(200)), {
			passive: true
		});
		this.#settle();
	}

	/** Area for the page, in whole pixels. */
	#box(): Size {
		const room = this.#room();
		if (this.#fixed && this.#pageSize) return fitPage(room, this.#pageSize);
		if (!this.#paged) return { width: scrollWidth(room, this.#settings.fontSize), height: room.height };
		return room;
	}

	#room(): Size {
		const container = this.#container;
		return {
			width: Math.max(1, Math.floor(container?.clientWidth ?? 1)),
			height: Math.max(1, Math.floor(container?.clientHeight ?? 1))
		};
	}

	#sizeHost(box: Size): void {
		this.#host.classList.toggle('spread', !this.#fixed && this.#paged && box.width >= SPREAD_FROM);
		this.#host.style.width = `${box.width}px`;
		this.#host.style.height = `${box.height}px`;
	}

	/** Shows a target; a place that is no longer in the book opens the beginning. */
	async #display(target?: Target): Promise<void> {
		const rendition = this.#rendition;
		if (!rendition) return;
		const place = typeof target === 'string' ? { href: target, cfi: null } : placeOf(target);
		const spine = place ? this.#map?.spineIndex(place.href) : undefined;
		const section = spine === undefined ? null : this.#book.spine.get(spine);
		const fragment = place ? splitHref(place.href).fragment : null;
		if (place?.cfi && section) {
			try {
				await within(rendition.display(place.cfi));
				return;
			} catch (error) {
				if (error instanceof ReaderError) throw error; // too slow: another try would only be slower
			}
		}
		const address = section?.href ?? undefined;
		await within(rendition.display(address && fragment ? `${address}#${fragment}` : address));
		if (typeof target === 'object' && section) this.#moveWithin(target.locations.progression ?? 0);
	}

	#moveWithin(progression: number): void {
		const window = this.#window();
		if (!window || progression <= 0) return;
		if (!this.#paged) window.scrollTop = progression * window.scrollHeight;
		else {
			const pages = Math.max(1, Math.round(window.scrollWidth / this.#delta()));
			window.scrollLeft = Math.min(pages - 1, Math.floor(progression * pages)) * this.#delta();
		}
	}

	async goTo(target: Target, options: GoOptions = {}): Promise<void> {
		this.#restyling = false;
		await this.#display(target);
		this.#settle();
		if (!options.focus) return;
		const fragment = typeof target === 'string' ? splitHref(target).fragment : null;
		const page = this.#document();
		if (page) focusIn(page, fragment ? page.getElementById(fragment) : null);
	}

	next(): Promise<boolean> {
		return this.#turn(1);
	}

	previous(): Promise<boolean> {
		return this.#turn(-1);
	}

	async #turn(by: 1 | -1): Promise<boolean> {
		const rendition = this.#rendition;
		const here = this.#locateNow();
		this.#restyling = false;
		if (!rendition || (by === 1 ? here?.atEnd : here?.atStart)) return false;
		if (this.#scrolled(by)) return true;
		const inside = document.activeElement instanceof HTMLIFrameElement;
		await within(by === 1 ? rendition.next() : rendition.prev());
		const window = this.#window();
		if (!this.#paged && by === -1 && window) window.scrollTop = window.scrollHeight;
		const page = this.#document();
		// The old frame is gone and the focus with it: keys must go on working.
		if (inside && page && !(document.activeElement instanceof HTMLIFrameElement)) focusIn(page, page.body);
		this.#settle();
		return true;
	}

	/** In a scrolled chapter a turn is nine tenths of the screen, until the chapter ends. */
	#scrolled(by: 1 | -1): boolean {
		const window = this.#window();
		if (this.#paged || !window) return false;
		const room = window.scrollHeight - window.clientHeight;
		const at = window.scrollTop;
		if (by === 1 ? at >= room - 2 : at <= 2) return false;
		window.scrollTop = at + by * window.clientHeight * 0.9;
		this.#settle();
		return true;
	}

	async apply(settings: ReadingSettings): Promise<void> {
		const before = this.#settings;
		this.#settings = settings;
		const place = this.#anchor ?? undefined;
		this.#restyling = true;
		const page = this.#document();
		if (page) redress(page, pageStyle(settings, this.#options.look(), this.#fixed));
		if (this.#fixed || !this.#rendition) return;
		if (before.flow !== settings.flow) return this.#render(place);
		const box = this.#box();
		// A face that comes late is no reason to wait: the stand-in can be read too.
		if (page) await within(page.fonts.ready, 1500).catch(() => null);
		if (box.width === this.#host.clientWidth) return this.#layOutAgain();
		this.#resize(place);
		this.#settle();
	}

	#resized(): void {
		clearTimeout(this.#resizing);
		this.#resizing = window.setTimeout(() => this.#resize(this.#anchor ?? undefined), 120);
	}

	#resize(place: Locator | undefined): void {
		const box = this.#box();
		if (box.width === this.#host.clientWidth && box.height === this.#host.clientHeight) return;
		this.#restyling = true;
		this.#sizeHost(box);
		this.#rendition?.resize(box.width, box.height, place?.locations.cfi);
		this.#settle(300);
	}

	#rendered(): void {
		const view = this.#frame();
		const page = this.#document();
		if (!view?.iframe || !page) return;
		view.iframe.title = this.#options.words.frame(this.#sectionTitle(view.index));
		view.iframe.removeAttribute('scrolling');
		bringPictures(page);
		listenInFrame({
			document: page,
			iframe: view.iframe,
			events: this.#events,
			direction: this.#publication.direction,
			window: this.#window() ?? this.#host,
			follow: (href) => this.#follow(view.index, href)
		});
		this.#adoptPageSize();
		if (!this.#facesHere) void this.#bringFaces(page);
	}

	async #bringFaces(page: Document): Promise<void> {
		this.#facesHere = true;
		await within(dressFaces(page, this.#options.look().facesHref)).catch(() => null);
		if (page === this.#document()) await this.#layOutAgain();
	}

	/** After a change of letters: the pages are cut anew and the place is kept. */
	async #layOutAgain(): Promise<void> {
		if (this.#fixed || !this.#rendition) return;
		const place = this.#anchor ?? this.#locateNow()?.locator;
		this.#restyling = true;
		this.#rendition.manager.updateLayout();
		await this.#display(place);
		this.#settle();
	}

	/** Pages of one fixed book may differ in proportion: each gets the place it needs. */
	#adoptPageSize(): void {
		if (!this.#fixed) return;
		const viewport = this.#frame()?.contents?.viewport();
		const size = { width: parseInt(viewport?.width ?? ''), height: parseInt(viewport?.height ?? '') };
		if (!(size.width > 0 && size.height > 0)) return;
		this.#pageSize = size;
		this.#resize(undefined);
	}

	#follow(spineIndex: number, href: string): void {
		const from =
			this.#publication.sections[this.#map?.section(spineIndex) ?? 0]?.path ?? this.#publication.entry;
		const target = resolveHref(from, href);
		if (target === null) this.#events.emit('external-link', href);
		else void this.goTo(target, { focus: true }).catch((error) => this.#fail(error));
	}

	#fail(error: unknown): void {
		this.#events.emit(
			'error',
			error instanceof ReaderError ? error : new ReaderError('section-missing', error)
		);
	}

	#snap(): void {
		const window = this.#window();
		const delta = this.#delta();
		if (!window || delta <= 0) return;
		const aligned = Math.round(window.scrollLeft / delta) * delta;
		if (Math.abs(window.scrollLeft - aligned) > 1) window.scrollLeft = aligned;
		if (window.scrollTop !== 0) window.scrollTop = 0;
		this.#settle();
	}

	/** Tells the place once, after things came to rest. */
	#settle(after = 60): void {
		clearTimeout(this.#settling);
		this.#settling = window.setTimeout(() => {
			const located = this.#locateNow();
			if (!located) return;
			this.#located = located;
			if (!this.#restyling || !this.#anchor) this.#anchor = located.locator;
			this.#restyling = false;
			this.#events.emit('located', located);
		}, after);
	}

	#locateNow(): Located | null {
		if (!this.#rendition || !this.#map) return null;
		return locate({
			rendition: this.#rendition,
			map: this.#map,
			publication: this.#publication,
			paged: this.#paged,
			window: this.#window()
		});
	}

	#sectionTitle(spineIndex: number): string {
		const index = this.#map?.section(spineIndex) ?? spineIndex;
		return this.#publication.sections[index]?.title || this.#options.words.page(index + 1);
	}

	#frame() {
		return this.#rendition?.manager?.views?.first?.() ?? null;
	}

	#document(): Document | null {
		return this.#frame()?.contents?.document ?? null;
	}

	/** The engine's scrolling element. */
	#window(): HTMLElement | null {
		return this.#rendition?.manager?.container ?? null;
	}

	#delta(): number {
		return this.#rendition?.manager?.layout?.delta ?? 0;
	}

	focus(): void {
		const page = this.#document();
		if (page) focusIn(page, page.body);
	}

	/** An element of the section on the screen, for narration; null when it is on another one. */
	element(path: string, fragment: string | null): Element | null {
		const view = this.#frame();
		if (!view || this.#map?.spineIndex(path) !== view.index) return null;
		const page = this.#document();
		return fragment ? (page?.getElementById(fragment) ?? null) : (page?.body ?? null);
	}

	/** Whether an element of the section on the screen begins in sight. */
	sees(element: Element): boolean {
		const seen = this.#window()?.getBoundingClientRect();
		const frame = this.#frame()?.iframe?.getBoundingClientRect();
		if (!seen || !frame) return false;
		const box = element.getBoundingClientRect();
		const left = frame.left + box.left;
		const top = frame.top + box.top;
		if (this.#paged) return left >= seen.left - 1 && left < seen.right;
		return top >= seen.top - 1 && top + Math.min(box.height, seen.height / 2) <= seen.bottom;
	}

	/** Brings an element of the section on the screen into sight, at the turn of a page. */
	reveal(element: Element): void {
		const rendition = this.#rendition;
		const window = this.#window();
		const frame = this.#frame()?.iframe?.getBoundingClientRect();
		if (!rendition || !window || !frame || this.#fixed || this.sees(element)) return;
		const box = element.getBoundingClientRect();
		this.#restyling = false;
		if (this.#paged) rendition.manager.moveTo({ left: box.left, top: 0 });
		else
			window.scrollTop += frame.top + box.top - window.getBoundingClientRect().top - window.clientHeight / 4;
		this.#settle();
	}

	destroy(): void {
		clearTimeout(this.#settling);
		clearTimeout(this.#resizing);
		this.#observer?.disconnect();
		this.#stopGestures();
		this.#events.clear();
		this.#rendition?.destroy();
		this.#book.destroy();
		this.#host.remove();
	}
}

function placeOf(target: Locator | undefined): { href: string; cfi: string | null } | null {
	return target ? { href: target.href, cfi: target.locations.cfi ?? null } : null;
}
