import { describe, expect, it } from 'vitest';
import { expansionsOf, languageOf } from './language.ts';
import { loadLanguage } from './load.server.ts';

describe('the written rules', () => {
	const rules = languageOf({
		synonyms: '# lời\nheo, lợn\nba, bố, cha\nkhủng long, dinosaur',
		spellings: 'chuyện -> truyện',
		stopWords: 'và'
	});

	it('lets "lợn" find a title with "heo"', () => {
		expect(expansionsOf('Chú Heo đất', rules)).toEqual(['lợn']);
	});

	it('compares marks: bà is not ba', () => {
		expect(expansionsOf('Bà ngoại', rules)).toEqual([]);
		expect(expansionsOf('Ba và con', rules)).toEqual(['bố', 'cha']);
	});

	it('reads terms of several syllables and other spellings', () => {
		expect(expansionsOf('Truyện khủng long', rules)).toEqual(['chuyện', 'dinosaur']);
	});

	it('refuses a spelling rule without an arrow', () => {
		expect(() => languageOf({ synonyms: '', spellings: 'abc', stopWords: '' })).toThrow('abc');
	});

	it('reads the files of the library', () => {
		const library = loadLanguage();
		expect(library.stopWords.has('và')).toBe(true);
		expect(expansionsOf('tàu hoả', library)).toContain('xe lửa');
	});
});
