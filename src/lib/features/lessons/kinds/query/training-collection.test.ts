import { describe, expect, it } from 'vitest';
import { markedParts, searchTraining } from './training-collection.ts';

const books = [
	{ slug: 'rua-bien', title: 'Rùa biển về nhà', author: 'Tập luyện', about: '' },
	{ slug: 'rua-chen', title: 'Em rửa chén', author: 'Tập luyện', about: '' },
	{ slug: 'tho', title: 'Thỏ chạy thi', author: 'Tập luyện', about: 'Một cuộc thi với rùa.' }
];
const found = (query: string) => searchTraining(books, query).hits.map((hit) => hit.slug);

describe('the training collection', () => {
	it('answers a word without marks with all its sisters', () => {
		expect(found('rua')).toEqual(['rua-bien', 'rua-chen', 'tho']);
	});

	it('answers a word with marks with that word alone', () => {
		expect(found('rùa')).toEqual(['rua-bien', 'tho']);
		expect(found('RÙA biển')).toEqual(['rua-bien']);
	});

	it('finds nothing for a slip of the keys, and nothing for nothing', () => {
		expect(found('ruaf')).toEqual([]);
		expect(found('  ')).toEqual([]);
	});

	it('shows which words of a title answered', () => {
		expect(markedParts('Rùa biển về nhà', 'rua')).toEqual([
			{ text: 'Rùa', hit: true },
			{ text: ' biển về nhà', hit: false }
		]);
	});
});
