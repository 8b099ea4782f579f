import { expect, it } from 'vitest';
import { bringEnglish, syllablesOf, wantsPoints } from './syllables-of-words.ts';
import { tonesOf } from './text-paint.ts';

const pieces = (text: string, language: string) =>
	syllablesOf({ text, start: 10, end: 10 + text.length, line: 0 }, language).map(({ start, end }) =>
		text.slice(start - 10, end - 10)
	);

it('D7: a Vietnamese word is one syllable, an English one is divided where it may be hyphenated', async () => {
	expect(pieces('elephant', 'en')).toEqual(['elephant']);
	expect(wantsPoints('en-GB')).toBe(true);
	await bringEnglish();
	expect(wantsPoints('en-GB')).toBe(false);
	expect(pieces('elephant', 'en')).toEqual(['ele', 'phant']);
	expect(pieces('nghiêng', 'vi')).toEqual(['nghiêng']);
	expect(pieces('nghiêng', 'en')).toEqual(['nghiêng']);
	expect(pieces('elephant', 'vi')).toEqual(['elephant']);
});

it('D7: a tone is found at the letter that bears it', () => {
	expect(tonesOf('nghiệng')).toEqual([4]);
	expect(tonesOf('Đà')).toEqual([1]);
	expect(tonesOf('ân')).toEqual([]);
});
