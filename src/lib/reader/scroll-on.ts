/** Scrolled text turns by nine tenths of the screen: the last lines stay as the first ones. */
const SCREEN = 0.9;

/** Scrolls on (1) or back (-1) by a screen; false at the edge, where there is nothing more to scroll. */
export function scrollOn(scroller: HTMLElement, by: 1 | -1): boolean {
	const room = scroller.scrollHeight - scroller.clientHeight;
	const at = scroller.scrollTop;
	if (by === 1 ? at >= room - 2 : at <= 2) return false;
	scroller.scrollTop = at + by * scroller.clientHeight * SCREEN;
	return true;
}
