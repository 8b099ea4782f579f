import { expect, it } from 'vitest';
import { splitLongTexts } from './split-long-texts.ts';

const page = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
const nodes = (element: Element | null) =>
	[...(element?.childNodes ?? [])].map((node) => node.nodeValue ?? '');
const SENTENCE = 'Đàn kiến nối nhau bắc cầu qua rãnh nước, con trước gọi con sau. ';

it('a text as long as a chapter becomes nodes of some lines, split between words, and says the same', () => {
	const words = SENTENCE.repeat(1_500);
	const document = page(`<p>${words}</p>`);
	const { height } = document.body.getBoundingClientRect();
	splitLongTexts(document);
	const pieces = nodes(document.querySelector('p'));
	expect(pieces.length).toBeGreaterThan(150);
	expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1_100);
	expect(pieces.slice(0, -1).every((piece) => piece.endsWith(' '))).toBe(true);
	expect(pieces.join('')).toBe(words);
	expect(document.body.getBoundingClientRect().height).toBe(height);
});

it('lines of a poem are split at their ends, what is short or has no spaces is left alone', () => {
	const lines = `${SENTENCE.trim().replaceAll(' ', '_')}\n`.repeat(100);
	const document = page(`<pre>${lines}</pre><p>${SENTENCE.repeat(20)}</p><code>${'x'.repeat(9_000)}</code>`);
	splitLongTexts(document);
	const poem = nodes(document.querySelector('pre'));
	expect(poem.length).toBeGreaterThan(5);
	expect(poem.every((piece) => piece.endsWith('\n'))).toBe(true);
	expect(nodes(document.querySelector('p'))).toHaveLength(1);
	expect(nodes(document.querySelector('code'))).toHaveLength(1);
});
