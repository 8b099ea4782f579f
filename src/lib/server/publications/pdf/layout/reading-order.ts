import { isSameLine, type TextLine } from './text-lines.ts';

/** Empty room between two columns, in letter heights. */
const GUTTER = 1;
/** Share of the lines that may reach across a gutter. */
const MOST_ACROSS = 0.3;
/** A line of a column fills at least this share of the region; narrower ones are cells of a table. */
const COLUMN = 0.22;
/** Lines of a column. */
const FEWEST = 3;

/**
 * The lines of a page as a person reads them: columns one after the other, between them what reaches across; within a column from
 * above. Each group is one column, or a strip across the page. After the recursive X-Y cut (Nagy and Seth, 1984), cut at gutters
 * first.
 */
export function readingOrder(lines: readonly TextLine[]): TextLine[][] {
	const gutter = findGutter(lines);
	if (gutter === null) return lines.length === 0 ? [] : [rows(lines)];
	const groups: TextLine[][] = [];
	let band: TextLine[] = [];
	const endBand = () => {
		groups.push(...readingOrder(band.filter(({ right }) => right <= gutter)));
		groups.push(...readingOrder(band.filter(({ left }) => left >= gutter)));
		band = [];
	};
	let strip: TextLine[] = [];
	const endStrip = () => {
		if (strip.length > 0) groups.push(rows(strip));
		strip = [];
	};
	for (const line of [...lines].sort((a, b) => a.baseline - b.baseline)) {
		if (line.left < gutter && line.right > gutter) {
			endBand();
			strip.push(line);
		} else {
			endStrip();
			band.push(line);
		}
	}
	endBand();
	endStrip();
	return groups;
}

/** Where the page falls into two columns; null when it does not. Titles and wide pictures may reach across. */
function findGutter(lines: readonly TextLine[]): number | null {
	if (lines.length < 2 * FEWEST) return null;
	const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
	const room = GUTTER * median(lines.map(({ size }) => size));
	let best: { at: number; across: number } | null = null;
	for (const edge of new Set(lines.map(({ left }) => Math.round(left)))) {
		const at = edge - room / 2;
		const across = lines.filter(({ left, right }) => left < edge - 1 && right > edge - room).length;
		if (across > MOST_ACROSS * lines.length || (best && across >= best.across)) continue;
		const before = lines.filter(({ right }) => right <= at);
		const behind = lines.filter(({ left }) => left > at);
		if (isColumn(before, width) && isColumn(behind, width)) best = { at, across };
	}
	return best?.at ?? null;
}

/** Most of its letters stand in lines that fill a column: cells of a table and page numbers of a list do not. */
function isColumn(lines: readonly TextLine[], width: number): boolean {
	const filled = lines.filter(({ left, right }) => right - left >= COLUMN * width);
	const letters = (of: readonly TextLine[]) => of.reduce((sum, { text }) => sum + text.length, 0);
	const rowsOf = new Set(filled.map(({ baseline }) => Math.round(baseline)));
	return rowsOf.size >= FEWEST && letters(filled) * 2 >= letters(lines);
}

/** From above, each from the left; what stands on one line is one line. */
function rows(lines: readonly TextLine[]): TextLine[] {
	const out: TextLine[] = [];
	for (const line of [...lines].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
		const last = out.at(-1);
		if (!last || !isSameLine(last, line)) out.push({ ...line });
		else if (line.left >= last.left) {
			last.text += ' ' + line.text;
			last.right = Math.max(last.right, line.right);
		} else {
			last.text = line.text + ' ' + last.text;
			last.left = line.left;
			last.right = Math.max(last.right, line.right);
		}
	}
	return out;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
