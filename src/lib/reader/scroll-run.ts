/** Which way a scrolled section goes on: down, or, with lines that stand upright, to the left or to the right. */
export type Run = 'down' | 'left' | 'right';

/** How far a section is scrolled from its beginning, how much of it is seen, and how long it is, in CSS pixels along its run. */
export interface Extent {
	readonly at: number;
	readonly seen: number;
	readonly all: number;
}

type Scroller = Pick<
	HTMLElement,
	'scrollLeft' | 'scrollTop' | 'scrollWidth' | 'scrollHeight' | 'clientWidth' | 'clientHeight'
>;

/** As an arrow moves it: about two lines, CSS px. */
export const NUDGE = 60;
/** Scrolled text turns by nine tenths of the screen: the last lines stay as the first ones. */
const SCREEN = 0.9;

/** By the `writing-mode` of the section. */
export function runOf(writingMode: string): Run {
	if (/^vertical-rl|^sideways-rl|^tb-rl/.test(writingMode)) return 'left';
	return /^vertical|^sideways/.test(writingMode) ? 'right' : 'down';
}

/** `fromRight`: an element of a direction from right to left, whose `scrollLeft` is 0 at its right end and negative elsewhere. */
export function extentOf(scroller: Scroller, run: Run, fromRight = false): Extent {
	const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = scroller;
	if (run === 'down') return { at: scrollTop, seen: clientHeight, all: scrollHeight };
	const fromLeft = fromRight ? scrollWidth - clientWidth + scrollLeft : scrollLeft;
	const at = run === 'right' ? fromLeft : scrollWidth - clientWidth - fromLeft;
	return { at, seen: clientWidth, all: scrollWidth };
}

/** Scrolls to a distance from the beginning. */
export function scrollAlong(scroller: Scroller, run: Run, at: number, fromRight = false): void {
	if (run === 'down') {
		scroller.scrollTop = at;
		return;
	}
	const room = scroller.scrollWidth - scroller.clientWidth;
	const fromLeft = run === 'right' ? at : room - at;
	scroller.scrollLeft = fromRight ? fromLeft - room : fromLeft;
}

/** Scrolls on (1) or back (-1) by a screen; false at the edge, where there is nothing more to scroll. */
export function scrollOn(scroller: Scroller, by: 1 | -1, run: Run = 'down', fromRight = false): boolean {
	const { at, seen, all } = extentOf(scroller, run, fromRight);
	if (by === 1 ? at >= all - seen - 2 : at <= 2) return false;
	scrollAlong(scroller, run, at + by * seen * SCREEN, fromRight);
	return true;
}

/** By so many pixels; false when nothing has moved. */
export function scrollDown(scroller: HTMLElement, pixels: number): boolean {
	const before = scroller.scrollTop;
	scroller.scrollTop = before + pixels;
	return scroller.scrollTop !== before;
}
