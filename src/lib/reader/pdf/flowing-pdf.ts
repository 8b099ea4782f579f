import type { Locator } from '#lib/publication/locator.ts';
import { Listeners } from '../listeners.ts';
import {
	ReaderError,
	type Decoration,
	type BookPicture,
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
import { labelsOf } from '../publication.ts';
import type { ReadingSettings } from '../settings.ts';
import { within } from '../within.ts';
import { FlowMap } from './flow-map.ts';
import { PdfNavigator } from './pdf-navigator.ts';

interface FlowingPdfOptions extends NavigatorOptions {
	/** Container path of the manifest of the flowing text. */
	readonly flow: string;
	/** The engine of flowing books, when it is needed. */
	makeTextEngine(options: NavigatorOptions): Promise<Navigator>;
}

const FORWARDED = [
	'touch',
	'tap',
	'swipe',
	'selected',
	'key',
	'picture',
	'external-link',
	'zoomed',
	'error'
] as const;

/**
 * A PDF as its pages or as its words in one flowing text, whichever the child likes; from outside every place is a page, so that it is
 * the same in both.
 */
export class FlowingPdf implements Navigator {
	readonly #options: FlowingPdfOptions;
	readonly #events = new Listeners<NavigatorEvents>();
	readonly #life = new AbortController();
	readonly #labels: ReadonlyMap<string, string>;
	readonly #groups = new Map<string, readonly Decoration[]>();
	readonly quotes: Quotable = {
		selected: () =>
			(this.#text ? this.#quoted(this.#text.quotes?.selected()) : null) ??
			this.#pages?.quotes.selected() ??
			null,
		paragraph: () => this.#quoted(this.#text?.quotes?.paragraph()),
		unselect: () => (this.#text ?? this.#pages)?.quotes?.unselect()
	};
	#settings: ReadingSettings;
	#container: HTMLElement | null = null;
	#map: FlowMap | null = null;
	#pages: PdfNavigator | null = null;
	#text: Navigator | null = null;

	constructor(options: FlowingPdfOptions) {
		this.#options = options;
		this.#settings = options.settings;
		this.#labels = labelsOf(options.publication);
	}

	/** Of pages that are drawn nobody lights the words: they are read aloud as flowing text. */
	get narrate(): Narratable | undefined {
		const [text, map] = [this.#text, this.#map];
		if (!text?.narrate || !map) return undefined;
		const { publication } = map;
		return {
			sees: (place) => text.narrate?.sees(place) ?? false,
			reveal: (place) => text.narrate?.reveal(place),
			body: (section) => text.narrate?.body(section) ?? null,
			text: { publication, section: () => text.current()?.section ?? 0 }
		};
	}

	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	current(): Located | null {
		const located = this.#text ? this.#text.current() : (this.#pages?.current() ?? null);
		return located && this.#asPage(located);
	}

	async open(container: HTMLElement, start?: Target): Promise<void> {
		this.#container = container;
		if (this.#settings.pdf === 'text') await this.#showText(start);
		else await this.#showPages(start);
	}

	async #showPages(start?: Target): Promise<void> {
		const pages = new PdfNavigator({ ...this.#options, settings: this.#settings });
		const text = this.#text;
		await this.#replace(pages, text, start);
		this.#pages = pages;
		this.#text = null;
		for (const group of this.#groups.keys()) this.#light(group);
	}

	async #showText(start?: Target): Promise<void> {
		const { publication, flow } = this.#options;
		const { signal } = this.#life;
		const loading = this.#map ?? FlowMap.load(publication, flow, signal);
		const map = (this.#map = await within(Promise.resolve(loading), { signal }).catch((cause) => {
			throw ReaderError.of(cause, navigator.onLine ? 'cannot-open' : 'unreachable');
		}));
		const options = { ...this.#options, publication: map.publication, settings: this.#settings };
		const text = await within(this.#options.makeTextEngine(options), { signal });
		await this.#replace(text, this.#pages, start && (map.toText(start) ?? undefined));
		this.#text = text;
		this.#pages = null;
		for (const group of this.#groups.keys()) this.#light(group);
	}

	/** What stood there before goes when the new one stands. */
	async #replace(next: Navigator, before: Navigator | null, start: Target | undefined): Promise<void> {
		const container = this.#container;
		if (!container) return;
		this.#life.signal.addEventListener('abort', () => next.destroy(), { once: true });
		try {
			await next.open(container, start);
			this.#life.signal.throwIfAborted();
		} catch (error) {
			next.destroy();
			throw error;
		}
		const inside = isIn(container, document.activeElement);
		before?.destroy();
		if (inside && !isIn(container, document.activeElement)) next.focus();
		for (const event of FORWARDED) next.on(event, (detail) => this.#events.emit(event, detail));
		next.on('link', (target) => this.#events.emit('link', target));
		next.on('located', (located) => this.#events.emit('located', this.#asPage(located)));
	}

	#asPage(located: Located): Located {
		const map = this.#map;
		if (located.locator.type === 'application/pdf' || !map) return located;
		const marks = this.#text?.narrate;
		return map.toPage(
			located,
			(locator) => marks?.sees(locator) ?? false,
			(page) => this.#pageName(page)
		);
	}

	#pageName(page: number): string {
		return this.#options.words.page(this.#labels.get(`page-${page}`) ?? String(page));
	}

	async go(target: Target, options?: GoOptions): Promise<void> {
		if (!this.#text) return this.#pages?.go(target, options);
		const place = this.#map?.toText(target);
		if (!place) throw new ReaderError('section-missing');
		await this.#text.go(place, options);
	}

	decorate(group: string, decorations: readonly Decoration[]): void {
		this.#groups.set(group, decorations);
		this.#light(group);
	}

	/** Places are pages: on the words alone they are lit where those words stand. */
	#light(group: string): void {
		const all = this.#groups.get(group) ?? [];
		this.#pages?.decorate(group, all);
		this.#text?.decorate?.(
			group,
			all.flatMap((decoration) => {
				const place = this.#map?.toText(decoration.locator);
				return place && typeof place !== 'string' ? [{ ...decoration, locator: place }] : [];
			})
		);
	}

	#quoted(locator: Locator | null | undefined): Locator | null {
		const here = this.#text?.current();
		if (!locator || !here || !this.#map) return locator ?? null;
		const asPage = this.#map.toPage(
			{ ...here, locator },
			() => false,
			(page) => this.#pageName(page)
		);
		return asPage.locator;
	}

	async turn(turn: Turn): Promise<boolean> {
		return (await (this.#text ?? this.#pages)?.turn(turn)) ?? false;
	}

	async apply(settings: ReadingSettings): Promise<void> {
		const before = this.#settings;
		this.#settings = settings;
		if (before.pdf === settings.pdf) return (this.#text ?? this.#pages)?.apply(settings);
		const here = this.current()?.locator;
		try {
			if (settings.pdf === 'text') await this.#showText(here);
			// The page on which the words of the text stand, not only the one of that number.
			else await this.#showPages(here && { ...here, locations: {} });
		} catch (error) {
			this.#settings = { ...settings, pdf: before.pdf };
			throw error;
		}
		const located = this.current();
		if (located) this.#events.emit('located', located);
	}

	text(): TextOnScreen | null {
		return this.#text?.text?.() ?? null;
	}

	focus(): void {
		(this.#text ?? this.#pages)?.focus();
	}

	nudge(pixels: number): boolean {
		return (this.#text ?? this.#pages)?.nudge?.(pixels) ?? false;
	}

	pictures(): readonly BookPicture[] {
		return this.#text?.pictures?.() ?? [];
	}

	/** Letters have a size of their own. */
	get zoom(): Navigator['zoom'] {
		const pages = this.#pages;
		return pages ? (by: number) => pages.zoom(by) : undefined;
	}

	destroy(): void {
		this.#life.abort();
		this.#events.clear();
		this.#pages?.destroy();
		this.#text?.destroy();
	}
}

function isIn(container: HTMLElement, element: Element | null): boolean {
	return element !== null && container.contains(element);
}
