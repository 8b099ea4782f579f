import type { Book, Rendition } from 'epubjs';
import { ReaderError } from '../navigator.ts';
import { scrollOn } from '../scroll-on.ts';
import type { Size } from '../size.ts';
import { isAbort, within } from '../within.ts';
import { SPREAD_FROM } from './page.ts';
import type { Destination } from './position.ts';
import { findWords, wordsAt } from './text-anchor.ts';

interface Layout {
	readonly paged: boolean;
	/** Pages drawn for a size of their own. */
	readonly fixed: boolean;
}

interface ScreenEvents {
	/** A section has come to the screen. */
	readonly rendered: () => void;
	/** The engine went to another page. */
	readonly relocated: () => void;
	readonly failed: (error: unknown) => void;
}

/** An element or a range of the section. */
type Placed = Pick<Element, 'getBoundingClientRect'>;

/** One rendering of the book by epub.js: the section on the screen, and the part of it in sight. */
export class EpubScreen {
	readonly paged: boolean;
	readonly #rendition: Rendition;
	readonly #life = new AbortController();

	constructor(book: Book, host: HTMLElement, { width, height }: Size, { paged, fixed }: Layout) {
		// A package may ask for spreads of fixed pages; the engine's spreads lose pages of books that run to the left.
		if (fixed) book.packaging.metadata.spread = 'none';
		this.paged = paged;
		this.#rendition = book.renderTo(host, {
			width,
			height,
			flow: paged ? 'paginated' : 'scrolled-doc',
			spread: fixed ? 'none' : 'auto',
			minSpreadWidth: SPREAD_FROM,
			allowScriptedContent: false,
			resizeOnOrientationChange: false
		});
	}

	listen({ rendered, relocated, failed }: ScreenEvents): void {
		this.#rendition.on('rendered', rendered);
		this.#rendition.on('relocated', relocated);
		this.#rendition.on('displayerror', failed);
	}

	/** The engine says nothing while a chapter is scrolled, and lets focus leave pages half turned. */
	onScroll(scrolled: () => void): void {
		this.window?.addEventListener('scroll', scrolled, { passive: true });
	}

	/** The view of the section; null while the engine has none. */
	get view() {
		return this.#rendition.manager?.views?.first?.() ?? null;
	}

	get document(): Document | null {
		return this.view?.contents?.document ?? null;
	}

	/** The engine's scrolling element: it clips the frame of the section. */
	get window(): HTMLElement | null {
		return this.#rendition.manager?.container ?? null;
	}

	/** An element of a section by its id, or the whole of it; null when another section is on the screen. */
	element(spineIndex: number | undefined, id: string | null): Element | null {
		if (!this.view || this.view.index !== spineIndex) return null;
		const page = this.document;
		return (id ? page?.getElementById(id) : page?.body) ?? null;
	}

	/** The size that a fixed page says it was drawn in. */
	get drawnSize(): Size | null {
		const viewport = this.view?.contents?.viewport();
		const size = { width: parseInt(viewport?.width ?? ''), height: parseInt(viewport?.height ?? '') };
		return size.width > 0 && size.height > 0 ? size : null;
	}

	/** Width of one page turn. */
	get #delta(): number {
		return this.#rendition.manager?.layout?.delta ?? 0;
	}

	/** Whether the whole section is one page beside an empty one. */
	get lone(): boolean {
		const { layout } = this.#rendition.manager ?? {};
		const contents = this.view?.contents;
		if (!this.paged || !contents || !layout || layout.divisor < 2) return false;
		return contents.textWidth() <= layout.pageWidth;
	}

	/** Exact place of the beginning of the page; null while the engine has none: it may throw while a section leaves. */
	get cfi(): string | null {
		try {
			return this.#rendition.currentLocation()?.start.cfi ?? null;
		} catch {
			return null;
		}
	}

	/** The words at the beginning of the page, by which it is found again in another version of the book. */
	get words(): string | null {
		const { cfi } = this;
		try {
			const range = cfi ? this.#rendition.getRange(cfi) : undefined;
			return range ? wordsAt(range) : null;
		} catch {
			return null;
		}
	}

	async show({ cfi, words, address, progression }: Destination): Promise<void> {
		if (cfi) {
			try {
				await this.#within(this.#rendition.display(cfi));
				return;
			} catch (error) {
				// Too slow: another try would only be slower.
				if (error instanceof ReaderError || isAbort(error)) throw error;
			}
		}
		await this.#within(this.#rendition.display(address));
		const place = words && this.document ? findWords(this.document, words) : null;
		if (place) this.reveal(place);
		else this.#moveTo(progression);
	}

	/** Goes to a part of the section, 0..1: the page it falls on, or that height of a scrolled one. */
	#moveTo(progression: number): void {
		const { window, paged } = this;
		if (!window || progression <= 0) return;
		if (!paged) window.scrollTop = progression * window.scrollHeight;
		else {
			const pages = Math.max(1, Math.round(window.scrollWidth / this.#delta));
			window.scrollLeft = Math.min(pages - 1, Math.floor(progression * pages)) * this.#delta;
		}
	}

	/** Turns a page; a scrolled chapter first moves on to its end. */
	async turn(by: 1 | -1): Promise<void> {
		if (!this.paged && this.window && scrollOn(this.window, by)) return;
		await this.#within(by === 1 ? this.#rendition.next() : this.#rendition.prev());
		if (!this.paged && by === -1 && this.window) this.window.scrollTop = this.window.scrollHeight;
	}

	/** Whole pages: focus and search inside the frame can leave a page half turned. */
	snap(): boolean {
		const { window } = this;
		const delta = this.#delta;
		if (!window || delta <= 0) return false;
		const aligned = Math.round(window.scrollLeft / delta) * delta;
		if (Math.abs(window.scrollLeft - aligned) > 1) window.scrollLeft = aligned;
		if (window.scrollTop !== 0) window.scrollTop = 0;
		return true;
	}

	/** Whether an element of the section begins in sight. */
	sees(element: Placed): boolean {
		const seen = this.window?.getBoundingClientRect();
		const frame = this.view?.iframe?.getBoundingClientRect();
		if (!seen || !frame) return false;
		const box = element.getBoundingClientRect();
		const left = frame.left + box.left;
		const top = frame.top + box.top;
		if (this.paged) return left >= seen.left - 1 && left < seen.right;
		return top >= seen.top - 1 && top + Math.min(box.height, seen.height / 2) <= seen.bottom;
	}

	/** Brings an element of the section into sight, at the turn of a page; false when it is there already. */
	reveal(element: Placed): boolean {
		const { window } = this;
		const frame = this.view?.iframe?.getBoundingClientRect();
		if (!window || !frame || this.sees(element)) return false;
		const box = element.getBoundingClientRect();
		if (this.paged) this.#rendition.manager.moveTo({ left: box.left, top: 0 });
		else
			window.scrollTop += frame.top + box.top - window.getBoundingClientRect().top - window.clientHeight / 4;
		return true;
	}

	resize({ width, height }: Size, cfi: string | undefined): void {
		this.#rendition.resize(width, height, cfi);
	}

	/** Cuts the pages anew, after a change of letters. */
	layOut(): void {
		this.#rendition.manager.updateLayout();
	}

	/** An engine that was destroyed never answers. */
	#within<T>(promise: Promise<T>): Promise<T> {
		return within(promise, this.#life);
	}

	destroy(): void {
		this.#life.abort();
		this.#rendition.destroy();
	}
}
