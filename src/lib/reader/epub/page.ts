import { listenForGestures, type GestureOptions } from '../gestures.ts';
import type { Listeners } from '../listeners.ts';
import type { NavigatorEvents } from '../navigator.ts';
import { listenForSelection } from '../quote-range.ts';
import type { Size } from '../size.ts';

/** Two columns from this width of the page on. */
export const SPREAD_FROM = 900;

/** A room as large as the page, where nobody sees or reaches what stands in it. */
export interface RoomAhead {
	readonly element: HTMLElement;
	/** Takes the place of the page. */
	enter(): void;
	leave(): void;
}

/** The element that epub.js fills with a section, and the room it stands in. */
export class PageHost {
	#element = document.createElement('div');
	#container: HTMLElement | null = null;
	#observer: ResizeObserver | null = null;
	#waiting = 0;
	#loaded: (section: Document) => void = () => {};

	constructor() {
		this.#element.className = 'book-page';
		this.#hear(this.#element);
	}

	get element(): HTMLElement {
		return this.#element;
	}

	enter(container: HTMLElement): void {
		this.#container = container;
		container.append(this.#element);
	}

	/** Calls back when the frame of a section is loaded, before the engine hears of it. */
	onFrame(loaded: (section: Document) => void): void {
		this.#loaded = loaded;
	}

	#hear(element: HTMLElement): void {
		const heard = ({ target }: Event) => {
			if (target instanceof HTMLIFrameElement && target.contentDocument) this.#loaded(target.contentDocument);
		};
		// The event does not bubble, and is caught on its way down.
		element.addEventListener('load', heard, { capture: true });
	}

	/** Frames that are moved load anew: what may be read next stands in an element of its own from the beginning. */
	beside(): RoomAhead {
		const element = document.createElement('div');
		const { width, height } = this.#element.style;
		// The engine makes its frames visible by themselves.
		Object.assign(element.style, { width, height, position: 'absolute', opacity: '0', zIndex: '-1' });
		element.inert = true;
		element.className = 'book-page-ahead';
		this.#hear(element);
		this.#container?.append(element);
		const enter = () => {
			const before = this.#element;
			this.#element = element;
			Object.assign(element.style, { position: '', opacity: '', zIndex: '' });
			element.inert = false;
			element.className = before.className;
			before.remove();
		};
		return { element, enter, leave: () => element.remove() };
	}

	room(): Size {
		return {
			width: Math.max(1, Math.floor(this.#container?.clientWidth ?? 1)),
			height: Math.max(1, Math.floor(this.#container?.clientHeight ?? 1))
		};
	}

	get size(): Size {
		return { width: this.#element.clientWidth, height: this.#element.clientHeight };
	}

	/** `columns`: whether the pages may stand side by side where there is room for two. */
	resize({ width, height }: Size, columns: boolean): void {
		this.element.classList.toggle('spread', columns && width >= SPREAD_FROM);
		this.element.style.width = `${width}px`;
		this.element.style.height = `${height}px`;
	}

	/** A section of one page does not leave the facing page empty: it stands in the middle. */
	set lone(direction: 'ltr' | 'rtl' | null) {
		this.element.classList.toggle('lone', direction !== null);
		this.element.classList.toggle('lone-rtl', direction === 'rtl');
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

/** Longest comfortable line, in letters' widths of about half an em; the page keeps a twelfth on each side. */
const LINE = 34; // em

interface Page {
	/** The size that a fixed page was drawn in; null for letters that flow. */
	readonly drawn: Size | null;
	readonly paged: boolean;
	/** Percent of the usual 16 px. */
	readonly fontSize: number;
	/** Longest line, in em; null as long as there is room. */
	readonly lineLength: number | null;
}

/** What of the room a page takes, in whole pixels: a page turn moves by exactly one width. */
export function fitPage(room: Size, { drawn, paged, fontSize, lineLength }: Page): Size {
	if (drawn) return inProportion(room, drawn);
	if (!paged) return { width: widthOf(room, lineLength ?? LINE, fontSize, 2), height: room.height };
	if (lineLength === null) return room;
	// Two pages side by side have two such lines.
	const width = widthOf(room, lineLength, fontSize, 1);
	const pages = room.width >= SPREAD_FROM && 2 * width <= room.width ? 2 : 1;
	return { width: pages * width, height: room.height };
}

/** The page itself and the width of its text, by the margins of epub.js: a twelfth between columns or at each side. */
export function pageRoom(
	{ width, height }: Size,
	paged: boolean
): { size: Size; text: number; paged: boolean } {
	const margin = width / 12;
	const columns = paged && width >= SPREAD_FROM ? 2 : 1;
	const page = Math.floor(width / columns);
	return { size: { width: page, height }, text: Math.floor(page - margin * (paged ? 1 : 2)), paged };
}

/** The largest size of `page`'s proportion within `room`. */
function inProportion(room: Size, page: Size): Size {
	const scale = Math.min(room.width / page.width, room.height / page.height);
	return { width: Math.floor(page.width * scale), height: Math.floor(page.height * scale) };
}

/** Of a page whose lines have `line` em at most, with `twelfths` of its width free (`pageRoom`). */
function widthOf(room: Size, line: number, fontSize: number, twelfths: number): number {
	const em = (16 * fontSize) / 100;
	return Math.floor(Math.min(room.width, (line * em * 12) / (12 - twelfths)));
}

interface FrameOptions {
	readonly document: Document;
	readonly iframe: HTMLIFrameElement;
	readonly events: Listeners<NavigatorEvents>;
	readonly direction: 'ltr' | 'rtl';
	/** The element that clips the frame: what the child sees of it. */
	readonly window: HTMLElement;
	readonly follow: (href: string, link: Element) => void;
	/** CSS pixels of the screen for one inside of the frame. */
	readonly scale?: () => number;
	readonly swipes?: () => boolean;
	readonly takes?: GestureOptions['takes'];
}

/**
 * Listens inside the sandboxed frame of a section. Its own timers and promises never run, so everything lives here.
 * The listeners die with the frame.
 */
export function listenInFrame({
	document,
	iframe,
	events,
	direction,
	window,
	follow,
	...rest
}: FrameOptions): void {
	const { scale = () => 1 } = rest;
	listenForGestures(document, events, {
		...rest,
		direction,
		page() {
			const outer = window.getBoundingClientRect();
			const left = (outer.left - iframe.getBoundingClientRect().left) / scale();
			return { left, width: outer.width / scale() };
		}
	});
	document.addEventListener('keydown', (event) => events.emit('key', event));
	listenForSelection(document, (selected) => events.emit('selected', selected));
	document.addEventListener(
		'click',
		(event) => {
			const link = (event.target as Element | null)?.closest?.('a[href], area[href]');
			if (!link) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			const href = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
			follow(href ?? '', link);
		},
		true
	);
}

/** Moves the keyboard focus to an element of the page, or to its beginning. */
export function focusIn(document: Document, element: Element | null): void {
	// Whoever opened a dialog meanwhile, while the page was on its way, keeps the keyboard there.
	if (window.document.querySelector('dialog[open]')) return;
	const target = (element ?? document.querySelector('h1, h2, h3') ?? document.body) as HTMLElement;
	if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
	target.focus({ preventScroll: true });
}
