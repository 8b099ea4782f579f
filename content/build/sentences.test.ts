import { expect, test } from 'vitest';
import { plainText } from './markup/document.ts';
import { parseInline } from './markup/inline.ts';
import { sentencesOf } from './sentences.ts';

const read = (text: string) => sentencesOf(parseInline(text, 'here')).map((sentence) => plainText(sentence));

test('a reader breathes after each sentence, also inside quotation marks', () => {
	expect(read('“Lạnh quá! Lạnh quá đi thôi!” Út kêu. Cô nghe thấy… Rồi cô cười.')).toEqual([
		'“Lạnh quá!',
		'Lạnh quá đi thôi!”',
		'Út kêu.',
		'Cô nghe thấy…',
		'Rồi cô cười.'
	]);
});

test('emphasis and foreign words stay inside their sentence', () => {
	expect(read('Đó là *một* con [tailorbird]{lang=en}. Nó bay.')).toEqual(['Đó là một con tailorbird.', 'Nó bay.']);
});
