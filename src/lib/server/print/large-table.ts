import type { DocumentBlock, DocumentRun } from '#lib/publication/accessible-document.ts';
import type { Element, Piece } from './element.ts';
import type { Sheet } from './sheet.ts';

/** What turns words into lines, at one letter size. */
interface SetsLines {
	readonly sheet: Sheet;
	readonly size: number;
	lines(runs: readonly DocumentRun[], width: number, size: number, leading?: number): Piece[];
}

const PAD = 6;

/** A table whose columns have room: every header cell says what it heads. */
export function largeTable(
	table: Extract<DocumentBlock, { kind: 'table' }>,
	columns: number,
	width: number,
	print: SetsLines
): Element {
	const column = width / columns;
	const row = (cells: (typeof table.rows)[number]): Piece => {
		const heads = cells.every(({ header }) => header);
		const set = cells.map((cell) => {
			const room = column * cell.columns;
			const runs = cell.header ? cell.runs.map((run) => ({ ...run, look: 'strong' as const })) : cell.runs;
			return { cell, room, lines: print.lines(runs, room - 2 * PAD, print.size, 1.4) };
		});
		const heightOf = (lines: readonly Piece[]) => lines.reduce((sum, line) => sum + line.height, 0);
		const height = Math.max(...set.map(({ lines }) => heightOf(lines))) + 2 * PAD;
		return {
			height,
			place: (structure, x, y) => {
				print.sheet.artifact(() => {
					const rule = heads ? 2 : 0.8;
					print.sheet.document.rect(x, y + height - rule, width, rule).fill('#000000');
				});
				const line = print.sheet.structure('TR');
				structure.add(line);
				let left = x;
				for (const { cell, room, lines } of set) {
					const tag = cell.header ? 'TH' : 'TD';
					const one = print.sheet.structure(tag, cell.header ? { scope: heads ? 'Column' : 'Row' } : {});
					line.add(one);
					let top = y + PAD;
					for (const piece of lines) {
						piece.place(one, left + PAD, top);
						top += piece.height;
					}
					one.end();
					left += room;
				}
				line.end();
			}
		};
	};
	const caption = table.caption.map((run) => ({ ...run, look: 'strong' as const }));
	return {
		tag: 'Table',
		children: [
			...(caption.length > 0
				? [{ tag: 'Caption', pieces: print.lines(caption, width, print.size), before: 0, after: 5 }]
				: []),
			{ tag: 'TBody', pieces: table.rows.map(row), before: 0, after: 0 }
		],
		before: print.size * 0.6,
		after: print.size,
		// Whole where a page holds it; a longer one begins a page.
		keep: true
	};
}
