import { listenForGestures } from '../gestures.ts';
import type { NavigatorEvents } from '../navigator.ts';
import type { Listeners } from '../listeners.ts';

export const STYLE_ID = 'vs-reading';

interface FrameOptions {
	readonly document: Document;
	readonly iframe: HTMLIFrameElement;
	readonly events: Listeners<NavigatorEvents>;
	readonly direction: 'ltr' | 'rtl';
	/** The element that clips the frame: what the child sees of it. */
	readonly window: HTMLElement;
	readonly follow: (href: string) => void;
}

/**
 * Listens inside the sandboxed frame of a section. Its own timers and promises never run, so everything lives here.
 * The listeners die with the frame.
 */
export function listenInFrame({ document, iframe, events, direction, window, follow }: FrameOptions): void {
	listenForGestures(
		document,
		{ tap: (zone) => events.emit('tap', zone), swipe: (turn) => events.emit('swipe', turn) },
		{
			direction,
			page() {
				const outer = window.getBoundingClientRect();
				return { left: outer.left - iframe.getBoundingClientRect().left, width: outer.width };
			}
		}
	);
	document.addEventListener('keydown', (event) => events.emit('key', event));
	document.addEventListener(
		'click',
		(event) => {
			const link = (event.target as Element | null)?.closest?.('a[href], area[href]');
			if (!link) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			follow(link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '');
		},
		true
	);
}

/** Puts our stylesheet at the end of the head, before the engine measures the page; with `facesHref` the faces too. */
export function dress(document: Document, css: string, facesHref: string | null): void {
	const head = document.querySelector('head');
	if (!head || document.getElementById(STYLE_ID)) return;
	const style = create(document, 'style');
	style.id = STYLE_ID;
	style.textContent = css;
	if (facesHref !== null) head.append(facesLink(document, facesHref));
	head.append(style);
}

/**
 * Brings the reading faces to a page that is on the screen already in the device's own: a frame is not loaded before
 * its faces are, and nobody waits for letters on a slow line. Resolves when they are there.
 */
export async function dressFaces(document: Document, facesHref: string): Promise<void> {
	const link = facesLink(document, facesHref);
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
	return document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
}

export function redress(document: Document, css: string): void {
	const style = document.getElementById(STYLE_ID);
	if (style) style.textContent = css;
}

/** Moves the keyboard focus to an element of the page, or to its beginning. */
export function focusIn(document: Document, element: Element | null): void {
	const target = (element ?? document.querySelector('h1, h2, h3') ?? document.body) as HTMLElement;
	if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
	target.focus({ preventScroll: true });
}
