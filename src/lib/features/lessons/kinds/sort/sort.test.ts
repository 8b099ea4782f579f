import { expect, it } from 'vitest';
import { mark } from './mark.ts';

it('a child is told which cards lie well and how many still wait', () => {
	const cards = [
		{ id: 'rua', basket: 'story' },
		{ id: 'mua', basket: 'fact' },
		{ id: 'ca', basket: 'fact' }
	];
	expect(mark({ cards }, { rua: 'story', mua: 'story' })).toEqual({
		done: false,
		right: ['rua'],
		again: ['mua'],
		missing: 1
	});
	expect(mark({ cards }, { rua: 'story', mua: 'fact', ca: 'fact' }).done).toBe(true);
});
