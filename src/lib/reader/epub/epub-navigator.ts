import ePub, { type Book } from 'epubjs';
import { listenForGestures } from '../gestures.ts';
import { Listeners } from '../listeners.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { PositionKeeper } from '../position-keeper.ts';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { splitHref, type ReaderPublication } from '../publication.ts';
import type { ReadingSettings } from '../settings.ts';
import type { Size } from '../size.ts';
import { isAbort, within } from '../within.ts';
import {
	ReaderError,
	type Decoration,
	type GoOptions,
	type Located,
	type Narratable,
	type Navigator,
	type NavigatorEvents,
	type NavigatorOptions,
	type Target,
	type Turn
} from '../navigator.ts';
import { Decorations } from './decorations.ts';
import { EpubScreen } from './epub-screen.ts';
import { bringPictures, holdPictures } from './late-pictures.ts';
import { fitPage, focusIn, listenInFrame, PageHost } from './page.ts';
import { destinationOf, EpubMap, locate } from './position.ts';
import { fetchNextSection, reachSection, ResourceRequests } from './resources.ts';
import { narratedClass, PageStyles } from './style.ts';

interface EpubOptions extends NavigatorOptions {
	readonly requests?: ResourceRequests;
}

/** One section at a time of an unpacked EPUB through epub.js, with the engine's known faults worked around. */
export class EpubNavigator implements Navigator {
	readonly #options: EpubOptions;
	readonly #publication: ReaderPublication;
	readonly #events = new Listeners<NavigatorEvents>();
	readonly #host = new PageHost();
	readonly #styles: PageStyles;
	readonly #book: Book;
	readonly #position = new PositionKeeper(
		() => this.#locateNow(),
		(located) => this.#arrived(located)
	);
	readonly #requests: ResourceRequests;
	readonly #decorations = new Decorations(
		(locator) => this.#elementOf(locator),
		() => narratedClass(this.#publication.narration?.activeClass ?? null, this.#settings.page)
	);
	readonly narrate: Narratable = {
		sees: (locator) => {
			const element = this.#elementOf(locator);
			return element !== null && (this.#screen?.sees(element) ?? false);
		},
		reveal: (locator) => this.#reveal(this.#elementOf(locator))
	};
	#map: EpubMap | null = null;
	#screen: EpubScreen | null = null;
	#settings: ReadingSettings;
	#stopGestures = () => {};
	/** Vertical writing and books that the engine cannot cut into pages are scrolled. */
	#mustScroll = false;
	#pageSize: Size | null;
	readonly #life = new AbortController();

	constructor(options: EpubOptions) {
		this.#options = options;
		this.#publication = options.publication;
		this.#settings = options.settings;
		this.#pageSize = options.publication.viewport;
		this.#styles = new PageStyles(options.look, this.#fixed);
		const url = resourceUrl(options.publication.versionId, options.publication.entry);
		this.#requests = options.requests ?? new ResourceRequests(url);
		const requestMethod = this.#requests.request;
		this.#book = ePub(new URL(url, location.href).href, { openAs: 'opf', requestMethod });
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
		return this.#position.located;
	}

	async open(container: HTMLElement, start?: Target): Promise<void> {
		this.#host.enter(container);
		const { signal } = this.#life;
		await within(this.#book.opened, { signal }).catch((cause) => {
			throw ReaderError.of(cause, 'cannot-open');
		});
		this.#map = new EpubMap(this.#book.spine, this.#publication);
		this.#book.spine.hooks.content.register((document: Document) => {
			this.#styles.putOn(document, this.#settings);
			if (!this.#fixed) holdPictures(document);
		});
		await this.#render(start);
		signal.throwIfAborted();
		if (this.#screen?.view?.contents?.writingMode().startsWith('vertical') && this.#paged) {
			this.#mustScroll = true;
			await this.#render(start);
			signal.throwIfAborted();
		}
		// Beside a page that does not fill the screen; what happens on the page itself stays inside its frame.
		this.#stopGestures = listenForGestures(container, this.#events, {
			direction: this.#publication.direction,
			page: () => container.getBoundingClientRect()
		});
		this.#host.watch(() => this.#resize(this.#position.anchor));
	}

	async #render(start?: Target): Promise<void> {
		const box = this.#box();
		this.#screen?.destroy();
		this.#host.element.replaceChildren();
		this.#host.resize(box, !this.#fixed && this.#paged);
		const layout = { paged: this.#paged, fixed: this.#fixed };
		const screen = new EpubScreen(this.#book, this.#host.element, box, layout);
		this.#screen = screen;
		screen.listen({
			rendered: () => this.#rendered(),
			relocated: () => this.#position.settle(),
			failed: (error) => this.#fail(error)
		});
		await this.#show(start);
		screen.onScroll(() => {
			if (!screen.paged) this.#position.settle(200);
			else if (screen.snap()) this.#position.settle();
		});
		this.#position.settle();
	}

	#box(): Size {
		return fitPage(this.#host.room(), {
			drawn: this.#fixed ? this.#pageSize : null,
			paged: this.#paged,
			fontSize: this.#settings.fontSize
		});
	}

	async #show(target?: Target): Promise<void> {
		await this.#screen?.show(destinationOf(target, (href) => this.#map?.address(href)));
	}

	async go(target: Target, options: GoOptions = {}): Promise<void> {
		const href = typeof target === 'string' ? target : target.href;
		await reachSection(this.#publication, href, this.#requests, this.#life.signal);
		this.#position.moving();
		await this.#show(target);
		this.#position.settle();
		if (!options.focus) return;
		const fragment = typeof target === 'string' ? splitHref(target).fragment : null;
		const page = this.#screen?.document;
		if (page) focusIn(page, fragment ? page.getElementById(fragment) : null);
	}

	async turn(turn: Turn): Promise<boolean> {
		const by = turn === 'next' ? 1 : -1;
		const screen = this.#screen;
		const here = this.#locateNow();
		if (!screen || (by === 1 ? here?.atEnd : here?.atStart)) return false;
		if (here && (by === 1 ? here.span.to >= 0.999 : here.span.from <= 0.001))
			await reachSection(this.#publication, here.section + by, this.#requests, this.#life.signal);
		this.#position.moving();
		const inside = document.activeElement instanceof HTMLIFrameElement;
		await screen.turn(by);
		const page = this.#screen?.document;
		// The old frame is gone and the focus with it: keys must go on working.
		if (inside && page && !(document.activeElement instanceof HTMLIFrameElement)) focusIn(page, page.body);
		this.#position.settle();
		return true;
	}

	async apply(settings: ReadingSettings): Promise<void> {
		const before = this.#settings;
		this.#settings = settings;
		const place = this.#position.anchor;
		this.#position.restyling();
		const page = this.#screen?.document;
		if (page) this.#styles.change(page, settings);
		this.#decorations.draw();
		if (this.#fixed || !this.#screen) return;
		if (before.flow !== settings.flow) return this.#render(place ?? undefined);
		const box = this.#box();
		// A face that comes late is no reason to wait: the stand-in can be read too.
		const { signal } = this.#life;
		if (page) await within(page.fonts.ready, { ms: 1500, signal }).catch(() => null);
		signal.throwIfAborted();
		if (box.width === this.#host.size.width) return this.#layOutAgain();
		this.#resize(place);
		this.#position.settle();
	}

	#resize(place: Locator | null): void {
		const box = this.#box();
		const { width, height } = this.#host.size;
		if (box.width === width && box.height === height) return;
		this.#position.restyling();
		this.#host.resize(box, !this.#fixed && this.#paged);
		this.#screen?.resize(box, place?.locations.cfi);
		this.#position.settle(300);
	}

	#rendered(): void {
		const screen = this.#screen;
		const view = screen?.view;
		const page = screen?.document;
		if (!view?.iframe || !page) return;
		const { words } = this.#options;
		const section = this.#map?.section(view.index) ?? view.index;
		view.iframe.title = words.frame(this.#publication.sections[section]?.title || words.page(section + 1));
		view.iframe.removeAttribute('scrolling');
		bringPictures(page);
		listenInFrame({
			document: page,
			iframe: view.iframe,
			events: this.#events,
			direction: this.#publication.direction,
			window: this.#host.element,
			follow: (href) => this.#follow(view.index, href)
		});
		this.#decorations.draw();
		this.#adoptPageSize();
		this.#host.lone = screen.lone;
		void this.#bringFaces(page).catch((error: unknown) => this.#fail(error));
	}

	async #bringFaces(page: Document): Promise<void> {
		const changed = await this.#styles.bringFaces(page);
		if (changed && page === this.#screen?.document) await this.#layOutAgain();
	}

	/** After a change of letters: the pages are cut anew and the place is kept. */
	async #layOutAgain(): Promise<void> {
		if (this.#fixed || !this.#screen) return;
		const place = this.#position.anchor ?? this.#locateNow()?.locator;
		this.#position.restyling();
		this.#screen.layOut();
		await this.#show(place);
		this.#position.settle();
	}

	/** Pages of one fixed book may differ in proportion: each gets the place it needs. */
	#adoptPageSize(): void {
		const size = this.#fixed ? this.#screen?.drawnSize : null;
		if (!size) return;
		this.#pageSize = size;
		this.#resize(null);
	}

	#follow(spineIndex: number, href: string): void {
		const target = this.#map?.resolve(spineIndex, href) ?? null;
		if (target === null) this.#events.emit('external-link', href);
		else this.#events.emit('link', target);
	}

	#fail(error: unknown): void {
		if (isAbort(error)) return;
		this.#events.emit('error', ReaderError.of(error, 'section-missing'));
	}

	#locateNow(): Located | null {
		if (!this.#screen || !this.#map) return null;
		return locate({ screen: this.#screen, map: this.#map, publication: this.#publication });
	}

	#arrived(located: Located): void {
		this.#events.emit('located', located);
		this.#host.lone = this.#screen?.lone ?? false;
		fetchNextSection(this.#publication, located.section, this.#requests);
	}

	focus(): void {
		const page = this.#screen?.document;
		if (page) focusIn(page, page.body);
	}

	decorate(group: string, decorations: readonly Decoration[]): void {
		this.#decorations.set(group, decorations);
	}

	/** The element of a place; null when another section is on the screen. */
	#elementOf({ href, locations }: Locator): Element | null {
		return this.#screen?.element(this.#map?.spineIndex(href), locations.fragments?.[0] ?? null) ?? null;
	}

	#reveal(element: Element | null): void {
		if (this.#fixed || !element || !this.#screen?.reveal(element)) return;
		this.#position.moving();
		this.#position.settle();
	}

	destroy(): void {
		this.#life.abort();
		this.#position.stop();
		this.#stopGestures();
		this.#events.clear();
		this.#screen?.destroy();
		this.#book.destroy();
		this.#host.remove();
	}
}
