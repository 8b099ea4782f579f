import { expect, test } from 'vitest';
import type { SpokenBlock } from './spoken-blocks.ts';
import { utterancesOf } from './utterances.ts';

const block = (text: string, languages: readonly (readonly [number, string])[] = []): SpokenBlock<null> => ({
	...{ role: 'text', text },
	runs: languages.map(([at, language]) => ({ at, node: null, offset: 0, language }))
});
const said = (one: SpokenBlock<null>) =>
	utterancesOf(one, 'vi').map(({ from, to, language }) => `${language}: ${one.text.slice(from, to)}`);

test('a paragraph is said sentence by sentence', () => {
	expect(said(block('Mưa rồi. Em có áo mưa chưa? Có!'))).toEqual([
		'vi: Mưa rồi.',
		'vi: Em có áo mưa chưa?',
		'vi: Có!'
	]);
});

test('each line of a poem is said by itself', () => {
	expect(said(block('Bống ơi\nmau về'))).toEqual(['vi: Bống ơi', 'vi: mau về']);
});

test('V16: a passage in another language is said in that language', () => {
	expect(
		said(
			block('Bạn nói hello world rồi cười.', [
				[0, 'vi'],
				[8, 'en'],
				[20, 'vi']
			])
		)
	).toEqual(['vi: Bạn nói', 'en: hello world', 'vi: rồi cười.']);
});

test('a sentence without end is parted at a space, and nothing of it is lost', () => {
	const text = 'mưa rơi tí tách '.repeat(200).trim();
	const parts = utterancesOf(block(text), 'vi');
	expect(parts.every(({ from, to }) => to - from <= 400)).toBe(true);
	expect(parts.map(({ from, to }) => text.slice(from, to)).join(' ')).toBe(text);
	expect(utterancesOf(block('a'.repeat(1_000)), 'vi').map(({ from, to }) => to - from)).toEqual([
		400, 400, 200
	]);
});

test('a tag that is no language is read as Vietnamese is', () => {
	expect(said(block('Một. Hai.', [[0, 'tiếng-việt?']]))).toHaveLength(2);
});
