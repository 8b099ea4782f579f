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
