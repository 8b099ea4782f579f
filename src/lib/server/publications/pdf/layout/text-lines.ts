import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import type { PagePicture } from '../flow/page-pictures.ts';
import { times, type Matrix } from './matrix.ts';

/** A run of words on one line of a page, in points from the upper left corner of the page as it is turned. */
export interface TextLine {
	text: string;
	left: number;
	right: number;
	/** The line the letters stand on. */
	readonly baseline: number;
	/** Height of most of the letters; of a picture its own. */
	size: number;
	/** Stands where a line would; null: a picture that was not stored. */
	readonly picture?: PagePicture | null;
}

/** Words farther apart than this many letter heights are no neighbours: cells of a table, columns. */
const APART = 1.5;
/** A gap of this many letter heights is a space that was not written. */
const SPACE = 0.18;

/** Turns that make words read from left to right which run to the right already, down, to the left, up. */
const UPRIGHT: readonly Matrix[] = [
	[1, 0, 0, 1, 0, 0],
	[0, -1, 1, 0, 0, 0],
	[-1, 0, 0, -1, 0, 0],
	[0, 1, -1, 0, 0, 0]
];

/** A page is read the way most of its letters run: a table that lies on its side is a page of words, too. */
function readingView(items: TextContent['items'], viewport: Matrix): Matrix {
	const letters = [0, 0, 0, 0];
	for (const item of items) {
		if (!('str' in item)) continue;
		const [a = 1, b = 0] = times(viewport, item.transform);
		const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
		letters[quarter] = (letters[quarter] ?? 0) + item.str.trim().length;
	}
	const most = letters.indexOf(Math.max(...letters));
	const turn = UPRIGHT[most];
	return turn ? times(turn, viewport) : viewport;
}

/**
 * The words of a page as lines, in the order they are drawn; what the file marks as furniture of the page, and what does not run
 * as most of its letters do (letters along the edge), is left out. `page`: its viewport at scale 1.
 */
export function textLines(items: TextContent['items'], page: Matrix): TextLine[] {
	const viewport = readingView(items, page);
	const lines: TextLine[] = [];
	const artifacts: boolean[] = [];
	let spaced = false;
	for (const item of items) {
		if (!('str' in item)) {
			if (item.type === 'endMarkedContent') artifacts.pop();
			else artifacts.push('tag' in item && item.tag === 'Artifact');
			continue;
		}
		if (artifacts.includes(true)) continue;
		if (item.str.trim() === '') {
			spaced ||= item.str !== '';
			continue;
		}
		const [a = 1, b = 0, c = 0, d = 1, left = 0, baseline = 0] = times(viewport, item.transform);
		if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) continue;
		const size = Math.hypot(c, d) || 1;
		const right = left + item.width * Math.hypot(viewport[0] ?? 1, viewport[1] ?? 0);
		const last = lines.at(-1);
		const gap = last ? left - last.right : Infinity;
		if (
			last &&
			isSameLine(last, { baseline, size }) &&
			gap > -size &&
			gap < APART * Math.max(size, last.size)
		) {
			const apart = (spaced || gap > SPACE * size) && !/\s$/.test(last.text) && !/^\s/.test(item.str);
			if (item.str.length > last.text.length) last.size = size;
			last.text += (apart ? ' ' : '') + item.str;
			last.right = Math.max(last.right, right);
		} else lines.push({ text: item.str, left, right, baseline, size });
		spaced = false;
	}
	return lines
		.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim().normalize('NFC') }))
		.filter(({ text }) => text !== '');
}

/** On one line with each other; raised and lowered letters too. */
export function isSameLine(
	a: Pick<TextLine, 'baseline' | 'size' | 'picture'>,
	b: Pick<TextLine, 'baseline' | 'size' | 'picture'>
): boolean {
	if (a.picture !== undefined || b.picture !== undefined) return false;
	const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
	// A large first letter stands on a line of its own.
	return Math.abs(a.baseline - b.baseline) < (large < 2 * small ? 0.5 * large : 0.3 * small);
}
