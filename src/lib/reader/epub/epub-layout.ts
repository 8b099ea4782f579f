import type { Book } from 'epubjs';
import { hrefOf } from '#lib/publication/link.ts';
import type { Located, NavigatorOptions, Target } from '../navigator.ts';
import { PositionKeeper } from '../position-keeper.ts';
import type { ReadingSettings } from '../settings.ts';
import type { Size } from '../size.ts';
import { tellWhatIsMissing } from '../what-is-missing.ts';
import { within } from '../within.ts';
import { EpubScreen } from './epub-screen.ts';
import { keepFocus } from './kept-focus.ts';
import { bringPictures, holdPictures } from './late-pictures.ts';
import { fitPage, PageHost, pageRoom } from './page.ts';
import { destinationOf, locate, standing, type EpubMap, type Stand } from './position.ts';
import { SectionAhead } from './section-ahead.ts';
import { splitLongTexts } from './split-long-texts.ts';
import { PageStyles, type PageRoom } from './style.ts';

interface LayoutEvents {
	/** A section has come to the screen. */
	readonly rendered: (screen: EpubScreen) => void;
	/** The letters or colours of the section on the screen are other ones. */
	readonly restyled: () => void;
	/** Things came to rest. */
	readonly located: (located: Located) => void;
	readonly failed: (error: unknown) => void;
}

/** How the book lies on the screen: its room, its size and its letters. The place is kept through every change of them. */
export class EpubLayout {
	readonly position = new PositionKeeper(
		() => (this.#deeds > 0 ? null : this.locate()),
		(located) => this.#cameToRest(located)
	);
	readonly #book: Book;
	readonly #options: NavigatorOptions;
	readonly #events: LayoutEvents;
	readonly #signal: AbortSignal;
	readonly #host = new PageHost();
	readonly #styles: PageStyles;
	readonly #ahead: SectionAhead;
	#settings: ReadingSettings;
	#map: EpubMap | null = null;
	/** Where the book was to be opened; undefined: where it begins. */
	#start: Target | undefined;
	#opening = true;
	#screen: EpubScreen | null = null;
	/** Vertical writing and books that the engine cannot cut into pages are scrolled. */
	#mustScroll = false;
	#pageSize: Size | null;
	/** The section that was told to have come. */
	#arrived: Document | null = null;
	/** Settles when all that moves or lays out the page is done, however it went. */
	#done: Promise<unknown> = Promise.resolve();
	/** How many of them are not done: what is on the screen meanwhile is nobody's place. */
	#deeds = 0;

	constructor(book: Book, options: NavigatorOptions, events: LayoutEvents, signal: AbortSignal) {
		this.#book = book;
		this.#options = options;
		this.#events = events;
		this.#signal = signal;
		this.#settings = options.settings;
		this.#pageSize = options.publication.viewport;
		this.#styles = new PageStyles(options.look, this.#fixed);
		this.#ahead = new SectionAhead({
			publication: options.publication,
			room: () => this.#host.beside(),
			render: (room, done) => this.#screenIn(room, this.#host.size, done)
		});
	}

	get #fixed(): boolean {
		return this.#options.publication.form === 'fixed';
	}

	get #paged(): boolean {
		return this.#fixed || (this.#settings.flow === 'pages' && !this.#mustScroll);
	}

	/** Whether the section on the screen shows the colours of the book. */
	get ownColours(): boolean {
		const page = this.#screen?.document;
		return page ? this.#styles.ownColours(page) : true;
	}

	get #pageRoom(): PageRoom {
		return pageRoom(this.#host.size, this.#paged);
	}

	get settings(): ReadingSettings {
		return this.#settings;
	}

	/** The rendering that is on the screen; null before the book is open. */
	get screen(): EpubScreen | null {
		return this.#screen;
	}

	/** The element whose room the pages fill. */
	get room(): HTMLElement {
		return this.#host.element;
	}

	enter(container: HTMLElement): void {
		this.#host.enter(container);
	}

	/** Shows the book for the first time, and from then on fills the room it is given. */
	async open(map: EpubMap, start?: Target): Promise<void> {
		this.#map = map;
		this.#start = start;
		this.#book.spine.hooks.content.register((document: Document) => {
			this.#styles.putOn(document, this.#settings);
			tellWhatIsMissing(document, this.#options.words);
			if (!this.#fixed) holdPictures(document);
		});
		this.#host.onFrame((section) => {
			splitLongTexts(section);
			this.#styles.arrive(section, this.#settings, this.#pageRoom);
		});
		await this.#after(async () => {
			// Letters that come at once move the words before the place has been looked for.
			if (typeof start === 'object') this.position.opened(start);
			await this.#render(start);
			this.#signal.throwIfAborted();
			await this.#scrollUpright(start);
			this.#signal.throwIfAborted();
		});
		this.#host.watch(() => {
			void this.#anew(async () => {
				if (!this.#signal.aborted) await this.#resize(this.#place);
			}).catch(this.#events.failed);
		});
	}

	async #render(start?: Target): Promise<void> {
		const box = this.#box();
		this.#ahead.drop();
		this.#screen?.destroy();
		this.#host.element.replaceChildren();
		this.#host.resize(box, !this.#fixed && this.#paged);
		const screen = this.#screenIn(this.#host.element, box);
		this.#screen = screen;
		await this.show(start);
		this.#listenTo(screen);
		this.position.settle();
	}

	/** What it tells counts while it is the one on the screen; `ahead`: it stands in its room before that. */
	#screenIn(room: HTMLElement, box: Size, ahead = () => {}): EpubScreen {
		const screen = new EpubScreen(this.#book, room, box, { paged: this.#paged, fixed: this.#fixed });
		const shown = () => screen === this.#screen;
		screen.listen({
			rendered: () => (shown() ? this.#rendered() : ahead()),
			relocated: () => void (shown() && this.position.settle()),
			failed: (error) => void (shown() && this.#events.failed(error))
		});
		return screen;
	}

	#listenTo(screen: EpubScreen): void {
		screen.onScroll(() => {
			if (!screen.paged) this.position.settle(200);
			else if (screen.snap()) this.position.settle();
		});
	}

	/** A screen on or back; `next`: the section that it leads into, null within this one. */
	turn(by: 1 | -1, next: number | null): Promise<void> {
		return this.move(async () => {
			const path = by === 1 && next !== null ? this.#options.publication.sections[next]?.path : undefined;
			const ahead = path === undefined ? null : await this.#ahead.take(path);
			if (!ahead) return this.#screen?.turn(by);
			this.#screen?.destroy();
			this.#screen = ahead.screen;
			ahead.room.enter();
			this.#listenTo(ahead.screen);
		}, by);
	}

	/** Pages that run to the left, and pages without their faces, are laid out when they are turned to. */
	#prepare(): void {
		const ltr = this.#options.publication.direction === 'ltr';
		if (this.#fixed || !this.#paged || !ltr || !this.#styles.facesHere) return;
		this.#ahead.prepare(this.#map, () => (this.#deeds > 0 ? null : this.stand()));
	}

	#box(): Size {
		return fitPage(this.#host.room(), {
			drawn: this.#fixed ? this.#pageSize : null,
			paged: this.#paged,
			fontSize: this.#settings.fontSize,
			lineLength: this.#settings.lineLength
		});
	}

	/**
	 * One after the other: a move, letters that come, a screen that is turned. Each keeps the place it finds; side by side, one would
	 * bring back the page that another has just left.
	 */
	#after<T>(deed: () => Promise<T>): Promise<T> {
		this.#deeds++;
		const done = this.#done.then(deed).finally(() => this.#deeds--);
		this.#done = done.catch(() => null);
		return done;
	}

	/** Lays the page out anew, which may take its frame away: the keyboard stays where it stood. */
	#anew(deed: () => Promise<void>): Promise<void> {
		return this.#after(async () => {
			const giveBack = keepFocus(this.#screen?.document ?? null);
			await deed();
			giveBack(this.#screen?.document ?? null);
		});
	}

	/** Goes somewhere: to a place, a screen on (1) or back (-1). */
	move(deed: () => Promise<void>, where: Target | 1 | -1): Promise<void> {
		return this.#after(async () => {
			this.position.moving();
			this.#opening = false;
			await deed();
			await this.#scrollUpright(where);
			this.#rendered();
			this.position.settle();
		});
	}

	/**
	 * The engine cuts no pages of lines that stand upright: from the first such section on the book is scrolled. As pages
	 * it lies somewhere: what counts is where the reader went.
	 */
	async #scrollUpright(where: Target | 1 | -1 | undefined): Promise<void> {
		if (!this.#paged || this.#fixed || !this.#screen?.upright) return;
		this.#mustScroll = true;
		if (where !== 1 && where !== -1) return this.#render(where);
		const { path } = this.#options.publication.sections[this.stand()?.section ?? -1] ?? {};
		const edge = { type: 'application/xhtml+xml', locations: { progression: where === 1 ? 0 : 1 } };
		await this.#render(path === undefined ? undefined : { ...edge, href: hrefOf(path) });
	}

	async show(target?: Target): Promise<void> {
		if (this.#map) await this.#screen?.show(destinationOf(target, this.#map));
	}

	/** To be kept while letters or room change; before things first came to rest, where the book was to be opened. */
	get #place(): Target | undefined {
		return this.position.anchor ?? (this.#opening ? this.#start : this.locate()?.locator);
	}

	locate(): Located | null {
		if (!this.#screen || !this.#map) return null;
		return locate({ screen: this.#screen, map: this.#map, publication: this.#options.publication });
	}

	/** The same without its words: what a turn needs, before which nothing is measured. */
	stand(): Stand | null {
		if (!this.#screen || !this.#map) return null;
		return standing({ screen: this.#screen, map: this.#map, publication: this.#options.publication });
	}

	apply(settings: ReadingSettings): Promise<void> {
		return this.#anew(() => this.#apply(settings));
	}

	async #apply(settings: ReadingSettings): Promise<void> {
		const before = this.#settings;
		this.#settings = settings;
		this.#ahead.drop();
		const place = this.#place;
		this.position.restyling();
		const page = this.#screen?.document;
		if (page) this.#styles.change(page, settings, this.#pageRoom);
		this.#events.restyled();
		if (this.#fixed || !this.#screen) return;
		if (before.flow !== settings.flow) return this.#render(place);
		const box = this.#box();
		// A face that comes late is no reason to wait: the stand-in can be read too.
		const signal = this.#signal;
		if (page) await within(page.fonts.ready, { ms: 1500, signal }).catch(() => null);
		signal.throwIfAborted();
		if (box.width === this.#host.size.width) return this.#layOutAgain();
		await this.#resize(place);
		this.position.settle();
	}

	async #resize(place: Target | undefined): Promise<void> {
		const box = this.#box();
		const { width, height } = this.#host.size;
		if (box.width === width && box.height === height) return;
		this.#ahead.drop();
		this.position.restyling();
		this.#host.resize(box, !this.#fixed && this.#paged);
		this.#fitSection();
		this.#screen?.resize(box);
		// The engine takes the section away, and may not know where it was; the place follows.
		this.position.settle(300);
		await this.show(place);
	}

	/** Once for each section that comes to the screen: at its first page, before anybody has the keyboard on it. */
	#rendered(): void {
		const screen = this.#screen;
		const page = screen?.document;
		if (!screen || !page || page === this.#arrived) return;
		this.#arrived = page;
		bringPictures(page);
		this.#events.rendered(screen);
		this.#adoptPageSize();
		this.#host.lone = screen.lone;
		void this.#bringFaces(page).catch(this.#events.failed);
	}

	/** Pages of one fixed book may differ in proportion: each gets the place it needs. */
	#adoptPageSize(): void {
		const size = this.#fixed ? this.#screen?.drawnSize : null;
		if (!size) return;
		this.#pageSize = size;
		void this.#resize(this.#place);
	}

	async #bringFaces(page: Document): Promise<void> {
		const changed = await this.#styles.bringFaces(page, this.#signal);
		await this.#after(async () => {
			if (changed && page === this.#screen?.document) await this.#layOutAgain();
		});
	}

	/** After a change of letters: the pages are cut anew and the place is kept. */
	async #layOutAgain(): Promise<void> {
		if (this.#fixed || !this.#screen) return;
		this.#ahead.drop();
		const place = this.#place;
		this.position.restyling();
		this.#fitSection();
		this.#screen.layOut();
		await this.show(place);
		this.position.settle();
	}

	#fitSection(): void {
		const page = this.#screen?.document;
		if (page) this.#styles.fit(page, this.#settings, this.#pageRoom);
	}

	/** Brings an element of the section into sight; pages of a fixed book are in sight as a whole. */
	reveal(element: Element | Range): void {
		if (this.#fixed || !this.#screen?.reveal(element)) return;
		this.position.moving();
		this.position.settle();
	}

	#cameToRest(located: Located): void {
		this.#opening = false;
		this.#host.lone = this.#screen?.lone ?? null;
		this.#events.located(located);
		this.#prepare();
	}

	/** Before the book is destroyed, whose rendering this is. */
	close(): void {
		this.position.stop();
		this.#ahead.drop();
		this.#screen?.destroy();
	}

	/** After it: the engine still looks at its room while it goes. */
	leave(): void {
		this.#host.remove();
	}
}
