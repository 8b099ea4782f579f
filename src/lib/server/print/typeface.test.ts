import { expect, test } from 'vitest';
import { typeface } from './typeface.ts';

const MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const VOWELS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'];
const LETTERS = VOWELS.flatMap((vowel) => MARKS.map((mark) => (vowel + mark).normalize('NFC')));

test.each([
	['be-vietnam-pro', 400, 'normal'],
	['be-vietnam-pro', 600, 'normal'],
	['be-vietnam-pro', 400, 'italic'],
	['baloo-2', 700, 'normal'],
	['baloo-2', 800, 'normal']
] as const)('%s %d %s draws every Vietnamese letter and the marks of a page', (family, weight, style) => {
	const face = typeface(family, weight, style);
	const missing = [...LETTERS, ...'đĐ“”‘’…—–•°0123456789?!,.:;()'].filter((letter) => !face.has(letter));
	expect(missing).toEqual([]);
});

test('a word is measured as its letters are drawn, across font files', () => {
	const face = typeface('be-vietnam-pro', 400);
	expect(face.runs('Việt Nam').map((run) => run.text)).toEqual(['Vi', 'ệ', 't Nam']);
	expect(face.width('Việt Nam', 10)).toBeCloseTo(
		face.width('Vi', 10) + face.width('ệ', 10) + face.width('t Nam', 10)
	);
});
