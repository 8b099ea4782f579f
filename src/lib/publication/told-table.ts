import type { DocumentBlock, DocumentCell, DocumentRun } from './accessible-document.ts';

/**
 * A table told row by row, for where its columns have no room: what heads the row first, then each cell behind what heads its column. A table
 * without headers is told cell after cell.
 */
export function toldTable(
	caption: readonly DocumentRun[],
	rows: readonly (readonly DocumentCell[])[]
): DocumentBlock[] {
	const [first = []] = rows;
	const heads = first.length > 1 && first.every(({ header }) => header) ? columnsOf(first) : null;
	const items = (heads ? rows.slice(1) : rows).map((row): DocumentBlock[] => {
		const runs: DocumentRun[] = [];
		let column = 0;
		for (const cell of row) {
			const head = heads?.[column];
			if (cell.runs.length > 0) {
				if (runs.length > 0) runs.push({ text: '\n', language: null });
				if (head && head.runs.length > 0 && !cell.header) runs.push(...head.runs, colon(head.runs));
				runs.push(...(cell.header ? cell.runs.map(strong) : cell.runs));
			}
			column += cell.columns;
		}
		return runs.length > 0 ? [{ kind: 'paragraph', runs }] : [];
	});
	const told = items.filter((item) => item.length > 0);
	return [
		...(caption.length > 0 ? [{ kind: 'paragraph', runs: caption.map(strong) } as const] : []),
		...(told.length > 0 ? [{ kind: 'list', ordered: false, start: 1, items: told } as const] : [])
	];
}

/** What heads each column; a wide one heads several. */
const columnsOf = (row: readonly DocumentCell[]) =>
	row.flatMap((cell) => Array.from({ length: cell.columns }, () => cell));

const strong = (run: DocumentRun): DocumentRun => ({ ...run, look: 'strong' });

const colon = (runs: readonly DocumentRun[]): DocumentRun => ({
	text: /[:?!.]$/.test(runs.at(-1)?.text ?? '') ? ' ' : ': ',
	language: runs.at(-1)?.language ?? null
});
