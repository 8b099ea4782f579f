import type { Turn } from '#lib/reader/navigator.ts';
import { SCROLLS_ALONE } from '#lib/reader/scrolls-alone.ts';

interface Pressed {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly target: EventTarget | null;
}

/** `back`: to where the last jump began; `where`: "Em đang ở đâu". */
type Command = Turn | 'escape' | 'back' | 'where';

/** What a key means on the page of a book; null when it is somebody else's. */
export function keyCommand(
	event: Pressed,
	direction: 'ltr' | 'rtl',
	flow: 'pages' | 'scroll'
): Command | null {
	const { key, shiftKey } = event;
	if (key === 'Escape') return 'escape';
	if (takesKeys(event.target)) return null;
	if (key === 'Backspace') return 'back';
	if (key === 'F2') return 'where';
	if (key.startsWith('Arrow') && closest(event.target, `.${SCROLLS_ALONE}`)) return null;
	if (key === 'ArrowRight') return direction === 'ltr' ? 'next' : 'previous';
	if (key === 'ArrowLeft') return direction === 'ltr' ? 'previous' : 'next';
	if (key === 'PageDown') return 'next';
	if (key === 'PageUp') return 'previous';
	// The space bar presses the button that has the focus.
	if (key === ' ' && !pressable(event.target)) return shiftKey ? 'previous' : 'next';
	if (flow === 'pages' && key === 'ArrowDown') return 'next';
	if (flow === 'pages' && key === 'ArrowUp') return 'previous';
	return null;
}

/** Fields and media players use arrows and letters themselves. */
function takesKeys(target: EventTarget | null): boolean {
	return closest(
		target,
		'input, select, textarea, audio, video, [contenteditable], [role="radiogroup"], dialog'
	);
}

function pressable(target: EventTarget | null): boolean {
	return closest(target, 'a[href], button, summary, [role="button"]');
}

// Targets come from the frame's realm too: no `instanceof`.
function closest(target: EventTarget | null, selector: string): boolean {
	const element = target as Element | null;
	return typeof element?.closest === 'function' && element.closest(selector) !== null;
}
