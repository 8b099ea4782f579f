import type { PageLook } from '../page-look.ts';
import { isDark, type ReadingSettings } from '../settings.ts';
import { SCROLLS_ALONE } from '../scrolls-alone.ts';
import type { Size } from '../size.ts';
import { within } from '../within.ts';
import { bookColoursCanBeRead } from './book-colours.ts';
import { tameBookStyles } from './book-styles.ts';
import { markStyle } from './mark-style.ts';
import { keepOwnDirection, OWN_DIRECTION } from './own-direction.ts';
import { GROUND_CLASS, GROUNDS, judge, judgePictures, onPicture } from './picture-grounds.ts';
import { READIUM_CSS, setUserProperties, userProperties } from './readium-css.ts';
import { LONGEST_WORD_CLASS, SHRUNK_CLASS, SHRUNK_SIZE, shrinkLargeWords } from './large-words.ts';
import { stackNarrowBlocks, STACKED_CLASS } from './stacked-blocks.ts';
import { keepVisuallyHidden, VISUALLY_HIDDEN_CLASS } from './visually-hidden.ts';
import { boxWideBlocks, FREED_CLASS } from './wide-blocks.ts';

const STYLE_ID = 'vs-reading';
const FACES_ID = 'vs-faces';

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
		const { coloured } = tameBookStyles(document, isOurs);
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

/** Ours for the words being narrated. */
export const READ_ALOUD_CLASS = 'vs-read-aloud';

const STILL = `*, *::before, *::after { animation: none !important; transition: none !important;
	scroll-behavior: auto !important; }`;
/** From this size in percent on, a heading in its usual proportion would fill the screen. */
const LARGE = 200;
const HEADINGS_OF_LARGE_PAGES = `h1 { font-size: 1.3em !important; } h2 { font-size: 1.2em !important; }
h3, h4, h5, h6 { font-size: 1.1em !important; }`;
/** What epub.js leaves free above and below the text of a page, and a line for the words around a box. */
const ENGINE_MARGINS = 60; // px

/** Class of the words being narrated: the publisher's among the colours of the book, else ours. */
export function narratedClass(publishers: string | null, ownColours: boolean): string {
	return publishers && ownColours ? publishers : READ_ALOUD_CLASS;
}

/** Stylesheet of a page: what the child chose, over what the book brings. */
export function pageStyle(settings: ReadingSettings, look: PageLook, fixed: boolean): string {
	const parts = [
		'html { touch-action: pan-y pinch-zoom; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }',
		focusRing(look)
	];
	if (!fixed)
		parts.push(
			look.standIns ?? '',
			READIUM_CSS,
			letters(settings),
			colours(settings, look),
			fitting(look),
			OWN_DIRECTION
		);
	parts.push(PICTURES[settings.pictures]);
	parts.push(readAloud(settings, look), markStyle(look));
	if (settings.quiet) parts.push(STILL);
	parts.push(`@media (prefers-reduced-motion: reduce) { ${STILL} }`);
	return parts.join('\n');
}

/** Sizes of the old `font` element, 1 to 7, which browsers take from their own setting. */
const OLD_SIZES = [0.7, 0.8125, 1, 1.125, 1.5, 2, 3]
	.map((size, index) => `font[size="${index + 1}"] { font-size: ${size}rem !important; }`)
	.join('\n');

/** What was bold stays heavier than the rest. */
const BOLD = `body { font-weight: 600 !important; }
body :is(p, li, dd, dt, blockquote, figcaption, td, div, span) { font-weight: inherit !important; }
body :is(b, strong, h1, h2, h3, h4, h5, h6, th), body :is(b, strong) * { font-weight: 800 !important; }`;

/** Readium CSS speaks of the elements that usually hold words; a book may name any other. */
function letters(settings: ReadingSettings): string {
	return `
body { font-size: 1rem !important; text-align: start; overflow-wrap: break-word; }
${OLD_SIZES}
font[size^="+"] { font-size: 1.2em !important; }
font[size^="-"] { font-size: .83em !important; }
[data-continued] { text-indent: 0 !important; }
li[data-continued] { list-style: none !important; }
body :is(p, li, dd, dt, blockquote, figcaption, td, th, div, span, font, a, em, i, strong, b) {
	line-height: inherit !important; }
:root[style*="--USER__letterSpacing"] body :not(svg *, math, math *) {
	letter-spacing: var(--USER__letterSpacing) !important; }
:root[style*="--USER__wordSpacing"] body :not(svg *, math, math *) {
	word-spacing: var(--USER__wordSpacing) !important; }
${settings.weight === 'bold' ? BOLD : ''}
${settings.fontSize >= LARGE ? HEADINGS_OF_LARGE_PAGES : ''}`;
}

/** Dim ones come back under the pointer and the keyboard; hidden ones leave their captions. */
const PICTURES: Readonly<Record<ReadingSettings['pictures'], string>> = {
	shown: '',
	dim: `body :is(img, svg:not(svg svg), video) { opacity: .4; }
body :is(img, svg, video):is(:hover, :focus) { opacity: 1; }`,
	hidden: 'body :is(img, svg:not(svg svg), picture, video) { display: none !important; }'
};

/** Sheets that stand for one setting, in what `pageStyle` makes of it. */
export const STYLES_OF_SETTINGS = {
	bold: BOLD,
	large: HEADINGS_OF_LARGE_PAGES,
	dim: PICTURES.dim
} as const;

function colours(settings: ReadingSettings, look: PageLook): string {
	const grounds = (['light', 'dark'] as const).map(
		(name) =>
			`:root[style] body img.${GROUND_CLASS[name]} { background-color: rgb(${GROUNDS[name].join(' ')}) !important; }`
	);
	const base = `${grounds.join('\n')}
html { background: ${look.paper} !important; }
body { background: transparent !important; color: ${look.ink} !important; }
a[href] { color: ${look.link} !important; }
:root[style*="--USER__textColor"] body :not(svg *) { background-image: none !important; text-shadow: none !important; }`;
	if (!isDark(settings)) return base;
	// A drawing is drawn in black unless it says otherwise.
	return `${base}
:root[style] body svg:not(svg svg) { background-color: ${PLATE.paper} !important; color: ${PLATE.ink} !important; }
${settings.page === 'night' ? 'svg:not(svg svg), video { filter: brightness(.86); }' : ''}`;
}

const PLATE = { paper: '#fff', ink: '#1a1a1a' } as const;
const BLOCKS = `div, section, article, main, header, footer, aside, nav, blockquote, p, ul, ol, li, dl, dd, dt, form,
	fieldset, center, h1, h2, h3, h4, h5, h6`;

/** Nothing hangs over the edge of a page, is cut or printed over, however large the letters. */
function fitting(look: PageLook): string {
	return `
html { height: auto !important; min-height: 0 !important; max-height: none !important; overflow: visible !important; }
body { min-height: 0 !important; max-height: none !important; overflow-x: visible !important; float: none !important;
	column-count: auto !important; flex-direction: column !important; grid-template: none !important;
	grid-auto-flow: row !important; }
body :is(${BLOCKS}) { max-inline-size: 100% !important; }
body :is(${BLOCKS}):not(:empty) { block-size: auto !important; max-block-size: none !important;
	overflow: visible !important; }
img, svg, video { max-width: 100%; }
img { height: auto; }
pre { white-space: pre-wrap !important; max-width: 100%; }
table { max-width: 100%; }
.${FREED_CLASS}, .${FREED_CLASS} :is(table, col, colgroup, td, th) { width: auto !important; min-width: 0 !important;
	table-layout: auto !important; }
.${STACKED_CLASS} { display: block !important; float: none !important; position: static !important; width: auto !important;
	clear: both !important; }
body :is(${BLOCKS}) { flex-wrap: wrap !important; }
td, th { overflow-wrap: normal !important; word-break: normal !important; }
.${SCROLLS_ALONE} { display: block !important; width: auto !important; min-width: 0 !important; max-width: 100% !important;
	height: auto !important; max-height: var(--reader-box-height, none) !important; overflow: auto !important;
	break-inside: avoid; }
.${SCROLLS_ALONE} thead { position: sticky; top: 0; background-color: ${look.paper} !important; }
h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; break-after: avoid; }
figure { break-inside: avoid; margin-inline: 0 !important; }
body .${VISUALLY_HIDDEN_CLASS}.${VISUALLY_HIDDEN_CLASS}:not(:empty) { position: absolute !important; width: 1px !important;
	height: 1px !important; max-height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important; padding: 0 !important;
	border: 0 !important; white-space: nowrap !important; }
.${SHRUNK_CLASS} { font-size: var(${SHRUNK_SIZE}) !important; }
body .${LONGEST_WORD_CLASS}.${LONGEST_WORD_CLASS} { display: block !important; width: 0 !important; min-width: 0 !important;
	overflow: auto !important; overflow-wrap: normal !important; word-break: normal !important; hyphens: manual !important; }`;
}

function focusRing(look: PageLook): string {
	return `:focus-visible { outline: 3px solid ${look.link} !important; outline-offset: 3px; border-radius: 4px; }
body:focus-visible { outline: 0 !important; }`;
}

function readAloud(settings: ReadingSettings, look: PageLook): string {
	const black = settings.page === 'yellow' || settings.page === 'white';
	const bar = black ? `0 0 0 3px ${look.paper}, 0 0 0 5px ${look.mark}` : `0 .14em 0 0 ${look.markEdge}`;
	return `:root[style] .${READ_ALOUD_CLASS}, .${READ_ALOUD_CLASS} { background: ${look.mark} !important; color: ${look.onMark} !important;
	border-radius: .25em; box-shadow: ${bar}; -webkit-box-decoration-break: clone; box-decoration-break: clone; }`;
}
