/** A point in shares of what it lies on: 0, 0 is its upper left corner, 1, 1 the lower right one. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** In CSS pixels. */
interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

interface Wanted {
	readonly screen: Box;
	/** The page as it lies now. */
	readonly box: Box;
	/** What of the page, and where on the screen it belongs. */
	readonly place: Point;
	readonly point: Point;
}

/** How far to scroll until a place of a page lies at a point of the screen, in CSS pixels. */
export function scrolledFor({ screen, box, place, point }: Wanted): { left: number; top: number } {
	return {
		left: box.left + place.x * box.width - (screen.left + point.x * screen.width),
		top: box.top + place.y * box.height - (screen.top + point.y * screen.height)
	};
}

/** The first of the pages 1 … `count`, which lie under each other, that ends below a line; the last when none does. */
export function pageCrossing(line: number, count: number, bottomOf: (page: number) => number): number {
	let from = 1;
	let to = Math.max(1, count);
	while (from < to) {
		const middle = Math.floor((from + to) / 2);
		if (bottomOf(middle) > line) to = middle;
		else from = middle + 1;
	}
	return from;
}

interface Room {
	/** How far it is scrolled, and how far it can be. */
	readonly at: number;
	readonly room: number;
	readonly screen: number;
}

/** A little of the screen before stays on the next one, so that nothing is lost at the edge. */
const STEP = 0.85;
const EDGE = 2;

/**
 * The next piece of a page that is larger than the screen, as one reads: along the line, then to the beginning of the next;
 * null when the page is read to its end. In CSS pixels from the upper left corner.
 */
export function nextPiece(
	across: Room,
	down: Room,
	by: 1 | -1
): { readonly left: number; readonly top: number } | null {
	if (isRoom(across, by)) return { left: stepped(across, by), top: down.at };
	if (!isRoom(down, by)) return null;
	return { left: by === 1 ? 0 : across.room, top: stepped(down, by) };
}

function isRoom({ at, room }: Room, by: 1 | -1): boolean {
	return by === 1 ? at < room - EDGE : at > EDGE;
}

function stepped({ at, room, screen }: Room, by: 1 | -1): number {
	return Math.min(room, Math.max(0, at + by * screen * STEP));
}
