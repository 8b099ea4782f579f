import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('opens in Excel and LibreOffice as it was written, with Vietnamese, commas, quotes and lines in a cell', () => {
	expect(
		csvOf([
			['Chỗ', 'Cuốn'],
			[7, 'Dế Mèn, "phiêu lưu"\nký'],
			[8, null]
		])
	).toBe('\uFEFFChỗ,Cuốn\r\n7,"Dế Mèn, ""phiêu lưu""\nký"\r\n8,\r\n');
});

it('runs nothing: what begins as a formula is a text, a number stays one', () => {
	const texts = ['=1+1', '+84', '-3', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")', '＝1'];
	for (const text of texts) expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/);
	expect(csvOf([[-3]])).toBe('\uFEFF-3\r\n');
	expect(csvOf([['a=b']])).toBe('\uFEFFa=b\r\n');
});

it('runs nothing either where a semicolon ends the cell, as in a Vietnamese Excel', () => {
	for (const text of ['Cóc;=1+1', 'Cóc; =HYPERLINK("x")', 'Cóc\t@x', 'Cóc\n+1'])
		expect(csvOf([[text]])).toMatch(/[;\t\n]'\s*[=@+]/);
	expect(csvOf([['Cóc; Tấm']])).toBe('\uFEFF"Cóc; Tấm"\r\n');
});

it('makes no dates and figures of words, and writes days as every language reads them', () => {
	for (const text of ['8/3', '20/11', '3-4', '1E5', '007', '12:30', '1.000', '2026-12-01'])
		expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
	expect(csvOf([['1984', '2A1', '8/3 vui']])).toBe('\uFEFF1984,2A1,8/3 vui\r\n');
	expect(csvOf([[{ when: '2026-12-01' }, { when: '2026-12-01 08:15' }]])).toBe(
		'\uFEFF2026-12-01,2026-12-01 08:15\r\n'
	);
});
