import { expect, it } from 'vitest';
import { mark } from './mark.ts';

it('a search is done when all its goals are reached at once', () => {
	const goals = [
		{ id: 'found', when: { contains: 'rua-bien' } },
		{ id: 'few', when: { total: { max: 3 } } }
	];
	const state = { query: 'rùa', filters: {}, total: 9, hits: [{ slug: 'rua-bien' }] };
	expect(mark({ goals }, [state])).toMatchObject({ done: false, right: ['found'] });
	expect(mark({ goals }, [{ ...state, query: 'rùa biển', total: 1 }]).done).toBe(true);
});
