import { within } from '../within.ts';
import type { PageLook } from '../page-look.ts';
import { isDark, type ReadingSettings } from '../settings.ts';
import type { Size } from '../size.ts';
import { bookColoursCanBeRead } from './book-colours.ts';
import { tameBookStyles } from './book-styles.ts';
import { giveDrawingsRoom } from './drawing-room.ts';
import { rememberDrawnWords } from './drawn-words.ts';
import { shrinkLargeWords } from './large-words.ts';
import { keepOwnDirection } from './own-direction.ts';
import { pageStyle } from './page-style.ts';
import { judge, judgePictures, onPicture } from './picture-grounds.ts';
import { setUserProperties, userProperties } from './readium-css.ts';
import { stackNarrowBlocks } from './stacked-blocks.ts';
import { keepVisuallyHidden } from './visually-hidden.ts';
import { boxWideBlocks } from './wide-blocks.ts';

const STYLE_ID = 'vs-reading';
const FACES_ID = 'vs-faces';
/** What epub.js leaves free above and below the text of a page, and a line for the words around a box. */
const ENGINE_MARGINS = 60; // px

/** The page that a section is laid out on. */
export interface PageRoom {
	/** Of one page, also where two stand side by side; pixels. */
	readonly size: Size;
	/** Width of its text, pixels. */
	readonly text: number;
	readonly paged: boolean;
}

/** The styles of a page: our stylesheet and the reading faces, put on, changed, brought later. */
export class PageStyles {
	readonly #look: () => PageLook;
	readonly #fixed: boolean;
	/** The first page of a visit does not wait for its faces; those after it have them at hand. */
	#facesHere = false;
	/** Of each section: whether it brings colours, and whether it shows them. */
	readonly #colours = new WeakMap<Document, { coloured: boolean; shown: boolean }>();

	constructor(look: () => PageLook, fixed: boolean) {
		this.#look = look;
		this.#fixed = fixed;
	}

	/** Whether a first page has asked for the faces: sections after it come with theirs. */
	get facesHere(): boolean {
		return this.#facesHere;
	}

	/** Whether a section shows the colours of the book. */
	ownColours(section: Document): boolean {
		return this.#colours.get(section)?.shown ?? true;
	}

	/** Puts our stylesheet at the end of the head, before the engine measures the page. */
	putOn(document: Document, settings: ReadingSettings): void {
		const head = document.querySelector('head');
		if (!head || document.getElementById(STYLE_ID)) return;
		const style = create(document, 'style');
		style.id = STYLE_ID;
		style.textContent = this.#css(settings);
		if (this.#facesHere) head.append(facesLink(document, this.#look().facesHref));
		head.append(style);
		this.#set(document, settings, keepsBookColours(settings));
	}

	/** The frame of a section is loaded with all its styles, and the engine has not measured it yet. */
	arrive(document: Document, settings: ReadingSettings, room: PageRoom): void {
		if (this.#fixed || !document.getElementById(STYLE_ID)) return;
		keepOwnDirection(document);
		const restore = asWideAsPage(document, room.size.width);
		keepVisuallyHidden(document);
		const keepDrawnWords = rememberDrawnWords(document, [STYLE_ID, FACES_ID]);
		const { coloured } = tameBookStyles(document, isOurs);
		keepDrawnWords();
		giveDrawingsRoom(document);
		this.#colours.set(document, { coloured, shown: true });
		useBookStyles(document, settings.bookStyles);
		this.fit(document, settings, room);
		restore();
		this.#judgeColours(document, settings);
		judgePictures(document, paperOf(document));
		onPicture(document, (picture) => judge(picture, paperOf(document)));
	}

	change(document: Document, settings: ReadingSettings, room: PageRoom): void {
		const style = document.getElementById(STYLE_ID);
		if (!style) return;
		style.textContent = this.#css(settings);
		if (this.#fixed) return;
		useBookStyles(document, settings.bookStyles);
		this.#judgeColours(document, settings);
		judgePictures(document, paperOf(document));
		this.fit(document, settings, room);
	}

	/** What depends on the size of the page: what the window is, and what is wider than it. */
	fit(document: Document, settings: ReadingSettings, { size, text, paged }: PageRoom): void {
		if (this.#fixed) return;
		const { style } = document.documentElement;
		style.setProperty('--reader-vw', `${size.width / 100}px`);
		style.setProperty('--reader-vh', `${size.height / 100}px`);
		style.setProperty('--reader-size', String(settings.fontSize / 100));
		style.setProperty(
			'--reader-box-height',
			paged ? `${Math.max(1, size.height - ENGINE_MARGINS)}px` : 'none'
		);
		stackNarrowBlocks(document, text);
		boxWideBlocks(document, text);
		shrinkLargeWords(document, text);
	}

	/** On light paper a book keeps its colours if all its words can be read in them. */
	#judgeColours(document: Document, settings: ReadingSettings): void {
		const kept = keepsBookColours(settings);
		this.#set(document, settings, kept);
		if (!kept || this.#colours.get(document)?.coloured === false) return;
		const { body } = document;
		if (!body || !bookColoursCanBeRead(document, paperOf(document))) this.#set(document, settings, false);
	}

	#set(document: Document, settings: ReadingSettings, ownColours: boolean): void {
		this.#colours.set(document, { coloured: true, ...this.#colours.get(document), shown: ownColours });
		if (this.#fixed) return;
		setUserProperties(document.documentElement, userProperties(settings, this.#look(), { ownColours }));
	}

	/**
	 * Brings the reading faces to the first page, which is on the screen already in the device's own: a frame is not
	 * loaded before its faces are, and nobody waits for letters on a slow line. Resolves true when the letters of the
	 * page have changed; `signal`: nobody reads any more.
	 */
	async bringFaces(document: Document, signal: AbortSignal): Promise<boolean> {
		if (this.#facesHere) return false;
		this.#facesHere = true;
		await within(addFaces(document, this.#look().facesHref), { signal }).catch(() => null);
		return !signal.aborted;
	}

	#css(settings: ReadingSettings): string {
		return pageStyle(settings, this.#look(), this.#fixed);
	}
}

/** A frame that has just come may have no width: what is measured then counts for a page. Returns what puts it back. */
function asWideAsPage({ defaultView }: Document, width: number): () => void {
	const frame = defaultView?.frameElement;
	if (!(frame instanceof HTMLIFrameElement) || frame.clientWidth >= width) return () => {};
	const written = frame.style.width;
	frame.style.width = `${width}px`;
	return () => (frame.style.width = written);
}

/** Resolves when the faces are there. */
async function addFaces(document: Document, href: string): Promise<void> {
	const link = facesLink(document, href);
	const loaded = new Promise((resolve) => {
		link.addEventListener('load', resolve, { once: true });
		link.addEventListener('error', resolve, { once: true });
	});
	document.getElementById(STYLE_ID)?.before(link);
	await loaded;
	void document.body.offsetWidth; // the letters on the page are laid out in the new faces, which asks for them
	await document.fonts.ready;
}

function facesLink(document: Document, href: string): HTMLElement {
	const link = create(document, 'link');
	link.id = FACES_ID;
	link.setAttribute('rel', 'stylesheet');
	link.setAttribute('href', href);
	return link;
}

/** Without its style sheets a book stands in the plain styles of the browser, and ours. */
function useBookStyles(document: Document, used: boolean): void {
	for (const sheet of document.styleSheets) if (!isOurs(sheet)) sheet.disabled = !used;
}

/** Not on dark paper, and not beside an ink that a child has chosen. */
function keepsBookColours(settings: ReadingSettings): boolean {
	return !isDark(settings) && settings.page !== 'own';
}

/** As computed. */
function paperOf(document: Document): string {
	return document.defaultView?.getComputedStyle(document.documentElement).backgroundColor ?? '';
}

function isOurs({ ownerNode }: StyleSheet): boolean {
	return ownerNode !== null && 'id' in ownerNode && [STYLE_ID, FACES_ID].includes(ownerNode.id);
}

function create(document: Document, name: string): HTMLElement {
	return document.createElementNS('http://www.w3.org/1999/xhtml', name);
}
