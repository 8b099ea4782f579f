import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { Dictionary } from './dictionary.ts';
import { entrySchema, keyOf, parseWords } from './entry.ts';

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

	it('finds a word of a hyphen in a text that writes it with one, and without', () => {
		const own = new Dictionary([{ word: 'lô-gích' }]);
		for (const text of ['Nghĩ rất lô-gích.', 'Nghĩ rất Lô gích.', 'Nghĩ rất lô\u2011gích.'])
			expect(own.at(text, text.indexOf('gích')).entries, text).toHaveLength(1);
	});
});

describe('a word that a librarian writes', () => {
	const entry = { kind: 'dt', meaning: 'Nghĩa.', example: 'Ví dụ.' };
	const read = (word: string) => v.safeParse(entrySchema, { ...entry, word });

	it('is kept as it is found in a text, without marks that nobody sees', () => {
		expect(read(' Xe\u200b  đạp\u00ad ').output).toMatchObject({ word: 'Xe đạp' });
		for (const word of ['cò', 'lô-gích', 'ô tô', 'in-tơ-nét', 'A4'])
			expect(read(word).success, word).toBe(true);
	});

	it('is sent back when no touch on a text would ever find it', () => {
		for (const word of [
			'!!!',
			'“bà”',
			'bà.',
			'ô tô (xe)',
			'a, b',
			'\u200b',
			'một hai ba bốn năm',
			'a-b-c-d-e'
		])
			expect(read(word).success, word).toBe(false);
	});
});
