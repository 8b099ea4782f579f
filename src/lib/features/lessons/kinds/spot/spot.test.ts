import { expect, it } from 'vitest';
import { aloud } from './localise.ts';
import { mark } from './mark.ts';

const parts = [
	{ id: 'year', right: true },
	{ id: 'price', right: false }
];

it('a child who points at the right part is done; one who points at everything looks again', () => {
	expect(mark({ parts }, ['year']).done).toBe(true);
	expect(mark({ parts }, ['year', 'price'])).toMatchObject({ done: false, again: ['price'] });
});

it('each part of the page can be heard by itself, and all of them after the question', () => {
	const words = (vi: string) => ({ vi, en: vi });
	const authored = {
		kind: 'spot' as const,
		id: 'bia',
		prompt: words('Năm nào?'),
		praise: words('Đúng rồi.'),
		hints: [],
		several: false,
		page: words('Trang bìa'),
		parts: parts.map((part) => ({ ...part, label: words(part.id), because: words('Vì thế.') }))
	};
	expect(aloud(authored, 'vi')).toEqual({
		choices: ['year', 'price'],
		parts: [
			{ id: 'year', words: ['year'] },
			{ id: 'price', words: ['price'] }
		]
	});
});
