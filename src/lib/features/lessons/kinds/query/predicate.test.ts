import { describe, expect, it } from 'vitest';
import { holds, type SearchState } from './predicate.ts';

/** Hits carry more facts than their slug. */
const book = (slug: string, ...topics: string[]) => ({ slug, topics });

function showing(query: string, more: Partial<SearchState> = {}): SearchState {
	return { query, filters: {}, total: 0, hits: [], ...more };
}

describe('a query task looks at what the search page shows', () => {
	it('sees whether the wanted book is among the hits, however many others came since', () => {
		const page = showing('rùa', { total: 2, hits: [{ slug: 'rua-va-tho' }, { slug: 'rua-bien' }] });
		expect(holds({ contains: 'rua-bien' }, [page])).toBe(true);
		expect(holds({ contains: 'rua' }, [page])).toBe(false);
	});

	it('counts the books found', () => {
		expect(holds({ total: { max: 10 } }, [showing('rùa', { total: 10 })])).toBe(true);
		expect(holds({ total: { max: 10 } }, [showing('rùa', { total: 11 })])).toBe(false);
		expect(holds({ total: { min: 1 } }, [showing('ruaf', { total: 0 })])).toBe(false);
	});

	it('tells words typed with marks from words without', () => {
		expect(holds({ query: { marked: true } }, [showing('mưa')])).toBe(true);
		expect(holds({ query: { marked: false } }, [showing('mua')])).toBe(true);
		expect(holds({ query: { folded: 'mua' } }, [showing('Mưa đá')])).toBe(true);
		expect(holds({ query: { is: 'mưa' } }, [showing(' MƯA ')])).toBe(true);
		expect(holds({ query: { is: 'mưa' } }, [showing('mua')])).toBe(false);
	});

	it('takes words as words: a slip of the Telex keys is not the word', () => {
		expect(holds({ query: { has: 'rua' } }, [showing('ruaf')])).toBe(false);
		expect(holds({ query: { has: ['biển', 'sông'] } }, [showing('rùa biển')])).toBe(true);
		expect(holds({ query: { words: 2 } }, [showing('rùa')])).toBe(false);
	});

	it('accepts either place of the tone: hòa is hoà', () => {
		expect(holds({ query: { is: 'hoà bình' } }, [showing('hòa bình')])).toBe(true);
	});

	it('sees the chosen filters and that every hit obeys them', () => {
		const page = showing('', {
			filters: { topic: ['song-nuoc', 'con-vat'] },
			hits: [book('a', 'song-nuoc'), book('b', 'song-nuoc', 'vi-sao')]
		});
		expect(holds({ filter: { topic: 'song-nuoc' } }, [page])).toBe(true);
		expect(holds({ everyHit: { topics: 'song-nuoc' } }, [page])).toBe(true);
		expect(holds({ everyHit: { topics: 'vi-sao' } }, [page])).toBe(false);
	});

	it('does not call an empty page a page where every hit is right', () => {
		expect(holds({ everyHit: { genre: 'story' } }, [showing('ruaf')])).toBe(false);
	});

	it('remembers earlier tries', () => {
		const tries = [showing('ruaf'), showing('rua', { total: 3 }), showing('Rua', { total: 3 })];
		expect(holds({ tries: { min: 2 } }, tries)).toBe(true);
		expect(holds({ tries: { min: 3 } }, tries)).toBe(false);
		expect(holds({ once: { query: { is: 'ruaf' } } }, tries)).toBe(true);
		expect(holds({ query: { is: 'ruaf' } }, tries)).toBe(false);
	});

	it('joins conditions', () => {
		const tries = [showing('rùa biển', { total: 2, hits: [{ slug: 'rua-bien' }] })];
		const found = { contains: 'rua-bien' };
		const wide = { total: { min: 9 } };
		expect(holds({ all: [found, { not: wide }] }, tries)).toBe(true);
		expect(holds({ all: [found, wide] }, tries)).toBe(false);
		expect(holds({ any: [found, wide] }, tries)).toBe(true);
	});

	it('holds nothing before the first try', () => {
		expect(holds({ total: { max: 10 } }, [])).toBe(false);
		expect(holds({ query: { marked: false } }, [])).toBe(false);
	});
});
