import { describe, expect, it } from 'vitest';
import { markChoice, markCompare, markFind, markQuery, markSort } from './marking.ts';

describe('marking is kind and exact', () => {
	const options = [
		{ id: 'a', right: true },
		{ id: 'b', right: false },
		{ id: 'c', right: true }
	];

	it('asks for every right option and no other', () => {
		expect(markChoice(options, ['a', 'c']).done).toBe(true);
		expect(markChoice(options, ['a'])).toEqual({ done: false, right: ['a'], again: [], missing: 1 });
		expect(markChoice(options, ['a', 'b', 'c'])).toEqual({
			done: false,
			right: ['a', 'c'],
			again: ['b'],
			missing: 0
		});
	});

	it('tells which cards lie well and how many still wait', () => {
		const cards = [
			{ id: 'rua', basket: 'story' },
			{ id: 'mua', basket: 'fact' },
			{ id: 'ca', basket: 'fact' }
		];
		expect(markSort(cards, { rua: 'story', mua: 'story' })).toEqual({
			done: false,
			right: ['rua'],
			again: ['mua'],
			missing: 1
		});
		expect(markSort(cards, { rua: 'story', mua: 'fact', ca: 'fact' }).done).toBe(true);
	});

	it('looks at the comparison cell by cell', () => {
		const rows = [{ id: 'year', answers: { old: '1995', new: '2010' } }];
		expect(markCompare(rows, { 'year/old': '1995' })).toMatchObject({ done: false, missing: 1 });
		expect(markCompare(rows, { 'year/old': '1995', 'year/new': '1995' }).again).toEqual(['year/new']);
		expect(markCompare(rows, { 'year/old': '1995', 'year/new': '2010' }).done).toBe(true);
	});

	it('ends a query task when all its goals are reached at once', () => {
		const goals = [
			{ id: 'found', label: '', when: { contains: 'rua-bien' } },
			{ id: 'few', label: '', when: { total: { max: 3 } } }
		];
		const state = { query: 'rùa', filters: {}, total: 9, hits: [{ slug: 'rua-bien' }] };
		expect(markQuery({ goals }, [state])).toMatchObject({ done: false, right: ['found'] });
		expect(markQuery({ goals }, [{ ...state, query: 'rùa biển', total: 1 }]).done).toBe(true);
	});

	it('accepts a place within a range of the right book', () => {
		const find = { id: 'tim', book: 'mua', accept: [[3, 4] as const, [9, 9] as const] };
		expect(markFind(find, { book: 'mua', section: 4 }).done).toBe(true);
		expect(markFind(find, { book: 'mua', section: 9 }).done).toBe(true);
		expect(markFind(find, { book: 'mua', section: 5 }).done).toBe(false);
		expect(markFind(find, { book: 'nang', section: 4 }).done).toBe(false);
	});
});
