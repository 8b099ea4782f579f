import { listenForGestures } from '../gestures.ts';
import type { NavigatorEvents } from '../navigator.ts';
import type { Listeners } from '../listeners.ts';

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
	listenForGestures(document, events, {
		direction,
		page() {
			const outer = window.getBoundingClientRect();
			return { left: outer.left - iframe.getBoundingClientRect().left, width: outer.width };
		}
	});
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

/** Moves the keyboard focus to an element of the page, or to its beginning. */
export function focusIn(document: Document, element: Element | null): void {
	const target = (element ?? document.querySelector('h1, h2, h3') ?? document.body) as HTMLElement;
	if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
	target.focus({ preventScroll: true });
}
