/** A day or a minute, written as every spreadsheet reads it whatever its language: `2026-12-01`, `2026-12-01 08:15`. */
export interface When {
	readonly when: string;
}
/** A string is words, also where it looks like a figure. */
export type Cell = string | number | When | null;

/** Without it Excel reads UTF-8 as the code page of the machine, and Vietnamese falls apart. */
const MARK = '\uFEFF';
/**
 * Spreadsheets take a text that begins so as a formula, and may do what it says. Where the comma is the decimal sign, cells end at a
 * semicolon, quoted or not, and what follows it begins one.
 */
const FORMULA = /(^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=[\t\r])/g;
/** Read as a date, a time or a figure: the list "8/3" becomes the third of August, "007" a seven. */
const FIGURE = /^\s*\d[\d\s.,:/-]*(e\d+)?\s*$/i;
/** The same as a figure and as a text. */
const PLAIN_FIGURE = /^(0|[1-9]\d{0,14})$/;

/** A table as a file that spreadsheets open: RFC 4180, UTF-8 with its mark. A text that would become something else gets an apostrophe before it. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
	return MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	if (typeof value === 'object') return value.when;
	const text =
		FIGURE.test(value) && !PLAIN_FIGURE.test(value) ? `'${value}` : value.replaceAll(FORMULA, "$1'");
	return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
