import { expect, test } from 'vitest';
import { plainText, type DocumentCell } from './accessible-document.ts';
import { toldTable } from './told-table.ts';

const runs = (text: string) => [{ text, language: 'vi' }];
const cell = (text: string, header = false, columns = 1): DocumentCell => ({
	header,
	columns,
	runs: runs(text)
});

function told(rows: DocumentCell[][], caption = ''): string[] {
	return toldTable(caption === '' ? [] : runs(caption), rows).flatMap((block) =>
		block.kind === 'list'
			? block.items.flatMap((item) => item.map((one) => ('runs' in one ? plainText(one.runs) : '')))
			: 'runs' in block
				? [plainText(block.runs)]
				: []
	);
}

test('each row says what heads it, then each cell behind what heads its column', () => {
	const rows = [
		[cell('Sông', true), cell('Dài', true), cell('Đổ ra đâu?', true)],
		[cell('Hồng', true), cell('1 149 km'), cell('biển Đông')]
	];
	expect(told(rows, 'Sông lớn')).toEqual(['Sông lớn', 'Hồng\nDài: 1 149 km\nĐổ ra đâu? biển Đông']);
});

test('a wide cell counts for its columns, and a table without headers is told cell after cell', () => {
	const heads = [cell('A', true), cell('B', true, 2), cell('C', true)];
	expect(told([heads, [cell('1'), cell('2'), cell('3'), cell('4')]])).toEqual(['A: 1\nB: 2\nB: 3\nC: 4']);
	expect(told([[cell('1'), cell('2')]])).toEqual(['1\n2']);
	expect(told([])).toEqual([]);
});
