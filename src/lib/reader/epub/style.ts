import type { PageLook } from '../page-look.ts';
import type { PageColour, ReadingSettings } from '../settings.ts';
import { within } from '../within.ts';

const STYLE_ID = 'vs-reading';

/** The styles of a page: our stylesheet and the reading faces, put on, changed, brought later. */
export class PageStyles {
	readonly #look: () => PageLook;
	readonly #fixed: boolean;
	/** The first page of a visit does not wait for its faces; those after it have them at hand. */
	#facesHere = false;

	constructor(look: () => PageLook, fixed: boolean) {
		this.#look = look;
		this.#fixed = fixed;
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
	}

	change(document: Document, settings: ReadingSettings): void {
		const style = document.getElementById(STYLE_ID);
		if (style) style.textContent = this.#css(settings);
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
	link.setAttribute('rel', 'stylesheet');
	link.setAttribute('href', href);
	return link;
}

function create(document: Document, name: string): HTMLElement {
	return document.createElementNS('http://www.w3.org/1999/xhtml', name);
}

/** Ours for the words being narrated. */
export const READ_ALOUD_CLASS = 'vs-read-aloud';

const DARK: readonly PageColour[] = ['night', 'yellow', 'white'];
const STILL = `*, *::before, *::after { animation: none !important; transition: none !important;
	scroll-behavior: auto !important; }`;
/** From this size in percent on, a heading in its usual proportion would fill the screen. */
const LARGE = 200;
const HEADINGS_OF_LARGE_PAGES = `h1 { font-size: 1.3em !important; } h2 { font-size: 1.2em !important; }
h3, h4, h5, h6 { font-size: 1.1em !important; }`;
const DRAWING = 'svg, svg *, math, math *, img, video';

/** Class of the words being narrated: the publisher's on paper, ours where that could not be seen. */
export function narratedClass(publishers: string | null, page: PageColour): string {
	return publishers && !DARK.includes(page) ? publishers : READ_ALOUD_CLASS;
}

/** Stylesheet of a page: what the child chose, over what the book brings. */
export function pageStyle(settings: ReadingSettings, look: PageLook, fixed: boolean): string {
	const parts = [
		'html { touch-action: pan-y pinch-zoom; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }',
		focusRing(look),
		readAloud(settings, look)
	];
	if (!fixed) parts.push(letters(settings, look), colours(settings, look), fitting());
	if (settings.quiet) parts.push(STILL);
	parts.push(`@media (prefers-reduced-motion: reduce) { ${STILL} }`);
	return parts.join('\n');
}

function letters(settings: ReadingSettings, look: PageLook): string {
	const face = settings.face === 'book' ? null : look.faces[settings.face];
	return `
html { font-size: ${(16 * settings.fontSize) / 100}px !important; }
body { font-size: 1rem !important; line-height: ${settings.lineHeight} !important; text-align: start;
	letter-spacing: ${settings.letterSpacing}em !important; word-spacing: ${settings.wordSpacing}em !important;
	hyphens: manual; overflow-wrap: break-word; ${face ? `font-family: ${face} !important;` : ''} }
body :is(p, li, dd, dt, blockquote, figcaption, td, th, div) { line-height: inherit !important; }
${face ? `body :not(${DRAWING}, code, pre, kbd, samp) { font-family: inherit !important; }` : ''}
${settings.fontSize >= LARGE ? HEADINGS_OF_LARGE_PAGES : ''}`;
}

function colours(settings: ReadingSettings, look: PageLook): string {
	const base = `
html { background: ${look.paper} !important; }
body { background: transparent !important; color: ${look.ink} !important; }
a[href] { color: ${look.link} !important; }`;
	if (!DARK.includes(settings.page)) return base;
	return `${base}
body :not(${DRAWING}, a[href], a[href] *, .${READ_ALOUD_CLASS}, .${READ_ALOUD_CLASS} *) { color: inherit !important;
	background-color: transparent !important; border-color: ${look.line} !important; text-shadow: none !important; }
${settings.page === 'night' ? 'img, svg:not(svg svg), video { filter: brightness(.86); }' : ''}`;
}

/** Nothing hangs over the edge of a page, however large the letters. */
function fitting(): string {
	return `
img, svg, video { max-width: 100%; }
img { height: auto; }
pre { white-space: pre-wrap; }
table { max-width: 100%; }
td, th { overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; break-after: avoid; }
figure { break-inside: avoid; margin-inline: 0; }`;
}

function focusRing(look: PageLook): string {
	return `:focus-visible { outline: 3px solid ${look.link} !important; outline-offset: 3px; border-radius: 4px; }
body:focus-visible { outline: 0 !important; }`;
}

function readAloud(settings: ReadingSettings, look: PageLook): string {
	const black = settings.page === 'yellow' || settings.page === 'white';
	const bar = black ? `0 0 0 3px ${look.paper}, 0 0 0 5px ${look.mark}` : `0 .14em 0 0 ${look.markEdge}`;
	return `.${READ_ALOUD_CLASS} { background: ${look.mark} !important; color: ${look.onMark} !important;
	border-radius: .25em; box-shadow: ${bar}; -webkit-box-decoration-break: clone; box-decoration-break: clone; }`;
}
