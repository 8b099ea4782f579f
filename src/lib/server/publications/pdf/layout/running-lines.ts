import { isSameLine, type TextLine } from './text-lines.ts';

/** Lines of a page that may be its head or foot. */
const EDGE = 2;
/** On so many other pages nearby the same line stands at the same height. */
const OFTEN = 2;
/** Points. */
const SAME_HEIGHT = 8;

/** The outermost lines of a page, without what changes from page to page. */
export interface PageEdges {
	readonly top: readonly EdgeLine[];
	readonly bottom: readonly EdgeLine[];
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
	return { top: edge(rows), bottom: edge(rows.reverse()) };
}

/** The lines of a page without its running heads, feet and number; `nearby`: the edges of the pages around it. */
export function withoutRunningLines(
	lines: readonly TextLine[],
	own: PageEdges,
	nearby: readonly PageEdges[]
): TextLine[] {
	const runs = (edge: 'top' | 'bottom', { text, baseline }: TextLine) => {
		const key = keyOf(text);
		const isEdge = (one: EdgeLine) => one.key === key && Math.abs(one.baseline - baseline) <= SAME_HEIGHT;
		return own[edge].some(isEdge) && nearby.filter((other) => other[edge].some(isEdge)).length >= OFTEN;
	};
	return lines.filter((line) => !runs('top', line) && !runs('bottom', line));
}

/** "Trang 12 · Sông" and "Trang 13 · Sông" are one line; a number alone, Roman ones too, is any number. */
function keyOf(text: string): string {
	const plain = text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
	return /^[–—-]?\s*[ivxlc]+\s*[–—-]?$/.test(plain) ? '#' : plain;
}
