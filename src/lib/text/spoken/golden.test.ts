import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spoken } from './spoken.ts';

const SENTENCES = readFileSync(new URL('golden.txt', import.meta.url), 'utf8')
	.split('\n\n')
	.slice(1)
	.map((pair) => pair.trim().split('\n→ ') as [written: string, said: string]);

describe('sentences of books', () => {
	it('are many', () => {
		expect(SENTENCES.length).toBeGreaterThanOrEqual(60);
	});

	it.each(SENTENCES)('%s', (written, said) => {
		const pieces = spoken(written, 'vi').map((piece) => piece.said);
		expect(pieces.filter((piece) => piece !== '').join(' ')).toBe(said);
	});
});
