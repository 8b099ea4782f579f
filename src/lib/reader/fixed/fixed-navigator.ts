import './fixed-page.css';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { hrefOf } from '#lib/publication/link.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { Idle, preparesAhead } from '../ahead.ts';
import { Decorations } from '../epub/decorations.ts';
import { noteReference } from '../epub/note-reference.ts';
import { focusIn, listenInFrame } from '../epub/page.ts';
import { PagePictures } from '../epub/pictures.ts';
import { fetchNextSection, ResourceRequests } from '../epub/resources.ts';
import { pageStyle, READ_ALOUD_CLASS } from '../epub/page-style.ts';
import { listenForGestures } from '../gestures.ts';
import { Listeners } from '../listeners.ts';
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
	type Turn
} from '../navigator.ts';
import { listenForPinch } from '../pdf/pinch.ts';
import { nextPiece } from '../pdf/place-on-page.ts';
import { PositionKeeper } from '../position-keeper.ts';
import { totalProgression } from '../progress.ts';
import {
	nextLinear,
	positionsOf,
	resolveHref,
	sectionIndexOf,
	splitHref,
	type ReaderPublication
} from '../publication.ts';
import { firstParagraph, locatorOfRange, rangeOfQuote, selectedIn } from '../quote-range.ts';
import type { ReadingSettings } from '../settings.ts';
import type { Size } from '../size.ts';
import { tellWhatIsMissing } from '../what-is-missing.ts';
import { isAbort, within } from '../within.ts';
import { clampZoom, zoomOfKey } from '../zoom.ts';
import { drawnSize } from './drawn-size.ts';
import { fitScale, FixedPage } from './fixed-page.ts';
import { SpreadAhead, type Spread } from './spread-ahead.ts';
import { spreadsOf } from './spreads.ts';

interface FixedOptions extends NavigatorOptions {
	readonly requests?: ResourceRequests;
}

/** Pages that were drawn for a size of their own: one, or two side by side, whole on the screen and up to four times as large. */
export class FixedNavigator implements Navigator {
	readonly #options: FixedOptions;
	readonly #publication: ReaderPublication;
	readonly #requests: ResourceRequests;
	readonly #events = new Listeners<NavigatorEvents>();
	readonly #scroller = document.createElement('div');
	readonly #position = new PositionKeeper(
		() => this.current(),
		(located) => this.#arrived(located)
	);
	readonly #decorations = new Decorations(
		(locator) => this.#elementOf(locator),
		() => this.#publication.narration?.activeClass ?? READ_ALOUD_CLASS
	);
	readonly #life = new AbortController();
	readonly narrate: Narratable = {
		sees: (place) => this.#sees(place),
		reveal: (place) => this.#reveal(place),
		body: (section) => this.#pages.find((page) => page.section === section)?.document?.body ?? null
	};
	readonly quotes: Quotable = {
		selected: () => this.#quote(selectedIn),
		paragraph: () => this.#quote(firstParagraph),
		unselect: () => this.#pages.forEach((page) => page.document?.getSelection()?.removeAllRanges())
	};
	#settings: ReadingSettings;
	/** What is on the screen, from the left to the right. */
	#pages: readonly FixedPage[] = [];
	#pictures: readonly PagePictures[] = [];
	readonly #ahead = new SpreadAhead();
	readonly #idle = new Idle();
	#scale = 1;
	#zoom = 1;
	/** Of two spreads that are on their way the later one counts. */
	#job = 0;
	#stopListening = () => {};

	constructor(options: FixedOptions) {
		this.#options = options;
		this.#publication = options.publication;
		const { versionId, entry } = options.publication;
		this.#requests = options.requests ?? new ResourceRequests(resourceUrl(versionId, entry));
		this.#settings = options.settings;
		this.#scroller.className = 'fixed-scroller';
	}

	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	async open(container: HTMLElement, start?: Target): Promise<void> {
		container.append(this.#scroller);
		const first = Math.max(
			0,
			this.#publication.sections.findIndex(({ linear }) => linear)
		);
		const wanted = start === undefined ? -1 : sectionIndexOf(this.#publication, start);
		await this.#show(wanted < 0 ? first : wanted, 'start');
		this.#listen();
	}

	async go(target: Target, options: GoOptions = {}): Promise<void> {
		const section = sectionIndexOf(this.#publication, target);
		if (section < 0) throw new ReaderError('section-missing');
		this.#position.moving();
		if (!this.#shows(section)) await this.#show(section, 'start');
		else this.#position.settle();
		if (!options.focus) return;
		const page = this.#pages.find((one) => one.section === section)?.document;
		if (!page) return;
		const words = typeof target === 'string' ? null : rangeOfQuote(page.body, target);
		const id = typeof target === 'string' ? splitHref(target).fragment : target.locations.fragments?.[0];
		const element = words?.startContainer.parentElement ?? (id ? page.getElementById(id) : null);
		focusIn(page, element);
	}

	async turn(turn: Turn): Promise<boolean> {
		const by = turn === 'next' ? 1 : -1;
		if (this.#slide(by)) return true;
		const section = this.#beyond(by);
		// Flowing words are shown by another engine.
		if (section === null || !this.#publication.sections[section]?.fixed) return false;
		this.#position.moving();
		await this.#show(section, by === 1 ? 'start' : 'end');
		return true;
	}

	/** The next section of the reading order that is not on the screen; null at its ends. */
	#beyond(by: 1 | -1): number | null {
		const shown = this.#pages.map(({ section }) => section);
		return nextLinear(this.#publication, by === 1 ? Math.max(...shown) : Math.min(...shown), by);
	}

	#shows(section: number): boolean {
		return this.#pages.some((page) => page.section === section);
	}

	#spreadWith(section: number): readonly number[] {
		const { width, height } = this.#room();
		const { sections, direction } = this.#publication;
		const spreads = spreadsOf(sections, { wide: width > height, direction });
		return spreads.find((spread) => spread.includes(section)) ?? [section];
	}

	/** Brings the spread of a section to the screen; the one before stays until it is there. */
	async #show(section: number, landing: 'start' | 'end' | 'keep'): Promise<void> {
		const job = ++this.#job;
		const { signal } = this.#life;
		const spread = this.#spreadWith(section);
		const ready = await within(this.#ahead.take(spread), { signal });
		if (job !== this.#job) return ready?.element.remove();
		const { element, pages } = ready ?? (await within(this.#bring(spread, signal), { signal }));
		if (job !== this.#job) return element.remove();
		const hadFocus = document.activeElement instanceof HTMLIFrameElement;
		for (const { element: old } of this.#pages) old.parentElement?.remove();
		this.#pages = pages;
		this.#rescale();
		element.classList.remove('coming');
		element.inert = false;
		this.#pictures = pages.flatMap((page) => this.#listenIn(page) ?? []);
		this.#decorations.draw();
		this.#land(landing);
		const [first] = pages;
		if (hadFocus && landing !== 'keep' && first?.document?.body) focusIn(first.document, first.document.body);
		this.#position.settle();
		if (preparesAhead()) this.#idle.then(() => this.#prepare(landing === 'end' ? -1 : 1));
	}

	/** Loads a spread where nobody sees it yet, until the signal says that nobody wants it any more. */
	async #bring(spread: readonly number[], signal: AbortSignal): Promise<Spread> {
		const markups = await Promise.all(spread.map((index) => this.#requests.text(this.#url(index))));
		signal.throwIfAborted();
		const pages = spread.map((index, at) => this.#pageOf(index, markups[at] ?? ''));
		const element = document.createElement('div');
		element.className = 'fixed-spread coming';
		element.inert = true;
		element.append(...pages.map((page) => page.element));
		this.#scroller.append(element);
		const leave = () => element.remove();
		signal.addEventListener('abort', leave);
		const scale = this.#fit(pages);
		pages.forEach((page) => page.scale(scale * this.#zoom));
		const style = pageStyle(this.#settings, this.#options.look(), true);
		const loading = pages.map((page, at) =>
			page.load(markups[at] ?? '', { address: new URL(this.#url(page.section), location.href).href, style })
		);
		try {
			await Promise.all(loading);
		} catch (error) {
			leave();
			throw error;
		} finally {
			signal.removeEventListener('abort', leave);
		}
		return { element, pages };
	}

	/** The spread after the one on the screen, or before it, for the turn to it. */
	#prepare(by: 1 | -1): void {
		const section = this.#life.signal.aborted ? null : this.#beyond(by);
		if (section === null || !this.#publication.sections[section]?.fixed) return;
		const spread = this.#spreadWith(section);
		this.#ahead.prepare(spread, (unwanted) => this.#bring(spread, unwanted));
	}

	#url(section: number): string {
		return resourceUrl(this.#publication.versionId, this.#publication.sections[section]?.path ?? '');
	}

	#pageOf(index: number, markup: string): FixedPage {
		const { sections, viewport } = this.#publication;
		const section = sections[index];
		const { words } = this.#options;
		// A page that says no size, in a book that says none, was drawn for whatever screen there is.
		const size = drawnSize(markup) ?? section?.size ?? viewport ?? this.#room();
		return new FixedPage(index, size, words.frame(section?.title || words.page(String(index + 1))));
	}

	#room(): Size {
		const { clientWidth, clientHeight } = this.#scroller.parentElement ?? this.#scroller;
		return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
	}

	#fit(pages: readonly FixedPage[]): number {
		return fitScale(
			this.#room(),
			pages.map(({ size }) => size)
		);
	}

	#land(landing: 'start' | 'end' | 'keep'): void {
		if (landing === 'keep') return;
		const atRight = (landing === 'start') === (this.#publication.direction === 'rtl');
		this.#scroller.scrollTo({
			left: atRight ? this.#scroller.scrollWidth : 0,
			top: landing === 'start' ? 0 : this.#scroller.scrollHeight,
			behavior: 'instant'
		});
	}

	/** A page that is larger than the screen is read to its end first, piece by piece. */
	#slide(by: 1 | -1): boolean {
		if (this.#zoom === 1) return false;
		const { scrollLeft, scrollWidth, clientWidth, scrollTop, scrollHeight, clientHeight } = this.#scroller;
		const across = scrollWidth - clientWidth;
		const mirrored = this.#publication.direction === 'rtl';
		const piece = nextPiece(
			{ at: mirrored ? across - scrollLeft : scrollLeft, room: across, screen: clientWidth },
			{ at: scrollTop, room: scrollHeight - clientHeight, screen: clientHeight },
			by
		);
		if (!piece) return false;
		this.#scroller.scrollTo(mirrored ? across - piece.left : piece.left, piece.top);
		this.#position.settle();
		return true;
	}

	current(): Located | null {
		const { sections } = this.#publication;
		const shown = this.#pages.map(({ section }) => section).sort((a, b) => a - b);
		const [index = 0] = shown;
		const section = sections[index];
		if (!section || shown.length === 0) return null;
		const { linear } = section;
		const atEnd = linear && this.#beyond(1) === null;
		return {
			locator: {
				href: hrefOf(section.path),
				type: 'application/xhtml+xml',
				title: section.title,
				locations: {
					progression: 0,
					...(linear && {
						totalProgression: atEnd ? 1 : totalProgression(sections, index, 0),
						position: positionsOf(this.#publication).at({ section: index, progression: 0 }) ?? undefined
					})
				}
			},
			section: index,
			title: section.title,
			aside: !linear,
			atStart: linear && this.#beyond(-1) === null,
			atEnd,
			shown,
			span: { from: 0, to: 1 }
		};
	}

	#arrived(located: Located): void {
		this.#events.emit('located', located);
		const last = located.shown.at(-1) ?? located.section;
		for (const section of [last, last + 1]) fetchNextSection(this.#publication, section, this.#requests);
	}

	async apply(settings: ReadingSettings): Promise<void> {
		this.#settings = settings;
		this.#ahead.drop();
		const style = pageStyle(settings, this.#options.look(), true);
		this.#pages.forEach((page) => page.restyle(style));
	}

	async zoom(by: number): Promise<void> {
		const zoom = clampZoom(this.#zoom * by);
		if (zoom === this.#zoom) return;
		this.#enlarge(zoom);
		this.#events.emit('zoomed', zoom);
		this.#position.settle();
	}

	/** What was in the middle of the screen stays there. */
	#enlarge(zoom: number): void {
		const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#scroller;
		const grown = zoom / this.#zoom;
		this.#zoom = zoom;
		this.#rescale();
		this.#scroller.scrollTo({
			left: (scrollLeft + clientWidth / 2) * grown - clientWidth / 2,
			top: (scrollTop + clientHeight / 2) * grown - clientHeight / 2,
			behavior: 'instant'
		});
	}

	#rescale(): void {
		this.#scale = this.#fit(this.#pages);
		this.#pages.forEach((page) => page.scale(this.#scale * this.#zoom));
	}

	#listen(): void {
		const { direction } = this.#publication;
		const stopGestures = listenForGestures(this.#scroller, this.#events, {
			direction,
			page: () => this.#scroller.getBoundingClientRect(),
			swipes: () => this.#zoom === 1
		});
		const stopPinch = this.#pinchOn(this.#scroller);
		let waiting = 0;
		const room = new ResizeObserver(() => {
			clearTimeout(waiting);
			waiting = window.setTimeout(
				() => void this.#resized().catch((error: unknown) => this.#fail(error)),
				120
			);
		});
		room.observe(this.#scroller);
		this.#stopListening = () => {
			stopGestures();
			stopPinch();
			clearTimeout(waiting);
			room.disconnect();
		};
	}

	#pinchOn(element: HTMLElement): () => void {
		let before: number | null = null;
		return listenForPinch(element, {
			move: (factor) => this.#enlarge(clampZoom((before ??= this.#zoom) * factor)),
			end: () => {
				before = null;
				this.#events.emit('zoomed', this.#zoom);
			}
		});
	}

	/** Another size of the screen, or a turned phone: perhaps another spread. */
	async #resized(): Promise<void> {
		const [first] = this.#pages;
		if (!first) return;
		this.#position.restyling();
		const before = this.#pages.map(({ section }) => section);
		const section = Math.min(...before);
		if (this.#spreadWith(section).join() === before.join()) this.#rescale();
		else await this.#show(section, 'keep');
		this.#position.settle();
	}

	/** What happens on a page; the listeners go with its frame. */
	#listenIn(page: FixedPage): PagePictures | null {
		const { document: inside, iframe } = page;
		if (!inside) return null;
		tellWhatIsMissing(inside, this.#options.words);
		const pictures = new PagePictures({
			...{ document: inside, words: this.#options.words, drawn: true },
			path: this.#publication.sections[page.section]?.path ?? '',
			seen: () => page.size,
			open: (picture) => this.#events.emit('picture', picture)
		});
		inside.addEventListener('keydown', (event) => this.#key(event));
		listenInFrame({
			document: inside,
			iframe,
			events: this.#events,
			direction: this.#publication.direction,
			window: this.#scroller,
			scale: () => this.#scale * this.#zoom,
			swipes: () => this.#zoom === 1,
			takes: (target, zone) => pictures.takes(target, zone),
			follow: (href, link) => this.#follow(page.section, href, link)
		});
		this.#pinchOn(inside.documentElement);
		return pictures;
	}

	#key(event: KeyboardEvent): void {
		const asked = zoomOfKey(event, this.#zoom);
		if (!asked) return;
		event.preventDefault();
		const { clientWidth, clientHeight } = this.#scroller;
		if ('by' in asked) void this.zoom(asked.by);
		else this.#scroller.scrollBy(asked.pan.x * clientWidth, asked.pan.y * clientHeight);
	}

	#follow(section: number, href: string, link: Element): void {
		const target = resolveHref(this.#publication.sections[section]?.path ?? '', href);
		if (target === null) this.#events.emit('external-link', href);
		else {
			const back = () => (link as HTMLElement).focus({ preventScroll: true });
			this.#events.emit('link', { target, reference: noteReference(link), back });
		}
	}

	#fail(error: unknown): void {
		if (!isAbort(error)) this.#events.emit('error', ReaderError.of(error, 'section-missing'));
	}

	focus(): void {
		const page = this.#pages[0]?.document;
		if (page?.body) focusIn(page, page.body);
	}

	pictures(): readonly BookPicture[] {
		return this.#pictures.flatMap((page) => page.all());
	}

	decorate(group: string, decorations: readonly Decoration[]): void {
		this.#decorations.set(group, decorations);
	}

	/** Of the first page on the screen on which there is any. */
	#quote(rangeIn: (page: Document) => Range | null): Locator | null {
		for (const { document: page, section } of this.#pages) {
			const range = page && rangeIn(page);
			if (range) return locatorOfRange(this.#publication, section, page.body, range);
		}
		return null;
	}

	#elementOf(locator: Locator): Element | null {
		const section = sectionIndexOf(this.#publication, locator);
		const page = this.#pages.find((one) => one.section === section)?.document;
		const id = locator.locations.fragments?.[0];
		return page ? (id ? page.getElementById(id) : page.body) : null;
	}

	/** Where a place lies on the screen; null when its page is not there. */
	#boxOf(place: Locator | Range): DOMRect | null {
		const element = isRange(place) ? place : this.#elementOf(place);
		const home = element && ('startContainer' in element ? element.startContainer : element).ownerDocument;
		const page = this.#pages.find(({ document: inside }) => inside === home);
		if (!element || !page) return null;
		const frame = page.iframe.getBoundingClientRect();
		const scale = this.#scale * this.#zoom;
		const { left, top, width, height } = element.getBoundingClientRect();
		return new DOMRect(frame.left + left * scale, frame.top + top * scale, width * scale, height * scale);
	}

	#sees(place: Locator | Range): boolean {
		const box = this.#boxOf(place);
		if (!box || this.#zoom === 1) return box !== null;
		const screen = this.#scroller.getBoundingClientRect();
		return (
			box.left >= screen.left - 1 &&
			box.top >= screen.top - 1 &&
			box.left < screen.right &&
			box.top < screen.bottom
		);
	}

	#reveal(place: Locator | Range): void {
		const box = this.#boxOf(place);
		if (!box || this.#sees(place)) return;
		const screen = this.#scroller.getBoundingClientRect();
		this.#scroller.scrollBy(
			box.left - screen.left - Math.max(0, (screen.width - box.width) / 2),
			box.top - screen.top - Math.max(0, (screen.height - box.height) / 2)
		);
	}

	destroy(): void {
		this.#life.abort();
		this.#idle.stop();
		this.#ahead.drop();
		this.#job++;
		this.#position.stop();
		this.#stopListening();
		this.#events.clear();
		this.#scroller.remove();
	}
}
