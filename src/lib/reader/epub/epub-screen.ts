import type { Book, Rendition } from 'epubjs';
import { ReaderError } from '../navigator.ts';
import { DocumentText } from '../document-text.ts';
import { extentOf, runOf, scrollAlong, scrollOn, type Extent, type Run } from '../scroll-run.ts';
import { paragraphAt } from '../quote-range.ts';
import type { Size } from '../size.ts';
import { isAbort, within } from '../within.ts';
import { SPREAD_FROM } from './page.ts';
import { firstInSight } from './first-in-sight.ts';
import { elementNamed, findPlace, selectorOf } from './find-place.ts';
import { partialOf, type Destination, type PagePlace } from './position.ts';

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

/** CSS px that a line at the edge of a scrolled text moves by, when its letters become those of another face. */
const MOVED_BY_FACES = 4;

/** An element or a range of the section. */
type Placed = Element | Range;

/** One rendering of the book by epub.js: the section on the screen, and the part of it in sight. */
export class EpubScreen {
	readonly paged: boolean;
	readonly #rendition: Rendition;
	readonly #life = new AbortController();
	/** What the engine hangs on the book for a rendition and leaves there: with one that is gone it fails in each section to come. */
	readonly #unhook: () => void;
	/** Where the reader was sent to: the place as long as it is in sight, wherever the page itself begins. */
	#held: Range | null = null;

	constructor(book: Book, host: HTMLElement, { width, height }: Size, { paged, fixed }: Layout) {
		// A package may ask for spreads of fixed pages; the engine's spreads lose pages of books that run to the left.
		if (fixed) book.packaging.metadata.spread = 'none';
		this.paged = paged;
		// A book that is destroyed has no spine any more.
		const { content } = book.spine.hooks;
		const before = [...content.list()];
		this.#rendition = book.renderTo(host, {
			width,
			height,
			// Some sections of the book may be drawn pages, which the package may say of all of them.
			...(fixed ? {} : { layout: 'reflowable' }),
			flow: paged ? 'paginated' : 'scrolled-doc',
			spread: fixed ? 'none' : 'auto',
			minSpreadWidth: SPREAD_FROM,
			allowScriptedContent: false,
			resizeOnOrientationChange: false
		});
		const own = without(content.list(), before);
		this.#unhook = () => own.forEach((hook) => content.deregister(hook));
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

	/** Pages beside each other. */
	get columns(): number {
		return this.paged ? (this.#rendition.manager?.layout?.divisor ?? 1) : 1;
	}

	/** When the whole section is one page beside an empty one: the way its text runs, from which side that page stands at; else null. */
	get lone(): 'ltr' | 'rtl' | null {
		const { layout } = this.#rendition.manager ?? {};
		const contents = this.view?.contents;
		if (!this.paged || !contents || !layout || layout.divisor < 2) return null;
		if (contents.textWidth() > layout.pageWidth) return null;
		return this.document && getComputedStyle(this.document.body).direction === 'rtl' ? 'rtl' : 'ltr';
	}

	/** The place on the screen in words; null while the engine has none, and in a section without words. */
	get place(): PagePlace | null {
		const point = this.#here();
		const page = this.document;
		if (!point || !page) return null;
		const text = DocumentText.of(page.body);
		// A comic of one long strip: how far it is read is all that can be said.
		if (text.letters.length === 0) return null;
		const letters = text.placeOf(point.startContainer, point.startOffset);
		const element = elementAt(point);
		const partialCfi = this.#partialCfi(point);
		const id = element?.closest('[id]')?.id;
		return {
			locations: {
				...(id && { fragments: [id] }),
				...(element && { cssSelector: selectorOf(element) }),
				...(partialCfi !== null && { partialCfi })
			},
			quote: text.quoteAt(letters),
			progression: letters / text.letters.length
		};
	}

	/** The element where the reader was sent to; null after the reader went on. */
	get target(): Element | null {
		const held = this.#held && this.#here() === this.#held ? this.#held : null;
		return held && elementAt(held);
	}

	/** The paragraph that the place is in; null where there are no words. */
	get paragraph(): Range | null {
		const point = this.#here();
		return point && paragraphAt(point);
	}

	/** Of elements of the section, by id, the last that begins at the place or before it. */
	passed(ids: readonly string[]): string | null {
		const point = this.#here();
		const page = this.document;
		if (!point || !page) return null;
		return (
			ids.findLast((id) => {
				const element = elementNamed(page, id);
				return element !== null && beginsBefore(element, point);
			}) ?? null
		);
	}

	/** The headings under which the place is, the highest first. */
	get headings(): readonly string[] {
		const point = this.#here();
		const path: Element[] = [];
		for (const heading of point ? (this.document?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? []) : []) {
			if (!point || !beginsBefore(heading, point)) break;
			while (path.length > 0 && (path.at(-1)?.localName ?? '') >= heading.localName) path.pop();
			path.push(heading);
		}
		return path.map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
	}

	/** The place that is held, or where the page begins. The engine may throw while a section leaves. */
	#here(): Range | null {
		const held = this.#held;
		if (held?.startContainer.ownerDocument === this.document && held && this.sees(held)) return held;
		if (this.#run !== 'down') return this.#uprightHere();
		try {
			const cfi = this.#rendition.currentLocation()?.start.cfi;
			return (cfi && this.#rendition.getRange(cfi)) || null;
		} catch {
			return null;
		}
	}

	/** The engine knows no place of lines that stand upright in a book that runs to the right. */
	#uprightHere(): Range | null {
		const page = this.document;
		const seen = this.window?.getBoundingClientRect();
		const frame = this.view?.iframe?.getBoundingClientRect();
		if (!page || !seen || !frame) return null;
		return firstInSight(DocumentText.of(page.body), ({ left, right }) =>
			this.#run === 'left'
				? frame.left + right > seen.right + MOVED_BY_FACES
				: frame.left + left < seen.left - MOVED_BY_FACES
		);
	}

	#partialCfi(point: Range): string | null {
		const begin = point.cloneRange();
		begin.collapse(true);
		try {
			return partialOf(this.view?.contents?.cfiFromRange(begin));
		} catch {
			return null; // the engine has no path to some nodes
		}
	}

	async show(destination: Destination): Promise<void> {
		const { cfi, address } = destination;
		// The engine goes to a CFI once more when the text has moved, and to the wrong end of upright lines.
		const exact = this.paged && cfi !== null && (await this.#display(cfi));
		if (!exact) await this.#within(this.#rendition.display(address));
		const page = this.document;
		const found = page && findPlace(page, destination, (partial) => this.#rangeOf(partial));
		this.#held = found;
		// Before the first words there may be a picture: as long as both are in sight, the section begins with it.
		const first = !this.paged && destination.quote !== null && destination.progression === 0;
		if (first) this.#scrollTo(0);
		if (found && !(first && this.sees(found))) this.#bring(found);
		else if (!found && !exact) this.#moveTo(destination.progression);
	}

	/** False when the engine does not find the exact place. */
	async #display(cfi: string): Promise<boolean> {
		try {
			await this.#within(this.#rendition.display(cfi));
			return true;
		} catch (error) {
			// Too slow: another try would only be slower.
			if (error instanceof ReaderError || isAbort(error)) throw error;
			return false;
		}
	}

	#rangeOf(partialCfi: string): Range | null {
		try {
			return this.view?.contents?.range(`epubcfi(/6/2!${partialCfi})`) ?? null;
		} catch {
			return null; // written for another file
		}
	}

	/** Goes to a part of the section, 0..1: the page it falls on, or that height of a scrolled one. */
	#moveTo(progression: number): void {
		const { window, paged } = this;
		if (!window || (progression <= 0 && this.#run === 'down')) return;
		if (!paged) this.#scrollTo(progression * (this.extent?.all ?? 0));
		else {
			const pages = Math.max(1, Math.round(window.scrollWidth / this.#delta));
			window.scrollLeft = Math.min(pages - 1, Math.floor(progression * pages)) * this.#delta;
		}
	}

	/** Turns a page; a scrolled chapter first moves on to its end. */
	async turn(by: 1 | -1): Promise<void> {
		// The engine throws, where nobody catches it, when it is told to turn after its end.
		this.#life.signal.throwIfAborted();
		const { window } = this;
		if (!this.paged && window && scrollOn(window, by, this.#run, this.#fromRight)) return;
		if (this.paged && this.#turnWithin(by)) return;
		await this.#within(by === 1 ? this.#rendition.next() : this.#rendition.prev());
		if (this.paged) return;
		if (by === -1) this.#scrollTo(this.extent?.all ?? 0);
		// The engine begins at the left also where the first line is at the right.
		else if (this.#run !== 'down') this.#scrollTo(0);
	}

	/** A page of the same section, at once: the engine waits for a frame first. False at its ends. */
	#turnWithin(by: 1 | -1): boolean {
		const { window, extent } = this;
		const delta = this.#delta;
		if (!window || !extent || delta <= 0 || this.upright) return false;
		const at = extent.at + by * delta;
		if (at < 0 || at + extent.seen > extent.all) return false;
		// The engine hears of it when the page has moved, and no longer goes back to where it was sent to.
		window.scrollLeft = at * (getComputedStyle(window).direction === 'rtl' ? -1 : 1);
		return true;
	}

	/** Whether the lines of the section stand upright. */
	get upright(): boolean {
		return runOf(this.view?.contents?.writingMode?.() ?? '') !== 'down';
	}

	/** Which way the section goes on; pages lie beside each other. */
	get #run(): Run {
		return this.paged ? 'down' : runOf(this.view?.contents?.writingMode?.() ?? '');
	}

	get #fromRight(): boolean {
		return this.#run !== 'down' && this.window !== null && getComputedStyle(this.window).direction === 'rtl';
	}

	/** What of the section is seen; null while there is none. */
	get extent(): Extent | null {
		const { window } = this;
		if (!window) return null;
		if (!this.paged) return extentOf(window, this.#run, this.#fromRight);
		// Books that run to the left scroll to negative offsets.
		return { at: Math.abs(window.scrollLeft), seen: window.clientWidth, all: window.scrollWidth };
	}

	#scrollTo(at: number): void {
		if (this.window) scrollAlong(this.window, this.#run, at, this.#fromRight);
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
		const box = boxOf(element);
		const left = frame.left + box.left;
		const top = frame.top + box.top;
		if (this.paged) return left >= seen.left - 1 && left < seen.right;
		if (this.#run !== 'down')
			return (
				left + box.width > seen.left &&
				left + box.width <= seen.right + MOVED_BY_FACES &&
				left >= seen.left - box.width / 2
			);
		return top >= seen.top - MOVED_BY_FACES && top + Math.min(box.height, seen.height / 2) <= seen.bottom;
	}

	/** Brings an element of the section into sight, at the turn of a page; false when it is there already. */
	reveal(element: Placed): boolean {
		if (this.sees(element)) return false;
		return this.#bring(element, (this.window?.clientHeight ?? 0) / 4);
	}

	/** Shows the page of a place, in a scrolled section `above` px below the upper edge. */
	#bring(place: Placed, above = 0): boolean {
		const { window } = this;
		const frame = this.view?.iframe?.getBoundingClientRect();
		if (!window || !frame) return false;
		const box = boxOf(place);
		if (!this.paged) this.#scrollTo(this.#offsetOf(box, frame, window) - above);
		else if (!this.sees(place)) this.#rendition.manager.moveTo({ left: box.left, top: 0 });
		return true;
	}

	/** Of an element from the beginning of a scrolled section. */
	#offsetOf(box: DOMRect, frame: DOMRect, window: HTMLElement): number {
		const seen = window.getBoundingClientRect();
		const at = this.extent?.at ?? 0;
		if (this.#run === 'down') return at + frame.top + box.top - seen.top;
		const left = frame.left + box.left;
		return at + (this.#run === 'right' ? left - seen.left : seen.right - (left + box.width));
	}

	resize({ width, height }: Size): void {
		this.#rendition.resize(width, height);
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
		this.#unhook();
		this.#rendition.destroy();
	}
}

/** Apart from the constructor: what its functions remember would be the hooks of the screen before, and so every screen there ever was. */
function without<T>(all: readonly T[], some: readonly T[]): readonly T[] {
	return all.filter((one) => !some.includes(one));
}

function elementAt({ startContainer, startOffset }: Range): Element | null {
	const node = startContainer.childNodes[startOffset] ?? startContainer;
	return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}

/** White space between blocks lies nowhere: what begins there is the next element that lies somewhere. */
function boxOf(place: Placed): DOMRect {
	const box = place.getBoundingClientRect();
	if (box.width !== 0 || box.height !== 0 || !('startContainer' in place)) return box;
	if (box.left !== 0 || box.top !== 0) return box;
	const { startContainer, startOffset } = place;
	const { body } = startContainer.ownerDocument ?? {};
	if (!body) return box;
	const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT);
	const child = startContainer.childNodes[startOffset];
	walker.currentNode = child ?? startContainer;
	let next: Node | null = child?.nodeType === Node.ELEMENT_NODE ? child : walker.nextNode();
	for (; next; next = walker.nextNode()) {
		const there = (next as Element).getBoundingClientRect();
		if (there.width !== 0 || there.height !== 0) return there;
	}
	return box;
}

/** Whether an element begins at a point or before it. */
function beginsBefore(element: Element, point: Range): boolean {
	const range = element.ownerDocument.createRange();
	range.selectNode(element);
	return range.compareBoundaryPoints(Range.START_TO_START, point) <= 0;
}
