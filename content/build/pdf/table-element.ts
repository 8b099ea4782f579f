import type { Element, Piece } from '#lib/server/print/element.ts';
import type { Look } from '#lib/server/print/lines.ts';
import type { Sheet } from '#lib/server/print/sheet.ts';
import { plainText, type Block, type Inline } from '../markup/document.ts';
import { bodyLook } from './styled-line.ts';

type Table = Extract<Block, { kind: 'table' }>;
const PAD = 6;

/** What turns words into lines, at one base letter size in points. */
export interface SetsLines {
	readonly size: number;
	pieces(content: readonly Inline[], look: Look, width: number, leading: number): Piece[];
}

/** A table with its caption; every header cell says what it heads. */
export function tableElement(table: Table, width: number, sheet: Sheet, typesetter: SetsLines): Element {
	const columns = columnWidths([table.head, ...table.rows], width);
	const size = typesetter.size * 0.9;
	const row = (cells: readonly (readonly Inline[])[], header: boolean): Piece => {
		const set = cells.map((cell, index) => {
			const head = header || (index === 0 && table.data.headers === 'both');
			const look = bodyLook(size, head ? '#12543a' : '#1e2a44', head ? 600 : 400);
			const scope = header ? 'Column' : 'Row';
			return { head, scope, lines: typesetter.pieces(cell, look, (columns[index] ?? 0) - 2 * PAD, 1.4) };
		});
		const height =
			Math.max(...set.map(({ lines }) => lines.reduce((sum, line) => sum + line.height, 0))) + 2 * PAD;
		return {
			height,
			place: (structure, x, y) => {
				sheet.artifact(() => {
					if (header) sheet.document.rect(x, y, width, height).fill('#e4efd6');
					sheet.document
						.rect(x, y + height - 0.8, width, header ? 1.6 : 0.8)
						.fill(header ? '#12543a' : '#e6dcc8');
				});
				const line = sheet.structure('TR');
				structure.add(line);
				let left = x;
				set.forEach(({ head, scope, lines }, index) => {
					const cell = sheet.structure(head ? 'TH' : 'TD', head ? { scope } : {});
					line.add(cell);
					let top = y + PAD;
					for (const piece of lines) {
						piece.place(cell, left + PAD, top);
						top += piece.height;
					}
					cell.end();
					left += columns[index] ?? 0;
				});
				line.end();
			}
		};
	};
	const caption: Element = {
		tag: 'Caption',
		pieces: typesetter.pieces(
			[{ kind: 'text', text: table.data.caption }],
			bodyLook(size, '#1e2a44', 600),
			width,
			1.4
		),
		before: 0,
		after: 5
	};
	const body: Element = {
		tag: 'TBody',
		pieces: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
		before: 0,
		after: 0
	};
	return {
		tag: 'Table',
		children: [caption, body],
		before: typesetter.size * 0.6,
		after: typesetter.size,
		keep: true
	};
}

/** Columns share the width by the length of what they hold, within reason. */
function columnWidths(rows: readonly (readonly (readonly Inline[])[])[], width: number): number[] {
	const count = Math.max(...rows.map((row) => row.length));
	const weights = Array.from({ length: count }, (_, index) => {
		const longest = Math.max(...rows.map((row) => plainText(row[index] ?? []).length));
		return Math.max(14, Math.min(34, longest));
	});
	const sum = weights.reduce((all, weight) => all + weight, 0);
	return weights.map((weight) => (weight * width) / sum);
}
