import { expect, it } from 'vitest';
import { findWords, formOf, snippetOf } from './find-words.ts';

const found = (text: string, query: string, marks = false) =>
	[...findWords(formOf(text, marks), query, marks)].map(({ from, to }) => text.slice(from, to));

it.each([
	['without tones', 'Con Cá bơi, con cà rụng.', 'ca', ['Cá', 'cà']],
	['with đ', 'Đường đi đến đình.', 'duong di', ['Đường đi']],
	['whatever the letters', 'MÈO con và mèo mẹ', 'mèo', ['MÈO', 'mèo']],
	['as the other school writes it', 'Thuỷ học kĩ, hoà nhã.', 'kỹ', ['kĩ']],
	['decomposed', 'Con ca\u0301 bơi'.normalize('NFC'), 'ca\u0301', ['cá']]
])('V17: words are found %s', (_, text, query, hits) => {
	expect(found(text, query)).toEqual(hits);
});

it('V17: tones count when they are asked for', () => {
	expect(found('cá, cà, ca', 'cá', true)).toEqual(['cá']);
	expect(found('hòa và hoà', 'hoà', true)).toEqual(['hòa', 'hoà']);
});

it('V17: a short word is found whole, a long one also where it goes on, none in the middle of another', () => {
	expect(found('bạn an anh An', 'an')).toEqual(['an', 'An']);
	expect(found('butterfly and butter', 'butter')).toEqual(['butter', 'butter']);
	expect(found('the cutter', 'utter')).toEqual([]);
});

it('V17: writing without spaces is found anywhere', () => {
	expect(found('我喜欢看书', '看书')).toEqual(['看书']);
});

it('V17: words of two paragraphs are no place', () => {
	expect(found('con mèo\nngủ', 'mèo ngủ')).toEqual([]);
});

it('V17: a form has the length of its text, whatever stands in it', () => {
	for (const text of ['İstanbul ảo', 'a\u0301\u0323\u0302 x', '𝒜 ơi', 'ﬁ ß'])
		expect(formOf(text, false)).toHaveLength(text.length);
});

it('V17: what is shown around a hit is cut between words', () => {
	const text = 'Ngày xưa có một đàn kiến nối nhau bắc cầu qua rãnh nước rất rộng.';
	const from = text.indexOf('nối');
	expect(snippetOf(text, { from, to: from + 3 }, 12)).toEqual({
		before: '…đàn kiến ',
		hit: 'nối',
		after: ' nhau bắc…'
	});
});
