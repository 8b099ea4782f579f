import { expect, test } from 'vitest';
import { expectConsole } from '../support/no-stray-console.ts';

/* Planted: each of these has to fail, or a stray word on the console would pass. */
test.fails('a stray console.error fails a test', () => {
	console.error('lạc');
});

test.fails('a stray console.warn fails a test', () => {
	console.warn('[svelte] state_referenced_locally');
});

test.fails('a word that was expected and never said fails a test', () => {
	expectConsole(/sắp nói/);
});

test.fails('another word than the expected one fails a test', () => {
	expectConsole(/điều hẹn/);
	console.error('điều hẹn');
	console.error('điều khác');
});

test('a word that is expected is none that is stray', () => {
	expectConsole(/^console\.error: điều hẹn/);
	console.error('điều hẹn', new Error('và vì sao'));
	expect(true).toBe(true);
});
