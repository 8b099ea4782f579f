import './pdf-page.css';
import { Idle, preparesAhead } from '../ahead.ts';
import { listenForGestures } from '../gestures.ts';
import { Listeners } from '../listeners.ts';
import { PositionKeeper } from '../position-keeper.ts';
import { recognisedPath } from '#lib/publication/pdf-paths.ts';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { Decorations } from '../epub/decorations.ts';
import { labelsOf } from '../publication.ts';
import { listenForSelection, locatorOfRange, selectedIn } from '../quote-range.ts';
import type { Locator, Locations } from '#lib/publication/locator.ts';
import type { ReadingSettings } from '../settings.ts';
import { scrollDown } from '../scroll-run.ts';
import { isAbort, within } from '../within.ts';
import { clampZoom, zoomOfKey } from '../zoom.ts';
import {
	ReaderError,
	type Decoration,
	type GoOptions,
	type Located,
	type Navigator,
	type NavigatorEvents,
	type NavigatorOptions,
	type Quotable,
	type Target,
	type Turn
} from '../navigator.ts';
import { errorOf, openPdf, type PdfDocument } from './engine.ts';
import type { PdfLink } from './layers.ts';
import { PageBox, type PageColours } from './page-box.ts';
import { PageStack, type Landing } from './page-stack.ts';
import { listenForPinch } from './pinch.ts';
import { nextPiece, type Point } from './place-on-page.ts';
import { openingPage, pageNumber, pageOfLink } from './position.ts';

/** How long the words of a place are looked for in another version of the file, in ms. */
const LOOKING = 5_000;
const MIDDLE: Point = { x: 0.5, y: 0.5 };

/** A PDF through pdf.js: one page on the screen, or all pages under each other. */
export class PdfNavigator implements Navigator {
	readonly #options: NavigatorOptions;
	readonly #events = new Listeners<NavigatorEvents>();
	readonly #scroller = document.createElement('div');
	readonly #pages = new PageStack(this.#scroller, (error) => this.#fail(error));
	readonly #position = new PositionKeeper(
		() => this.#locate(),
		(located) => this.#events.emit('located', located)
	);
	readonly #decorations = new Decorations(
		(locator) => this.#pages.layer(pageNumber(locator, this.#pages.length) ?? 0),
		() => ''
	);
	readonly quotes: Quotable = {
		selected: () => this.#selected(),
		paragraph: () => null,
		unselect: () => getSelection()?.removeAllRanges()
	};
	readonly #life = new AbortController();
	readonly #labels: ReadonlyMap<string, string>;
	readonly #idle = new Idle();
	#task: ReturnType<typeof openPdf> | null = null;
	#document: PdfDocument | null = null;
	#settings: ReadingSettings;
	#page = 1;
	#zoom = 1;
	#room: ResizeObserver | null = null;
	#resizing = 0;
	#laidFor = '';
	#stopListening = () => {};

	constructor(options: NavigatorOptions) {
		this.#options = options;
		this.#settings = options.settings;
		this.#labels = labelsOf(options.publication);
		this.#scroller.className = 'pdf-scroller';
		// What can be scrolled can be reached by the keyboard.
		this.#scroller.tabIndex = 0;
		this.#scroller.setAttribute('role', 'group');
		this.#scroller.setAttribute('aria-label', options.words.frame(options.publication.title));
	}

	get #scrolls(): boolean {
		return this.#settings.flow === 'scroll';
	}

	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	current(): Located | null {
		return this.#document ? this.#locate() : null;
	}

	async open(container: HTMLElement, start?: Target): Promise<void> {
		const { publication } = this.#options;
		container.append(this.#scroller);
		const { signal } = this.#life;
		this.#task = openPdf(resourceUrl(publication.versionId, publication.entry));
		const document = await within(this.#task.promise, { signal }).catch((cause) => {
			throw errorOf(cause, 'cannot-open');
		});
		this.#document = document;
		const events = {
			follow: (link: PdfLink) => void this.#follow(link),
			written: (page: number) => {
				if (page !== this.#page && !this.#scrolls) return;
				this.#decorations.draw();
				this.#position.settle();
			},
			failed: (error: unknown) => this.#fail(error)
		};
		const boxes = Array.from(
			{ length: document.numPages },
			(_, i) => new PageBox(document, this.#factsOf(i + 1), events)
		);
		this.#page = await this.#openingPage(document, start);
		await within(this.#pages.fill(boxes, this.#page), { signal });
		this.#listen();
		this.#scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
		await this.#layInTime(this.#page, 'start');
		signal.throwIfAborted();
		this.#laidFor = `${this.#scroller.clientWidth}×${this.#scroller.clientHeight}`;
		this.#room = new ResizeObserver(() => this.#resized());
		this.#room.observe(this.#scroller);
	}

	#factsOf(number: number): ConstructorParameters<typeof PageBox>[1] {
		const { sections, viewport, versionId } = this.#options.publication;
		const section = sections[number - 1];
		return {
			number,
			name: this.#nameOf(number),
			damaged: this.#options.words.damagedPage(),
			size: section?.size ?? viewport,
			lines: section?.recognised ? resourceUrl(versionId, recognisedPath(section.path)) : null
		};
	}

	/** "Trang iv" */
	#nameOf(page: number): string {
		return this.#options.words.page(this.#labels.get(`page-${page}`) ?? String(page));
	}

	#listen(): void {
		const stopGestures = listenForGestures(this.#scroller, this.#events, {
			direction: this.#options.publication.direction,
			page: () => this.#scroller.getBoundingClientRect(),
			swipes: () => this.#zoom === 1
		});
		let before = this.#zoom;
		const stopPinch = listenForPinch(this.#scroller, {
			move: (factor, around) => {
				const zoom = clampZoom(before * factor);
				if (zoom !== this.#zoom) this.#pages.stretch(this.#page, (this.#zoom = zoom), around);
			},
			end: () => {
				if (before === this.#zoom) return;
				before = this.#zoom;
				void this.#zoomed(MIDDLE).catch((error) => this.#fail(error));
			}
		});
		this.#events.on('zoomed', (zoom) => (before = zoom));
		this.#scroller.addEventListener('keydown', (event) => this.#key(event));
		const stopSelection = listenForSelection(document, () =>
			this.#events.emit('selected', this.#selected() !== null)
		);
		this.#stopListening = () => {
			stopSelection();
			stopGestures();
			stopPinch();
		};
	}

	/** Keys of the page itself, while the keyboard is on it: larger, smaller, about on a page that is larger than the screen. */
	#key(event: KeyboardEvent): void {
		const asked = zoomOfKey(event, this.#zoom);
		if (!asked) return;
		event.preventDefault();
		const { clientWidth, clientHeight } = this.#scroller;
		if ('by' in asked) void this.zoom(asked.by).catch((error) => this.#fail(error));
		else this.#scroller.scrollBy(asked.pan.x * clientWidth, asked.pan.y * clientHeight);
	}

	/** A page that cannot be read, or not in time, does not hold the book back: the number is enough. */
	async #openingPage(document: PdfDocument, start?: Target): Promise<number> {
		const looking = new AbortController();
		try {
			return await within(openingPage(start, { document, signal: looking.signal }), {
				ms: LOOKING,
				signal: this.#life.signal
			});
		} catch (error) {
			if (isAbort(error)) throw error;
			return pageNumber(start, document.numPages) ?? 1;
		} finally {
			looking.abort();
		}
	}

	async #lay(page: number, landing: Landing): Promise<void> {
		const view = { scrolls: this.#scrolls, zoom: this.#zoom, colours: this.#colours() };
		const onwards = page < this.#page ? -1 : 1;
		await this.#pages.lay(page, view, landing);
		this.#page = page;
		// The words of a page that was made ready stand there already.
		this.#decorations.draw();
		this.#position.settle();
		if (preparesAhead()) this.#idle.then(() => this.#prepare(page + onwards));
	}

	/** What fails here is tried again, and told, when the page is turned to. */
	#prepare(page: number): void {
		if (!this.#life.signal.aborted) void this.#pages.prepare(page).catch(() => null);
	}

	#layInTime(page = this.#page, landing: Landing = { keep: MIDDLE }): Promise<void> {
		return within(this.#lay(page, landing), this.#life);
	}

	/** Dark pages get dark paper and light letters; pictures keep their colours as far as pdf.js can. */
	#colours(): PageColours | null {
		if (this.#settings.page === 'paper' || this.#settings.page === 'sepia') return null;
		const look = this.#options.look();
		return { background: look.paper, foreground: look.ink };
	}

	async go(target: Target, options: GoOptions = {}): Promise<void> {
		const page = pageNumber(target, this.#pages.length);
		if (page === null) throw new ReaderError('section-missing');
		await this.#show(page, 'start');
		if (options.focus) this.focus();
	}

	async #show(page: number, landing: Landing): Promise<void> {
		if (!this.#scrolls) return this.#layInTime(page, landing);
		this.#page = page;
		this.#pages.scrollTo(page);
		this.#position.settle();
	}

	async turn(turn: Turn): Promise<boolean> {
		const by = turn === 'next' ? 1 : -1;
		if (this.#slide(by)) return true;
		const page = this.#page + by;
		if (page < 1 || page > this.#pages.length) return false;
		await this.#show(page, by === 1 ? 'start' : 'end');
		return true;
	}

	/** A page that is larger than the screen is read to its end first, piece by piece. */
	#slide(by: 1 | -1): boolean {
		const { scrollLeft, scrollWidth, clientWidth, scrollTop, scrollHeight, clientHeight } = this.#scroller;
		const piece = nextPiece(
			{ at: scrollLeft, room: scrollWidth - clientWidth, screen: clientWidth },
			{ at: scrollTop, room: scrollHeight - clientHeight, screen: clientHeight },
			by
		);
		if (!piece) return false;
		this.#scroller.scrollTo(piece.left, piece.top);
		this.#position.settle();
		return true;
	}

	async apply(settings: ReadingSettings): Promise<void> {
		const before = this.#settings;
		this.#settings = settings;
		const recoloured = before.page !== settings.page || before.own !== settings.own;
		if (before.flow !== settings.flow || recoloured) await this.#layInTime();
	}

	async zoom(by: number): Promise<void> {
		const zoom = clampZoom(this.#zoom * by);
		if (zoom === this.#zoom) return;
		this.#zoom = zoom;
		// At the beginning of a page the beginning stays.
		await this.#zoomed(this.#scroller.scrollTop <= 2 ? { x: 0.5, y: 0 } : MIDDLE);
	}

	async #zoomed(around: Point): Promise<void> {
		this.#events.emit('zoomed', this.#zoom);
		await this.#layInTime(this.#page, { keep: around });
	}

	async #follow(link: PdfLink): Promise<void> {
		if ('url' in link) return this.#events.emit('external-link', link.url);
		try {
			const page = this.#document && (await pageOfLink(this.#document, link.destination));
			if (page) this.#events.emit('link', { target: `page-${page}`, reference: null, back: null });
		} catch (error) {
			this.#fail(error);
		}
	}

	#fail(error: unknown): void {
		this.#events.emit('error', errorOf(error, 'section-missing'));
	}

	#resized(): void {
		const size = `${this.#scroller.clientWidth}×${this.#scroller.clientHeight}`;
		const same = this.#laidFor === size;
		this.#laidFor = size;
		if (same) return;
		clearTimeout(this.#resizing);
		this.#resizing = window.setTimeout(
			() => void this.#lay(this.#page, { keep: MIDDLE }).catch((error) => this.#fail(error)),
			150
		);
	}

	#scrolled(): void {
		if (this.#scrolls) this.#page = this.#pages.mostSeen();
		this.#position.settle(150);
	}

	#locate(): Located {
		const total = this.#pages.length;
		const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
		const atEnd = this.#page === total && scrollTop + clientHeight >= scrollHeight - 2;
		const title = this.#nameOf(this.#page);
		const words = this.#pages.words(this.#page);
		const shown = this.#scrolls ? this.#pages.seen() : [this.#page];
		return {
			locator: {
				href: `page-${this.#page}`,
				type: 'application/pdf',
				title,
				locations: {
					position: this.#page,
					fragments: [`page=${this.#page}`],
					progression: 0,
					totalProgression: atEnd ? 1 : (this.#page - 1) / total
				},
				...(words ? { text: { highlight: words } } : {})
			},
			section: this.#page - 1,
			title,
			aside: false,
			atStart: this.#page === 1 && scrollTop <= 2,
			atEnd,
			shown: shown.map((page) => page - 1),
			span: { from: 0, to: 1 }
		};
	}

	decorate(group: string, decorations: readonly Decoration[]): void {
		this.#decorations.set(group, decorations);
	}

	#selected(): Locator | null {
		const range = selectedIn(document);
		const page = range?.startContainer.parentElement?.closest('.pdf-page');
		const at = Array.from({ length: this.#pages.length }, (_, i) => i).find((i) => {
			const layer = this.#pages.layer(i + 1);
			return layer !== null && page?.contains(layer) === true;
		});
		const layer = at === undefined ? null : this.#pages.layer(at + 1);
		if (!range || at === undefined || !layer) return null;
		const found = locatorOfRange(this.#options.publication, at, layer, range);
		// What names an element of the page as it is drawn now says nothing tomorrow.
		return found && { ...found, title: this.#nameOf(at + 1), locations: pagePlace(at + 1, found) };
	}

	nudge(pixels: number): boolean {
		return this.#scrolls && scrollDown(this.#scroller, pixels);
	}

	focus(): void {
		this.#pages.focus(this.#page);
	}

	destroy(): void {
		this.#life.abort();
		this.#idle.stop();
		this.#position.stop();
		clearTimeout(this.#resizing);
		this.#room?.disconnect();
		this.#stopListening();
		this.#events.clear();
		this.#pages.remove();
		void this.#task?.destroy();
	}
}

function pagePlace(page: number, { locations: { progression, totalProgression } }: Locator): Locations {
	return { progression, totalProgression, position: page, fragments: [`page=${page}`] };
}
