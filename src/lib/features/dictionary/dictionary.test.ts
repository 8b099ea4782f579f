import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { Dictionary } from './dictionary.ts';
import { keyOf, parseWords } from './entry.ts';

const words = parseWords(readFileSync(join(findProjectRoot(), 'content/dictionary/words.md'), 'utf8'));
const dictionary = new Dictionary(words);
const at = (text: string, word: string) => dictionary.at(text, text.indexOf(word));

describe('the children’s dictionary', () => {
	it('has more than 300 words, each once, in composed letters, with a sentence that ends', () => {
		expect(words.length).toBeGreaterThanOrEqual(300);
		expect(new Set(words.map(({ word }) => keyOf(word))).size).toBe(words.length);
		for (const { word, meaning, example } of words) {
			expect(meaning, word).toBe(meaning.normalize('NFC'));
			expect(`${meaning} ${example}`, word).toMatch(/^\p{Lu}.*[.!?”] .*[.!?]$/u);
		}
	});

	it('finds the longest word from any of its syllables', () => {
		const text = 'Chiều nay Bà ngoại kể chuyện.';
		expect(at(text, 'Bà').word).toBe('Bà ngoại');
		expect(at(text, 'ngoại').word).toBe('Bà ngoại');
		expect(at(text, 'Bà').entries.map(({ word }) => word)).toEqual(['bà ngoại', 'bà']);
	});

	it('does not join syllables over a comma or from one paragraph to the next', () => {
		expect(at('Em gặp bà, ngoại trừ hôm nay.', 'bà').word).toBe('bà');
		expect(at('về với bà\nngoại ô', 'bà').word).toBe('bà');
	});

	it('knows a word wherever its tone is put, and in capitals', () => {
		expect(dictionary.find('Khỏe')?.word).toBe('khoẻ');
		expect(dictionary.find('HÒA BÌNH')?.word).toBe('hoà bình');
	});

	it('gives the syllable alone when nobody has written what it means', () => {
		expect(at('cái xyz đó', 'xyz')).toEqual({ word: 'xyz', entries: [] });
	});
});
