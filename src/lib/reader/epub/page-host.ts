import type { Size } from '../size.ts';

/** Two columns from this width of the page on. */
export const SPREAD_FROM = 900;

/** The element that epub.js fills with a section, and the room it stands in. */
export class PageHost {
	readonly element = document.createElement('div');
	#container: HTMLElement | null = null;
	#observer: ResizeObserver | null = null;
	#waiting = 0;

	constructor() {
		this.element.className = 'book-page';
	}

	enter(container: HTMLElement): void {
		this.#container = container;
		container.append(this.element);
	}

	room(): Size {
		return {
			width: Math.max(1, Math.floor(this.#container?.clientWidth ?? 1)),
			height: Math.max(1, Math.floor(this.#container?.clientHeight ?? 1))
		};
	}

	get size(): Size {
		return { width: this.element.clientWidth, height: this.element.clientHeight };
	}

	/** `columns`: whether the pages may stand side by side where there is room for two. */
	resize({ width, height }: Size, columns: boolean): void {
		this.element.classList.toggle('spread', columns && width >= SPREAD_FROM);
		this.element.style.width = `${width}px`;
		this.element.style.height = `${height}px`;
	}

	/** A section of one page does not leave the facing page empty: it stands in the middle. */
	set lone(lone: boolean) {
		this.element.classList.toggle('lone', lone);
	}

	/** Calls back when the room has changed and stayed so for a moment. */
	watch(changed: () => void): void {
		if (!this.#container) return;
		this.#observer = new ResizeObserver(() => {
			clearTimeout(this.#waiting);
			this.#waiting = window.setTimeout(changed, 120);
		});
		this.#observer.observe(this.#container);
	}

	remove(): void {
		clearTimeout(this.#waiting);
		this.#observer?.disconnect();
		this.element.remove();
	}
}
