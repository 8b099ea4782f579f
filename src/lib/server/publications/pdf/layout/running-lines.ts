import { isSameLine, type TextLine } from './text-lines.ts';

/** Lines of a page that may be its head or foot. */
const EDGE = 2;
/** On so many other pages nearby the same line stands at the same height. */
const OFTEN = 2;
/** Points. */
const SAME_HEIGHT = 8;
/** Letters so much larger than those of the body are a title, on however many slides it stands. */
const TITLE = 1.35;

/** The outermost lines of a page, without what changes from page to page. */
export interface PageEdges {
	readonly top: readonly EdgeLine[];
	readonly bottom: readonly EdgeLine[];
	/** There are lines between them. */
	readonly more: boolean;
}

interface EdgeLine {
	readonly key: string;
	readonly baseline: number;
}

export function edgesOf(lines: readonly TextLine[]): PageEdges {
	const rows = [...lines].sort((a, b) => a.baseline - b.baseline);
	const edge = (from: readonly TextLine[]) => {
		const found: TextLine[] = [];
		let heights = 0;
		for (const line of from) {
			const last = found.at(-1);
			if (!last || !isSameLine(last, line)) heights++;
			if (heights > EDGE) break;
			found.push(line);
		}
		return found.map(({ text, baseline }) => ({ key: keyOf(text), baseline }));
	};
	const [top, bottom] = [edge(rows), edge(rows.toReversed())];
	return { top, bottom, more: top.length + bottom.length < rows.length };
}

/**
 * The running heads, feet and number among the lines of a page. `nearby`: the edges of the pages around it; `bodySize`:
 * height of the letters of most of the book.
 */
export function runningLines(
	lines: readonly TextLine[],
	own: PageEdges,
	nearby: readonly PageEdges[],
	bodySize: number
): ReadonlySet<TextLine> {
	const all = [own, ...nearby];
	// What stands on pages with nothing else is what they say: a line a page, again and again.
	const furnished = nearby.filter((page) => saysMore(page, all));
	const numbered = nearby.filter((page) => page.more || linesOf(page).some(({ key }) => key !== NUMBER));
	const runs = ({ text, baseline, size }: TextLine) => {
		const line = { key: keyOf(text), baseline };
		if (line.key !== NUMBER && size >= TITLE * bodySize) return false;
		const pages = line.key === NUMBER ? numbered : furnished;
		return EDGES.some((edge) => own[edge].some((one) => same(one, line)) && isOften(edge, line, pages));
	};
	return new Set(lines.filter((line) => line.picture === undefined && runs(line)));
}

const EDGES = ['top', 'bottom'] as const;
/** A number and nothing else. */
const NUMBER = '#';

const linesOf = (page: PageEdges) => [...page.top, ...page.bottom];

const same = (a: EdgeLine, b: EdgeLine) =>
	a.key === b.key && Math.abs(a.baseline - b.baseline) <= SAME_HEIGHT;

const isOften = (edge: (typeof EDGES)[number], line: EdgeLine, pages: readonly PageEdges[]) =>
	pages.filter((page) => page[edge].some((one) => same(one, line))).length >= OFTEN;

/** A page has words that do not stand on the others. */
function saysMore(page: PageEdges, all: readonly PageEdges[]): boolean {
	if (page.more) return true;
	const others = all.filter((other) => other !== page);
	const repeats = (line: EdgeLine) => EDGES.some((edge) => isOften(edge, line, others));
	return linesOf(page).some((line) => !repeats(line));
}

/** "Trang 12 · Sông" and "Trang 13 · Sông" are one line; a number alone, Roman ones too, is any number. */
function keyOf(text: string): string {
	const plain = text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
	return /^[–—-]?\s*[ivxlc]+\s*[–—-]?$/.test(plain) ? NUMBER : plain;
}
