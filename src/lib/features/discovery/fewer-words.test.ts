import { describe, expect, it } from 'vitest';
import { fewerWords } from './fewer-words.ts';

describe('fewer words', () => {
	it('begin with the words of two syllables that a child may have meant', () => {
		expect(fewerWords('con voi biết bay')).toEqual(['con voi', 'biết bay', 'biết', 'con']);
	});
	it('are the single words of two', () => {
		expect(fewerWords('mèo máy')).toEqual(['mèo', 'máy']);
	});
	it('are never many, and none for one word', () => {
		expect(fewerWords('a bờ cờ dờ đờ e gờ hờ')).toHaveLength(4);
		expect(fewerWords('mèo')).toEqual([]);
	});
});
