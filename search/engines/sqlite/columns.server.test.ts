import { expect, it } from 'vitest';
import { Columns, type ColumnRow } from './columns.server.ts';

const LA = 1;
const QUA = 2;
const title = (row: number, band: number): ColumnRow => ({
	row,
	band,
	...{ guidance: 0, genre: 0, length: 0, audio: 0, form: 0, topic: 0, language: 0 }
});

function library(titles: number): Columns {
	const columns = new Columns(titles);
	columns.name('band', LA, 'la');
	columns.name('band', QUA, 'qua');
	for (let row = 0; row < titles; row++) columns.put(title(row, row % 2 ? LA : QUA));
	return columns;
}

const scope = { bands: ['la'], guidance: false };

it('a child who types letter after letter has the catalogue walked once', () => {
	const columns = library(1_000);
	const typed = ['m', 'mè', 'mèo'].map(() => columns.inScope({ ...scope }));
	expect(new Set(typed).size).toBe(1);
	expect(typed[0]?.reduce((sum, mark) => sum + mark, 0)).toBe(500);
	expect(columns.inScope({ ...scope, bands: ['la', 'qua'] })).not.toBe(typed[0]);
	expect(columns.inScope({ ...scope, guidance: true })).not.toBe(typed[0]);
});

it('and once more when a title changed, went or came', () => {
	const columns = library(4);
	expect([...columns.inScope(scope)]).toEqual([0, 1, 0, 1]);
	columns.put(title(1, QUA));
	expect([...columns.inScope(scope)]).toEqual([0, 0, 0, 1]);
	columns.remove(3);
	expect([...columns.inScope(scope)]).toEqual([0, 0, 0, 0]);
	columns.put(title(4, LA));
	expect([...columns.inScope(scope)]).toEqual([0, 0, 0, 0, 1]);
});
