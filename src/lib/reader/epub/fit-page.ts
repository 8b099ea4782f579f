import type { Size } from '../size.ts';

/** Longest comfortable line, in letters' widths of about half an em; the page keeps a twelfth on each side. */
const LINE = 34; // em

interface Page {
	/** The size that a fixed page was drawn in; null for letters that flow. */
	readonly drawn: Size | null;
	readonly paged: boolean;
	/** Percent of the usual 16 px. */
	readonly fontSize: number;
}

/** What of the room a page takes, in whole pixels: a page turn moves by exactly one width. */
export function fitPage(room: Size, { drawn, paged, fontSize }: Page): Size {
	if (drawn) return inProportion(room, drawn);
	return paged ? room : { width: scrollWidth(room, fontSize), height: room.height };
}

/** The largest size of `page`'s proportion within `room`. */
function inProportion(room: Size, page: Size): Size {
	const scale = Math.min(room.width / page.width, room.height / page.height);
	return { width: Math.floor(page.width * scale), height: Math.floor(page.height * scale) };
}

/** A scrolled chapter is never wider than people like to read (45–75 letters a line). */
function scrollWidth(room: Size, fontSize: number): number {
	const em = (16 * fontSize) / 100;
	return Math.floor(Math.min(room.width, (LINE * em * 12) / 10));
}
