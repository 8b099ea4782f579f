export type Cell = string | number | null;

/** Without it Excel reads UTF-8 as the code page of the machine, and Vietnamese falls apart. */
const MARK = '\uFEFF';
/** Spreadsheets take a text that begins so as a formula, and may do what it says. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** A table as a file that spreadsheets open: RFC 4180, UTF-8 with its mark. A text that would be a formula gets an apostrophe before it. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
	return MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
