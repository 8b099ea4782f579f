import { expect, test } from 'vitest';
import { blockOf, type BlockInBraille } from './section-in-braille.ts';

const blocks = ['Chương một', 'Mưa rơi tí tách trên mái ngói.', 'Bé hỏi: “Mưa rơi mãi à?”'].map(
	(text): BlockInBraille => ({ kind: 'paragraph', level: 0, text, lines: ['⠁'] })
);

test('V19: a paragraph is known by its letters, whatever stands between them; one that is not there is the first', () => {
	expect(blockOf(blocks, 'Mưa rơi tí tách')).toBe(1);
	expect(blockOf(blocks, ' mưa\nrơi MÃI à ')).toBe(2);
	expect(blockOf(blocks, 'Mưa rơi tí tách trên mái ngói.'.normalize('NFD'))).toBe(1);
	for (const none of ['', '…', 'Nắng']) expect(blockOf(blocks, none)).toBe(0);
	expect(blockOf([], 'Mưa')).toBe(0);
});
