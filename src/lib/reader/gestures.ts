import type { Listeners } from './listeners.ts';
import type { NavigatorEvents, Turn, Zone } from './navigator.ts';

export interface GestureOptions {
	/** Left edge and width of the page in the coordinates of the events, read at each gesture. */
	page(): { readonly left: number; readonly width: number };
	readonly direction: 'ltr' | 'rtl';
	/** CSS pixels of the screen for one of the events, inside of a frame that is shown larger or smaller. */
	scale?(): number;
	/** False while a finger moves a large page about instead of turning it. */
	swipes?(): boolean;
	/** A tap that is somebody else's: true when it was taken. */
	takes?(target: Element, zone: Zone): boolean;
}

const SWIPE = 48; // px sideways; less is a trembling finger
const HOLD = 700; // ms; longer is a selection or a context menu
/** Marks the pictures of a page that can be opened. */
export const PICTURE = 'data-vs-picture';
const INTERACTIVE =
	'a[href], button, input, select, textarea, summary, audio, video, [role="button"], [tabindex="0"]';

/**
 * Taps and swipes on a page. A turn happens when the finger is lifted, so moving back cancels it (WCAG 2.5.2); a tap on
 * a link, a selection of text or a second finger is none of them.
 */
export function listenForGestures(
	target: Document | HTMLElement,
	events: Listeners<NavigatorEvents>,
	options: GestureOptions
): () => void {
	const stop = new AbortController();
	let down: { id: number; x: number; y: number; at: number } | null = null;
	const on = (type: string, listener: (event: PointerEvent) => void) =>
		target.addEventListener(type, listener as EventListener, { signal: stop.signal, passive: true });

	on('pointerdown', (event) => {
		const single = event.isPrimary && event.button === 0;
		down = single ? { id: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp } : null;
	});
	on('pointercancel', () => (down = null));
	on('pointerup', (event) => {
		const start = down;
		down = null;
		if (!start || start.id !== event.pointerId || selecting(event.target)) return;
		const scale = options.scale?.() ?? 1;
		const dx = (event.clientX - start.x) * scale;
		const dy = (event.clientY - start.y) * scale;
		if (Math.abs(dx) >= SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) {
			const turns = event.pointerType !== 'mouse' && (options.swipes?.() ?? true);
			if (turns) events.emit('swipe', turnOf(dx, options.direction));
			return;
		}
		const still = Math.hypot(dx, dy) < 12 && event.timeStamp - start.at < HOLD;
		const zone = zoneOf(event.clientX, options);
		const element = elementOf(event.target);
		if (!still || (element && options.takes?.(element, zone)) || interactive(element)) return;
		let taken = false;
		const touched = element?.ownerDocument;
		const take = () => (taken = true);
		if (touched) events.emit('touch', { document: touched, x: event.clientX, y: event.clientY, take });
		if (!taken) events.emit('tap', zone);
	});
	return () => stop.abort();
}

export function turnOf(dx: number, direction: 'ltr' | 'rtl'): Turn {
	return dx < 0 === (direction === 'ltr') ? 'next' : 'previous';
}

/** The outer thirds turn pages, the middle shows the bars. */
export function zoneOf(x: number, options: GestureOptions): Zone {
	const { left, width } = options.page();
	const share = width > 0 ? (x - left) / width : 0.5;
	if (share > 1 / 3 && share < 2 / 3) return 'middle';
	return share <= 1 / 3 === (options.direction === 'ltr') ? 'start' : 'end';
}

// Nodes come from the realm of the page's frame: `instanceof Element` of this realm would say no.
function elementOf(target: EventTarget | null): Element | null {
	const node = target as Node | null;
	return node && node.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
}

/** A picture can have the keyboard, and turns the page all the same where nobody takes the tap. */
function interactive(element: Element | null): boolean {
	const found = element?.closest(INTERACTIVE);
	return found != null && !found.hasAttribute(PICTURE);
}

function selecting(target: EventTarget | null): boolean {
	const selection = elementOf(target)?.ownerDocument.defaultView?.getSelection();
	return selection != null && !selection.isCollapsed;
}
