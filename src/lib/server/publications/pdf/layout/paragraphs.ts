import { median } from './reading-order.ts';
import type { TextLine } from './text-lines.ts';

export interface Paragraph {
	text: string;
	/** Height of its letters, in points. */
	readonly size: number;
	readonly picture?: TextLine['picture'];
	/** Runs on over the end of its column: the next one may be its rest. */
	readonly open: boolean;
}

/** A larger distance than between the lines of one paragraph, as a share of that. */
const GAP = 1.3;
/** Points in which letters of one paragraph may differ, as a share. */
const SIZE_CHANGE = 1.12;
/** A first line stands in by so many letter heights. */
const INDENT = 0.9;
const BULLET = /^[•●○◦▪■□‣⁃]\s*/;
const NUMBERED = /^\(?\d{1,3}[.)]\s+\p{Lu}/u;
/** A speaker begins: "– Con ơi!" */
const SPEAKER = /^[–—-]\s*[\p{Lu}"“]/u;
const ENDED = /[.!?…:;”"»)\]]$/;

/** The lines of one column as paragraphs: lines joined, words parted at the end of a line mended. */
export function paragraphs(lines: readonly TextLine[]): Paragraph[] {
	const left = Math.min(...lines.map((line) => line.left));
	const right = Math.max(...lines.map((line) => line.right));
	const words = lines.filter(({ picture }) => picture === undefined);
	const leading = median(
		words.slice(1).map((line, i) => (line.baseline - (words[i]?.baseline ?? 0)) / Math.max(1, line.size))
	);
	const out: { lines: TextLine[] }[] = [];
	for (const line of lines) {
		const last = out.at(-1);
		const before = last?.lines.at(-1);
		if (last && before && !begins(line, before, { left, right, leading })) last.lines.push(line);
		else out.push({ lines: [line] });
	}
	return out.map(({ lines: own }, i) => {
		const text = joined(own.map((line) => line.text));
		const [{ picture } = {}] = own;
		return {
			text,
			...(picture !== undefined && { picture }),
			size: median(own.map(({ size }) => size)),
			open: i === out.length - 1 && text !== '' && !ENDED.test(text)
		};
	});
}

interface Column {
	readonly left: number;
	readonly right: number;
	readonly leading: number;
}

function begins(line: TextLine, before: TextLine, { left, right, leading }: Column): boolean {
	if (line.picture !== undefined || before.picture !== undefined) return true;
	const [small, large] = [Math.min(line.size, before.size), Math.max(line.size, before.size)];
	if (large > small * SIZE_CHANGE) return true;
	if ((line.baseline - before.baseline) / Math.max(1, line.size) > GAP * Math.max(1, leading)) return true;
	if (BULLET.test(line.text) || NUMBERED.test(line.text) || SPEAKER.test(line.text)) return true;
	const indented = line.left - left > INDENT * line.size && before.left - left < INDENT * line.size;
	if (indented && ENDED.test(before.text)) return true;
	// A short last line that ends a sentence.
	const free = right - before.right;
	return (
		free > 0.2 * (right - left) && /[.!?…”"»]$/.test(before.text) && /^[\p{Lu}\p{N}"“–—-]/u.test(line.text)
	);
}

/** Lines of one paragraph as one; a word that was parted at the end of a line is whole again. */
export function joined(lines: readonly string[]): string {
	let text = '';
	for (const line of lines) {
		if (text === '') text = line;
		else text = joinedTwo(text, line);
	}
	return text.replace(/\u00AD/g, '').normalize('NFC');
}

/** A word goes on in the next line: "chú-" and "ng". */
export function isParted(before: string, after: string): boolean {
	return /\p{L}[-\u2010\u00AD]$/u.test(before) && /^\p{Ll}/u.test(after);
}

export function joinedTwo(before: string, after: string): string {
	if (isParted(before, after)) return before.slice(0, -1) + after;
	const compound = /\p{L}[-\u2010]$/u.test(before) && /^\p{Lu}/u.test(after);
	return before + (compound ? '' : ' ') + after;
}

export function isBullet(text: string): boolean {
	return BULLET.test(text);
}

export function withoutBullet(text: string): string {
	return text.replace(BULLET, '');
}
