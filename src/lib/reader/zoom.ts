/** How much larger than the screen asks for a drawn page can be. */
export const ZOOM = { min: 1, max: 4, step: 1.25 };
/** An arrow moves a page that is larger than the screen by this share of the screen. */
const PAN = 0.2;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/** A zoom that a page can have; what is nearly the whole page is the whole page. */
export function clampZoom(zoom: number): number {
	const near = Math.abs(zoom - ZOOM.min) < 0.02 ? ZOOM.min : zoom;
	return Math.min(ZOOM.max, Math.max(ZOOM.min, near));
}

/** What a key asks of a drawn page: a factor of its size, or a way to go about on it in shares of the screen. Null: nothing. */
export function zoomOfKey(
	{ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
	zoom: number
): { readonly by: number } | { readonly pan: { readonly x: number; readonly y: number } } | null {
	if (ctrlKey || altKey || metaKey) return null;
	const by = { '+': ZOOM.step, '=': ZOOM.step, '-': 1 / ZOOM.step, '0': 1 / zoom }[key];
	if (by !== undefined) return { by };
	const arrow = ARROWS[key];
	return arrow && zoom > ZOOM.min ? { pan: { x: arrow[0] * PAN, y: arrow[1] * PAN } } : null;
}
