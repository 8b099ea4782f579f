import { expect, test } from 'vitest';
import { FACETS } from '#search/engine.ts';
import { facetValueName } from './words.ts';

test('what one has chosen is said in words, never by its name in the index', () => {
	expect(facetValueName('band', 'la', 'vi')).toBe('Lá');
	expect(facetValueName('topic', 'con-vat', 'vi')).toBe('Con vật');
	expect(facetValueName('language', 'vi', 'vi')).toBe('Tiếng Việt');
});

test('a value of another version is shown as it is', () => {
	for (const facet of FACETS.filter((one) => one !== 'audio' && one !== 'language'))
		expect(facetValueName(facet, 'chưa-biết', 'vi')).toBe('chưa-biết');
});
