import { expect, it } from 'vitest';
import { mark } from './mark.ts';

it('the comparison is looked at cell by cell', () => {
	const rows = [{ id: 'year', answers: { old: '1995', new: '2010' } }];
	expect(mark({ rows }, { 'year/old': '1995' })).toMatchObject({ done: false, missing: 1 });
	expect(mark({ rows }, { 'year/old': '1995', 'year/new': '1995' }).again).toEqual(['year/new']);
	expect(mark({ rows }, { 'year/old': '1995', 'year/new': '2010' }).done).toBe(true);
});
