import { markOf, type Mark } from '../mark.ts';
import type { AuthoredCompare } from './schema.ts';

/** `row/source` → option */
type Cells = Readonly<Record<string, string>>;
interface Row {
	readonly id: string;
	/** source → option */
	readonly answers: Readonly<Record<string, string>>;
}

export function cellKey(row: string, source: string): string {
	return `${row}/${source}`;
}

/** A row is right when both of its cells are. */
export function mark({ rows }: { readonly rows: readonly Row[] }, cells: Cells): Mark {
	const expected = rows.flatMap((row) =>
		Object.entries(row.answers).map(([source, option]) => ({ key: cellKey(row.id, source), option }))
	);
	const filled = expected.filter((cell) => cells[cell.key]);
	const keys = (right: boolean) =>
		filled.filter((cell) => (cells[cell.key] === cell.option) === right).map((cell) => cell.key);
	return markOf(keys(true), keys(false), expected.length - filled.length);
}

export function authorsAnswer({ rows, sources }: AuthoredCompare, which: 'right' | 'wrong'): Cells {
	const cells = rows.flatMap(({ id, answers, options }) =>
		sources.map((source) => {
			const right = answers[source.id] ?? '';
			const other = options.find((option) => option.id !== right)?.id ?? '';
			return [cellKey(id, source.id), which === 'right' ? right : other] as const;
		})
	);
	return Object.fromEntries(cells);
}
