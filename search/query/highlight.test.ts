import { describe, expect, it } from 'vitest';
import { marked, snippetOf } from './highlight.ts';
import { questionOf } from './question.ts';

const shown = (text: string, ask: string, level: 'exact' | 'folded' | 'prefix') => {
	const result = marked(text, questionOf(ask), level);
	return result.ranges.map(([start, end]) => result.text.slice(start, end));
};

describe('marking the words that were asked for', () => {
	it('marks "Đường đến" for "duong den", as one stretch', () => {
		expect(shown('Đường đến thư viện', 'duong den', 'folded')).toEqual(['Đường đến']);
	});

	it('respects marks when they were meant', () => {
		expect(shown('Cây đa và da cam', 'đa', 'exact')).toEqual(['đa']);
	});

	it('marks the whole word whose beginning was typed', () => {
		expect(shown('Khủng long con', 'khung lo', 'prefix')).toEqual(['Khủng long']);
	});

	it('sees hòa in hoà and works on decomposed text', () => {
		expect(shown('Thành phố Hoà Bình'.normalize('NFD'), 'hòa', 'exact')).toEqual(['Hoà']);
	});
});

describe('snippets', () => {
	it('shows a few words around the densest place', () => {
		const text = `${'Ngày xưa có một ngôi làng. '.repeat(20)}Bỗng con mèo nhảy lên mái nhà. ${'Rồi trời tối. '.repeat(20)}`;
		const snippet = snippetOf(text, questionOf('con meo'), 'folded');
		expect(snippet?.text).toContain('con mèo nhảy lên');
		expect(snippet?.text.length).toBeLessThan(180);
		expect(snippet?.ranges.map(([s, e]) => snippet.text.slice(s, e))).toContain('con mèo');
	});

	it('is null when nothing matches', () => {
		expect(snippetOf('Trời xanh', questionOf('mèo'), 'folded')).toBeNull();
	});
});
