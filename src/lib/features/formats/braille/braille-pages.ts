import { BLANK, type BrailleBlock, type BrailleBook } from './braille-book.ts';

export interface PageSize {
	/** In a line. */
	readonly cells: number;
	/** On a page. */
	readonly lines: number;
	/** Whether pages have numbers, and where printed ones begin is told. */
	readonly numbers: boolean;
}

/** A row of cells, shorter than the line where nothing follows. */
type Row = string;
const NUMBER = '⠼';
const DIGITS = ['⠚', '⠁', '⠃', '⠉', '⠙', '⠑', '⠋', '⠛', '⠓', '⠊'];
/** A line to the number of a printed page. */
const RULE = '⠤';
const BREAK = '⠒'.repeat(12);

/** The book on pages, row by row. The number of a page stands at the end of its last line, which holds nothing else. */
export function braillePages({ blocks }: BrailleBook, { cells, lines, numbers }: PageSize): Row[][] {
	const room = numbers ? lines - 1 : lines;
	const pages: Row[][] = [];
	let page: Row[] = [];
	const turn = () => {
		if (numbers) {
			while (page.length < room) page.push('');
			page.push(right(numberOf(pages.length + 1), cells));
		}
		pages.push(page);
		page = [];
	};
	for (const block of blocks) {
		if (block.kind === 'page' && !numbers) continue;
		const rows = rowsOf(block, cells);
		const [before, after] = SPACE[block.kind];
		// A heading does not stand alone at the foot.
		const needed = block.kind === 'heading' ? rows.length + 2 : 1;
		if (page.length > 0 && page.length + before + Math.min(needed, room) > room) turn();
		for (let blank = 0; blank < before && page.length > 0; blank++) page.push('');
		for (const row of rows) {
			if (page.length === room) turn();
			page.push(row);
		}
		for (let blank = 0; blank < after && page.length < room; blank++) page.push('');
	}
	if (page.length > 0 || pages.length === 0) turn();
	return pages;
}

/** Blank lines before and after. */
const SPACE: Readonly<Record<BrailleBlock['kind'], readonly [number, number]>> = {
	...{ heading: [1, 1], paragraph: [0, 0], item: [0, 0], note: [0, 0], page: [0, 0], rule: [0, 0] }
};

function rowsOf({ kind, level, lines }: BrailleBlock, cells: number): Row[] {
	switch (kind) {
		case 'heading':
			// The higher ones in the middle, the lower ones from the fifth cell on.
			return level <= 2
				? lines.flatMap((line) => wrapped(line, cells - 6, 0, 0).map((row) => middle(row, cells)))
				: lines.flatMap((line) => wrapped(line, cells, 4, 4));
		case 'paragraph':
			return lines.flatMap((line, at) => wrapped(line, cells, 2 * level + (at === 0 ? 2 : 0), 2 * level));
		case 'item':
			return lines.flatMap((line, at) => wrapped(line, cells, 2 * level + (at === 0 ? 0 : 2), 2 * level + 2));
		case 'note':
			return lines.flatMap((line) => wrapped(line, cells, 6, 4));
		case 'page': {
			const label = lines.join(BLANK).slice(0, cells - 2);
			return [RULE.repeat(cells - label.length) + label];
		}
		case 'rule':
			return [middle(BREAK, cells)];
	}
}

/** Words on lines; one that no line holds is parted. Indents never take more than half of a line. */
function wrapped(text: string, cells: number, first: number, others: number): Row[] {
	const indent = (cellsOf: number) => BLANK.repeat(Math.min(cellsOf, Math.floor(cells / 2)));
	const rows: Row[] = [];
	let row = indent(first);
	let empty = true;
	const finish = () => {
		rows.push(row);
		[row, empty] = [indent(others), true];
	};
	for (let word of text.split(BLANK).filter((part) => part !== '')) {
		if (!empty && row.length + 1 + word.length > cells) finish();
		while (empty && row.length + word.length > cells) {
			const fits = cells - row.length;
			row += word.slice(0, fits);
			word = word.slice(fits);
			finish();
		}
		row += (empty ? '' : BLANK) + word;
		empty = false;
	}
	if (!empty) rows.push(row);
	return rows;
}

function numberOf(number: number): string {
	return NUMBER + [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');
}

const right = (text: string, cells: number): Row => BLANK.repeat(Math.max(0, cells - text.length)) + text;
const middle = (text: string, cells: number): Row =>
	BLANK.repeat(Math.max(0, Math.floor((cells - text.length) / 2))) + text;
