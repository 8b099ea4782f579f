import type { Size } from '../size.ts';
import type { PageBox, PageColours } from './page-box.ts';

interface View {
	/** All pages under each other, or one at a time. */
	readonly scrolls: boolean;
	readonly zoom: number;
	/** null for the colours of the page itself. */
	readonly colours: PageColours | null;
}

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

	/** Takes the pages; all are thought to be as large as the one that is read first. */
	async fill(boxes: readonly PageBox[], first: number): Promise<void> {
		this.#boxes = boxes;
		this.#usual = (await this.#box(first)?.natural()) ?? this.#usual;
	}

	/** Puts the pages on the screen anew: after opening, a change of flow, zoom, colour or window. */
	async lay(page: number, view: View): Promise<void> {
		this.#view = view;
		this.#sight?.disconnect();
		this.#sight = null;
		for (const box of this.#boxes) if (box.drawn) box.clear();
		this.#scroller.classList.toggle('free', view.scrolls || view.zoom > 1);
		if (view.scrolls) this.#layAll(page);
		else await this.#layOne(page, view);
	}

	async #layOne(page: number, view: View): Promise<void> {
		const box = this.#box(page);
		if (!box) return;
		const natural = await box.natural();
		if (this.#view !== view) return; // laid anew meanwhile
		box.resize(natural, this.#scaleFor(natural));
		this.#scroller.replaceChildren(box.element);
		this.#scroller.scrollTo(0, 0);
		await box.draw(view.colours);
	}

	#layAll(page: number): void {
		for (const box of this.#boxes) box.resize(this.#usual, this.#scaleFor(this.#usual));
		this.#scroller.replaceChildren(...this.#boxes.map((box) => box.element));
		this.scrollTo(page);
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
			await box.draw(this.#view.colours);
		} catch (error) {
			this.#failed(error);
		}
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

	/** Words that tell a page from the others, once they were read. */
	words(page: number): string | null {
		return this.#box(page)?.words ?? null;
	}

	scrollTo(page: number): void {
		this.#box(page)?.element.scrollIntoView();
	}

	focus(page: number): void {
		this.#box(page)?.element.focus({ preventScroll: true });
	}

	/** The page that crosses the upper third of the screen. */
	mostSeen(): number {
		const line = this.#scroller.getBoundingClientRect().top + this.#scroller.clientHeight / 3;
		const box = this.#boxes.find(({ element }) => element.getBoundingClientRect().bottom > line);
		return box?.number ?? this.#boxes.length;
	}

	/** Pages whose middle is on the screen. */
	seen(): number[] {
		const screen = this.#scroller.getBoundingClientRect();
		return this.#boxes.flatMap(({ element, number }) => {
			const { top, bottom } = element.getBoundingClientRect();
			const middle = (top + bottom) / 2;
			return middle >= screen.top && middle <= screen.bottom ? [number] : [];
		});
	}

	remove(): void {
		this.#sight?.disconnect();
		this.#scroller.remove();
	}
}
