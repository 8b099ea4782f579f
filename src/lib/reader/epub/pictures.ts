import { PICTURE } from '../gestures.ts';
import type { BookPicture, NavigatorWords, Zone } from '../navigator.ts';

const PICTURES = 'img, svg, object[type^="image/"]';
/** What is smaller is a sign among words, CSS px. */
const SMALLEST = 48;
/** From this part of the width on a picture reaches from side to side, where pages are turned. */
const WIDE = 0.6;

interface Page {
	readonly document: Document;
	readonly path: string;
	readonly words: NavigatorWords;
	/** The page was drawn for a size of its own: its sides turn pages, whatever is drawn there. */
	readonly drawn: boolean;
	/** What of the page is seen at once, in its own pixels. */
	seen(): { readonly width: number; readonly height: number };
	open(picture: BookPicture): void;
}

/**
 * The pictures of a page that can be opened: by a tap, by Enter or Space, by whatever presses for a screen reader. Links of the book stay
 * links, what is decoration stays out of the way of the keyboard. Lives in the realm of the reader, for the frame runs nothing.
 */
export class PagePictures {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
		for (const element of page.document.querySelectorAll(PICTURES)) {
			if (!isLoaded(element)) element.addEventListener('load', () => this.#mark(element), { once: true });
			else this.#mark(element);
		}
		page.document.addEventListener('keydown', (event) => this.#pressed(event));
		page.document.addEventListener('click', (event) => {
			const picture = event.detail === 0 ? this.#at(event.target) : null;
			if (picture) this.#open(picture);
		});
	}

	/** A tap on a picture; false where it means the page. */
	takes(target: Element, zone: Zone): boolean {
		const picture = this.#at(target);
		if (!picture || !this.#meansPicture(picture, zone)) return false;
		this.#open(picture);
		return true;
	}

	/** Those that can be opened, in their order. */
	all(): readonly BookPicture[] {
		return [...this.#page.document.querySelectorAll(`[${PICTURE}]`)].map((element) => this.#picture(element));
	}

	#meansPicture(picture: Element, zone: Zone): boolean {
		const { width, height } = picture.getBoundingClientRect();
		const seen = this.#page.seen();
		if (this.#page.drawn) return zone === 'middle' && width * height < WIDE * seen.width * seen.height;
		return zone === 'middle' || width < WIDE * seen.width;
	}

	#mark(element: Element): void {
		const { width, height } = element.getBoundingClientRect();
		if (Math.min(width, height) < SMALLEST || !isPicture(element)) return;
		element.setAttribute(PICTURE, '');
		if (element.getAttribute('alt') === '') return;
		const { words } = this.#page;
		if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '0');
		if (element.localName === 'svg' && !element.hasAttribute('role')) element.setAttribute('role', 'img');
		if (element.localName !== 'img' && !isNamed(element)) element.setAttribute('aria-label', words.picture());
		element.setAttribute('aria-description', words.pictureOpens());
	}

	#pressed(event: KeyboardEvent): void {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		const held = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
		const element = event.target as Element | null;
		if (held || event.defaultPrevented || !element?.hasAttribute?.(PICTURE)) return;
		event.preventDefault();
		this.#open(element);
	}

	#at(target: EventTarget | null): Element | null {
		const element = target as Element | null;
		return element?.closest?.(`[${PICTURE}]`) ?? null;
	}

	#open(element: Element): void {
		this.#page.open(this.#picture(element));
	}

	#picture(element: Element): BookPicture {
		const { path, document: page } = this.#page;
		return {
			element,
			path,
			back: () => {
				const target = element.hasAttribute('tabindex') ? element : page.body;
				if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
				(target as HTMLElement).focus({ preventScroll: true });
			}
		};
	}
}

function isLoaded(element: Element): boolean {
	return element.localName !== 'img' || (element as HTMLImageElement).complete;
}

function isPicture(element: Element): boolean {
	if (element.parentElement?.closest('svg, object[type^="image/"]')) return false;
	return !element.closest('a[href], button, [role="presentation"], [role="none"], [aria-hidden="true"]');
}

function isNamed(element: Element): boolean {
	const named = ['alt', 'aria-label', 'aria-labelledby', 'title'];
	return (
		named.some((name) => (element.getAttribute(name) ?? '').trim() !== '') ||
		[...element.children].some(({ localName }) => localName === 'title')
	);
}
