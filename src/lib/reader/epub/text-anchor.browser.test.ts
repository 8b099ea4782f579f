import { expect, it } from 'vitest';
import { findWords, wordsAt } from './text-anchor.ts';

const page = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
const STORY =
	'<h1>Suối</h1><p>Suối hát <em>suốt ngày</em>\n  và gặp ai cũng chào.</p><p>Chiều xuống, suối ra đến biển.</p>';

function placeOf(document: Document, selector: string, offset = 0): Range {
	const range = document.createRange();
	const element = document.querySelector(selector);
	range.setStart(element?.firstChild ?? document.body, offset);
	return range;
}

it('the words at a place are told across elements and line ends, and find it again', () => {
	const words = wordsAt(placeOf(page(STORY), 'p', 5));
	expect(words).toBe('hát suốt ngày và gặp ai cũng chào.Chiều xuống, suối ra đến biển.');
	const newer = page(`<section><h2>Lời đầu</h2><p>Mới thêm.</p>${STORY}</section>`);
	const found = findWords(newer, words ?? '');
	expect(found && wordsAt(found)).toBe(words);
	expect(found?.startContainer.nodeValue).toBe('Suối hát ');
});

it('a place between elements is told by what comes next', () => {
	const document = page(STORY);
	const range = document.createRange();
	range.setStart(document.body, 2);
	expect(wordsAt(range)).toBe('Chiều xuống, suối ra đến biển.');
});

it('words that are gone, or too few to be sure of, find nothing', () => {
	expect(findWords(page('<p>Một chuyện khác hẳn.</p>'), 'Chiều xuống, suối ra đến biển.')).toBeNull();
	expect(findWords(page(STORY), 'Suối')).toBeNull();
	expect(wordsAt(placeOf(page('<p>Hết.</p>'), 'p'))).toBeNull();
});
