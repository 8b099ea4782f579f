import type { Size } from '../size.ts';
import type { PageBox, PageColours } from './page-box.ts';
import { pageCrossing, scrolledFor, type Point } from './place-on-page.ts';

interface View {
	/** All pages under each other, or one at a time. */
	readonly scrolls: boolean;
	readonly zoom: number;
	/** null for the colours of the page itself. */
	readonly colours: PageColours | null;
}

/** What comes on the screen of a page: its beginning, its end, or what stood at this point of the screen before. */
export type Landing = 'start' | 'end' | { readonly keep: Point };

/** Widest page of a scrolled PDF, in CSS pixels. */
const WIDEST = 900;

/** The pages of a PDF on the screen: one, or all under each other, of which only those near are drawn. */
export class PageStack {
	readonly #scroller: HTMLElement;
	readonly #failed: (error: unknown) => void;
	#boxes: readonly PageBox[] = [];
	/** Size of the pages that were not asked for theirs yet. */
	#usual: Size = { width: 420, height: 595 };
	#view: View = { scrolls: false, zoom: 1, colours: null };
	#sight: IntersectionObserver | null = null;

	constructor(scroller: HTMLElement, failed: (error: unknown) => void) {
		this.#scroller = scroller;
		this.#failed = failed;
	}

	get length(): number {
		return this.#boxes.length;
	}

	/** Takes the pages; those that do not know their size are thought to be as large as the one that is read first. */
	async fill(boxes: readonly PageBox[], first: number): Promise<void> {
		this.#boxes = boxes;
		const box = this.#box(first);
		this.#usual = (box && (box.size ?? (await box.natural()))) ?? this.#usual;
	}

	/**
	 * Puts the pages on the screen anew: after opening, a turn, a change of flow, zoom, colour or window. What stands there
	 * stays, stretched if need be, until the new drawing has come.
	 */
	async lay(page: number, view: View, landing: Landing): Promise<void> {
		const before = this.#view;
		this.#view = view;
		this.#sight?.disconnect();
		this.#sight = null;
		this.#scroller.classList.toggle('free', view.scrolls || view.zoom > 1);
		if (view.scrolls) this.#layAll(page, landing, before.scrolls);
		else await this.#layOne(page, view, landing);
	}

	/** Makes what is drawn larger or smaller at once, as it is; `lay` draws it anew. */
	stretch(page: number, zoom: number, around: Point): void {
		this.#view = { ...this.#view, zoom };
		const place = this.#placeAt(page, around);
		const { scrolls } = this.#view;
		for (const box of scrolls ? this.#boxes : [this.#box(page)]) if (box) this.#resize(box);
		this.#return(place, around);
	}

	async #layOne(page: number, view: View, landing: Landing): Promise<void> {
		const box = this.#box(page);
		if (!box) return;
		if (!box.size) await box.natural();
		if (this.#view !== view) return; // laid anew meanwhile
		const keep = typeof landing === 'object' && this.#stands(box) ? landing.keep : null;
		const place = keep && this.#placeAt(page, keep);
		this.#resize(box);
		const turns = this.#scroller.childElementCount > 0 && !this.#stands(box);
		if (!turns) this.#scroller.replaceChildren(box.element);
		if (keep && place) this.#return(place, keep);
		await box.draw(view.colours);
		if (this.#view !== view) return;
		this.#scroller.replaceChildren(box.element);
		if (!keep) this.#scroller.scrollTo(0, landing === 'end' ? this.#scroller.scrollHeight : 0);
		for (const other of this.#boxes) if (other !== box && other.drawn) other.clear();
	}

	/** Draws a page that may be read next, out of sight. The next turn clears it, unless it leads there. */
	async prepare(page: number): Promise<void> {
		const view = this.#view;
		const box = this.#box(page);
		if (!box || view.scrolls || this.#stands(box)) return;
		if (!box.size) await box.natural();
		if (this.#view !== view) return;
		this.#resize(box);
		await box.draw(view.colours);
	}

	#layAll(page: number, landing: Landing, stood: boolean): void {
		const keep = typeof landing === 'object' && stood ? landing.keep : null;
		const place = keep && this.#placeAt(this.#crossing(keep.y), keep);
		for (const box of this.#boxes) this.#resize(box);
		if (this.#scroller.childElementCount !== this.#boxes.length)
			this.#scroller.replaceChildren(...this.#boxes.map((box) => box.element));
		if (keep && place) this.#return(place, keep);
		else this.scrollTo(page);
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
			if (!box.size) {
				await box.natural();
				this.#resize(box);
			}
			await box.draw(this.#view.colours);
		} catch (error) {
			this.#failed(error);
		}
	}

	#resize(box: PageBox): void {
		const natural = box.size ?? this.#usual;
		box.resize(natural, this.#scaleFor(natural));
	}

	#scaleFor(natural: Size): number {
		const { scrolls, zoom } = this.#view;
		const style = getComputedStyle(this.#scroller);
		const width = this.#scroller.clientWidth - parseFloat(style.paddingLeft) * 2;
		const height = this.#scroller.clientHeight;
		const fit = scrolls
			? Math.min(width, WIDEST) / natural.width
			: Math.min(width / natural.width, height / natural.height);
		return Math.max(0.05, fit * zoom);
	}

	#box(page: number): PageBox | undefined {
		return this.#boxes[page - 1];
	}

	#stands(box: PageBox): boolean {
		return box.element.parentNode === this.#scroller;
	}

	/** What of a page, in shares of it, lies at a point of the screen. */
	#placeAt(page: number, { x, y }: Point): { page: number } & Point {
		const element = this.#box(page)?.element;
		if (!element) return { page, x: 0, y: 0 };
		const screen = this.#scroller.getBoundingClientRect();
		const box = element.getBoundingClientRect();
		return {
			page,
			x: (screen.left + x * screen.width - box.left) / Math.max(1, box.width),
			y: (screen.top + y * screen.height - box.top) / Math.max(1, box.height)
		};
	}

	/** Brings a place of a page back to a point of the screen. */
	#return(place: { page: number } & Point, point: Point): void {
		const element = this.#box(place.page)?.element;
		if (!element) return;
		const screen = this.#scroller.getBoundingClientRect();
		const box = element.getBoundingClientRect();
		const { left, top } = scrolledFor({ screen, box, place, point });
		this.#scroller.scrollBy(left, top);
	}

	/** Words that tell a page from the others, once they were read. */
	words(page: number): string | null {
		return this.#box(page)?.words ?? null;
	}

	/** The element that holds the words of a page; null while nobody sees it. */
	layer(page: number): Element | null {
		return this.#box(page)?.layer ?? null;
	}

	scrollTo(page: number): void {
		this.#box(page)?.element.scrollIntoView();
	}

	focus(page: number): void {
		this.#box(page)?.element.focus({ preventScroll: true });
	}

	/** The page that crosses the upper third of the screen. */
	mostSeen(): number {
		return this.#crossing(1 / 3);
	}

	#crossing(share: number): number {
		const screen = this.#scroller.getBoundingClientRect();
		const line = screen.top + share * this.#scroller.clientHeight;
		return pageCrossing(line, this.#boxes.length, (page) => this.#bottomOf(page));
	}

	#bottomOf(page: number): number {
		return this.#box(page)?.element.getBoundingClientRect().bottom ?? Infinity;
	}

	/** Pages whose middle is on the screen. */
	seen(): number[] {
		const screen = this.#scroller.getBoundingClientRect();
		const pages: number[] = [];
		for (let page = this.#crossing(0); page <= this.#boxes.length; page++) {
			const box = this.#box(page)?.element.getBoundingClientRect();
			if (!box || box.top > screen.bottom) break;
			const middle = (box.top + box.bottom) / 2;
			if (middle >= screen.top && middle <= screen.bottom) pages.push(page);
		}
		return pages;
	}

	remove(): void {
		this.#sight?.disconnect();
		for (const box of this.#boxes) if (box.drawn) box.clear();
		this.#scroller.remove();
	}
}
