import ePub, { type Book } from 'epubjs';
import { resourceUrl } from '#lib/api/publication-files.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { listenForGestures } from '../gestures.ts';
import { Listeners } from '../listeners.ts';
import { inItsPart, partsOf } from '../long-sections.ts';
import {
	isRange,
	ReaderError,
	type BookPicture,
	type Decoration,
	type GoOptions,
	type Located,
	type Narratable,
	type Navigator,
	type NavigatorEvents,
	type NavigatorOptions,
	type Quotable,
	type Target,
	type TextOnScreen,
	type Turn
} from '../navigator.ts';
import { nextLinear, pathOf, sectionIndexOf, type ReaderPublication } from '../publication.ts';
import { locatorOfRange, selectedIn } from '../quote-range.ts';
import type { ReadingSettings } from '../settings.ts';
import { isAbort, within } from '../within.ts';
import { Decorations, type MarkedBody } from './decorations.ts';
import { EpubLayout } from './epub-layout.ts';
import type { EpubScreen } from './epub-screen.ts';
import { findPart } from './find-part.ts';
import { noteReference } from './note-reference.ts';
import { focusIn, listenInFrame } from './page.ts';
import { PagePictures } from './pictures.ts';
import { EpubMap } from './position.ts';
import { scrollDown } from '../scroll-run.ts';
import { fetchNextSection, reachSection, ResourceRequests } from './resources.ts';
import { narratedClass } from './page-style.ts';

interface EpubOptions extends NavigatorOptions {
	readonly requests?: ResourceRequests;
}

/** One section at a time of an unpacked EPUB through epub.js, with the engine's known faults worked around. */
export class EpubNavigator implements Navigator {
	readonly #options: EpubOptions;
	readonly #publication: ReaderPublication;
	readonly #events = new Listeners<NavigatorEvents>();
	readonly #book: Book;
	readonly #layout: EpubLayout;
	readonly #requests: ResourceRequests;
	readonly #decorations = new Decorations(
		(locator) => this.#elementOf(locator),
		() => narratedClass(this.#publication.narration?.activeClass ?? null, this.#layout.ownColours),
		(locator) => this.#wordsOf(locator)
	);
	readonly narrate: Narratable = {
		sees: (place) => {
			const placed = isRange(place) ? place : this.#elementOf(place);
			return placed !== null && (this.#layout.screen?.sees(placed) ?? false);
		},
		reveal: (place) => {
			const placed = isRange(place) ? place : this.#elementOf(place);
			if (placed) this.#layout.reveal(placed);
		},
		body: (section) =>
			this.current()?.section === section ? (this.#layout.screen?.document?.body ?? null) : null
	};
	readonly quotes: Quotable = {
		selected: () => this.#quote(selectedIn(this.#layout.screen?.document)),
		paragraph: () => this.#quote(this.#layout.screen?.paragraph ?? null),
		unselect: () => this.#layout.screen?.document?.getSelection()?.removeAllRanges()
	};
	#map: EpubMap | null = null;
	#pictures: PagePictures | null = null;
	#stopGestures = () => {};
	readonly #life = new AbortController();

	constructor(options: EpubOptions) {
		this.#options = options;
		this.#publication = options.publication;
		const url = resourceUrl(options.publication.versionId, options.publication.entry);
		this.#requests = options.requests ?? new ResourceRequests(url);
		const requestMethod = this.#requests.request;
		this.#book = ePub(new URL(url, location.href).href, { openAs: 'opf', requestMethod });
		// A book that is closed before it is opened fails later on, when nobody waits for it; one that does not open fails in each of its parts.
		const { opened, ready, loaded } = this.#book;
		const parts = Object.values<Promise<unknown>>({ ...loaded });
		for (const promise of [opened, ready, ...parts]) promise.catch(() => null);
		const events = {
			rendered: (screen: EpubScreen) => this.#rendered(screen),
			restyled: () => this.#decorations.draw(),
			located: (located: Located) => this.#arrived(located),
			failed: (error: unknown) => this.#fail(error)
		};
		this.#layout = new EpubLayout(this.#book, options, events, this.#life.signal);
	}

	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	current(): Located | null {
		return this.#layout.locate();
	}

	async open(container: HTMLElement, start?: Target): Promise<void> {
		this.#layout.enter(container);
		const { signal } = this.#life;
		await within(this.#book.opened, { signal }).catch((cause) => {
			throw ReaderError.of(cause, 'cannot-open');
		});
		this.#map = new EpubMap(this.#book.spine, this.#publication);
		const place = start === undefined ? start : await this.#partOf(start);
		await this.#layout.open(this.#map, place);
		// Beside a page that does not fill the screen; what happens on the page itself stays inside its frame.
		this.#stopGestures = listenForGestures(container, this.#events, {
			direction: this.#publication.direction,
			page: () => container.getBoundingClientRect()
		});
	}

	async go(target: Target, options: GoOptions = {}): Promise<void> {
		// What is not in the book is no reason to leave the page.
		if (sectionIndexOf(this.#publication, target) < 0) throw new ReaderError('section-missing');
		const place = await this.#partOf(target);
		const path = pathOf(this.#publication, place);
		await reachSection(this.#publication, path, this.#requests, this.#life.signal);
		const inside = document.activeElement instanceof HTMLIFrameElement;
		await this.#layout.move(() => this.#layout.show(place), place);
		const page = this.#layout.screen?.document;
		if (page && options.focus) focusIn(page, this.#layout.screen?.target ?? null);
		else if (inside) this.#stayInside();
	}

	/** Of a place in a long section the part that it is in. */
	#partOf(target: Target): Promise<Target> {
		const { versionId } = this.#publication;
		const found = findPart(this.#publication, target, (path) =>
			this.#requests.page(resourceUrl(versionId, path))
		);
		return within(found, { signal: this.#life.signal });
	}

	async turn(turn: Turn): Promise<boolean> {
		const { screen } = this.#layout;
		const by = turn === 'next' ? 1 : -1;
		const here = this.#layout.stand();
		if (!screen || (by === 1 ? here?.atEnd : here?.atStart)) return false;
		let next: number | null = null;
		if (here && (by === 1 ? here.span.to >= 0.999 : here.span.from <= 0.001)) {
			next = here.aside ? null : nextLinear(this.#publication, here.section, by);
			if (next === null) return false;
			await reachSection(this.#publication, next, this.#requests, this.#life.signal);
		}
		const inside = document.activeElement instanceof HTMLIFrameElement;
		await this.#layout.turn(by, next);
		if (inside) this.#stayInside();
		return true;
	}

	/** The old frame is gone and the focus with it: keys must go on working. */
	#stayInside(): void {
		if (!(document.activeElement instanceof HTMLIFrameElement)) this.focus();
	}

	apply(settings: ReadingSettings): Promise<void> {
		return this.#layout.apply(settings);
	}

	#rendered({ view, document }: EpubScreen): void {
		if (!view?.iframe || !document) return;
		const { words } = this.#options;
		const { index } = view;
		const section = this.#map?.section(index) ?? index;
		view.iframe.title = words.frame(
			this.#publication.sections[section]?.title || words.page(String(section + 1))
		);
		view.iframe.removeAttribute('scrolling');
		const pictures = new PagePictures({
			...{ document, words, drawn: false },
			path: this.#publication.sections[section]?.path ?? '',
			seen: () => ({ width: this.#layout.room.clientWidth, height: this.#layout.room.clientHeight }),
			open: (picture) => this.#events.emit('picture', picture)
		});
		this.#pictures = pictures;
		listenInFrame({
			document,
			iframe: view.iframe,
			events: this.#events,
			direction: this.#publication.direction,
			window: this.#layout.room,
			takes: (target, zone) => pictures.takes(target, zone),
			follow: (href, link) => this.#follow(index, href, link)
		});
		this.#decorations.draw();
	}

	#follow(spineIndex: number, href: string, link: Element): void {
		const target = this.#map?.resolve(spineIndex, href) ?? null;
		if (target === null) this.#events.emit('external-link', href);
		else {
			const back = () => (link as HTMLElement).focus({ preventScroll: true });
			this.#events.emit('link', { target, reference: noteReference(link), back });
		}
	}

	text(): TextOnScreen | null {
		const { screen } = this.#layout;
		const { document, window, view } = screen ?? {};
		if (!screen || !document?.body || !window || !view?.iframe || this.#publication.form === 'fixed')
			return null;
		const section = this.#map?.section(view.index) ?? view.index;
		const { columns, upright } = screen;
		return { document, frame: view.iframe, window, columns, upright, section };
	}

	nudge(pixels: number): boolean {
		const { screen } = this.#layout;
		return screen?.paged === false && screen.window != null && scrollDown(screen.window, pixels);
	}

	pictures(): readonly BookPicture[] {
		const { screen } = this.#layout;
		return this.#pictures?.all().filter(({ element }) => screen?.sees(element) ?? false) ?? [];
	}

	passed(ids: readonly string[]): string | null {
		return this.#layout.screen?.passed(ids) ?? null;
	}

	headings(): readonly string[] {
		return this.#layout.screen?.headings ?? [];
	}

	#fail(error: unknown): void {
		if (isAbort(error)) return;
		this.#events.emit('error', ReaderError.of(error, 'section-missing'));
	}

	#arrived(located: Located): void {
		this.#events.emit('located', located);
		fetchNextSection(this.#publication, located.section, this.#requests);
	}

	focus(): void {
		const page = this.#layout.screen?.document;
		if (page) focusIn(page, page.body);
	}

	decorate(group: string, decorations: readonly Decoration[]): void {
		this.#decorations.set(group, decorations);
	}

	#quote(range: Range | null): Locator | null {
		const { document, view } = this.#layout.screen ?? {};
		const at = view && this.#map?.section(view.index);
		return range && document && typeof at === 'number'
			? locatorOfRange(this.#publication, at, document.body, range)
			: null;
	}

	/** The element of a place; null when another section is on the screen. */
	#elementOf(locator: Locator): Element | null {
		const id = locator.locations.fragments?.[0] ?? null;
		return this.#layout.screen?.element(this.#map?.spineIndex(locator), id) ?? null;
	}

	/** The body of the section on the screen, when the words of a place may stand in it. */
	#wordsOf(locator: Locator): MarkedBody | null {
		const { view, document } = this.#layout.screen ?? {};
		const at = view && this.#map?.section(view.index);
		if (typeof at !== 'number' || !document?.body) return null;
		const { sections } = this.#publication;
		const path = pathOf(this.#publication, locator);
		if (!partsOf(sections, path).includes(at)) return null;
		const home = sections[at]?.path === path;
		return { body: document.body, place: inItsPart(sections, locator), home };
	}

	destroy(): void {
		this.#life.abort();
		this.#stopGestures();
		this.#events.clear();
		this.#layout.close();
		this.#book.destroy();
		this.#layout.leave();
	}
}
