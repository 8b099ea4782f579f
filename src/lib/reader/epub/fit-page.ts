export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Longest comfortable line, in letters' widths of about half an em; the page keeps a twelfth on each side. */
const LINE = 34; // em

/** The largest size of `page`'s proportion within `room`. Whole pixels: a page turn moves by exactly one width. */
export function fitPage(room: Size, page: Size): Size {
	const scale = Math.min(room.width / page.width, room.height / page.height);
	return { width: Math.floor(page.width * scale), height: Math.floor(page.height * scale) };
}

/** A scrolled chapter is never wider than people like to read (45–75 letters a line). */
export function scrollWidth(room: Size, fontSize: number): number {
	const em = (16 * fontSize) / 100;
	return Math.floor(Math.min(room.width, (LINE * em * 12) / 10));
}
