import { describe, expect, test } from 'vitest';
import type { TextQuote } from '#lib/publication/locator.ts';
import { authoredBooks } from '../../../tests/support/authored-books.ts';
import { findQuote, lettersOf, QUOTED } from './text-quote.ts';

/** The same numbers in every run (mulberry32). */
function dice(seed: number): (below: number) => number {
	return (below) => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

const quoteAt = (letters: string, at: number): TextQuote => ({
	before: letters.slice(Math.max(0, at - QUOTED.before), at),
	highlight: letters.slice(at, at + QUOTED.highlight),
	after: letters.slice(at + QUOTED.highlight, at + QUOTED.highlight + QUOTED.after)
});

/** "1." of a list and "Ú…" between two lines of a song are no sentences by which a place could be told. */
const SHORTEST_SENTENCE = 4;

/** The words of each sentence. */
const sentencesOf = (text: string) =>
	text
		.split(/(?<=[.!?…:]["”’)]?)\s+|\n{2,}/)
		.map((sentence) =>
			sentence
				.split(/\s+/)
				.map(lettersOf)
				.filter((word) => word !== '')
		)
		.filter((words) => words.join('').length >= SHORTEST_SENTENCE);

const SECTIONS = authoredBooks()
	.flatMap(({ sections }) => sections.map(({ text }) => sentencesOf(text)))
	.filter((sentences) => sentences.length > 5);

/** Where sentence `n` begins. */
const startOf = (sentences: readonly string[], n: number) => sentences.slice(0, n).join('').length;

/** What a corrected file does to the other sentences, and to the letters of all. */
function corrected(sentences: readonly string[], kept: number, roll: (below: number) => number) {
	const foreword = Array.from({ length: roll(12) }, (_, n) =>
		lettersOf(`Lời đầu mới, câu số ${n} của nhà xuất bản.`)
	);
	const next: { text: string; was: number }[] = foreword.map((text) => ({ text, was: -1 }));
	for (const [was, sentence] of sentences.entries()) {
		if (was !== kept && roll(25) === 0) continue;
		if (roll(25) === 0) next.push({ text: lettersOf('Một câu mới được thêm vào giữa chừng.'), was: -1 });
		const spoilt = roll(12) === 0 && sentence.length > 8 ? roll(sentence.length - 2) + 1 : null;
		next.push({
			text: spoilt === null ? sentence : sentence.slice(0, spoilt) + 'ệ' + sentence.slice(spoilt + 1),
			was
		});
	}
	return next;
}

/** A place is where a page begins: at a word. Of a sentence, its letters before one of its words. */
const wordOf = (words: readonly string[], roll: (below: number) => number) =>
	words.slice(0, roll(words.length)).join('').length;

describe('10 000 places in the books of the library', () => {
	test('each is found to the letter in the same text, however the file lays it out', () => {
		const roll = dice(8);
		for (let n = 0; n < 10_000; n++) {
			const letters = (SECTIONS[roll(SECTIONS.length)] ?? []).flat().join('');
			const at = roll(letters.length - 40);
			expect(findQuote(letters, quoteAt(letters, at), at)).toBe(at);
		}
	});

	test('each is found within its sentence in a corrected file', () => {
		const roll = dice(21);
		const lost: string[] = [];
		for (let n = 0; n < 10_000; n++) {
			const words = SECTIONS[roll(SECTIONS.length)] ?? [];
			const sentences = words.map((sentence) => sentence.join(''));
			const kept = roll(sentences.length);
			const sentence = sentences[kept] ?? '';
			const old = sentences.join('');
			const into = wordOf(words[kept] ?? [], roll);
			const newer = corrected(sentences, kept, roll);
			const letters = newer.map(({ text }) => text).join('');
			const near = Math.round(((startOf(sentences, kept) + into) / old.length) * letters.length);
			const found = findQuote(letters, quoteAt(old, startOf(sentences, kept) + into), near) ?? NaN;
			const now = newer.findIndex(({ was }) => was === kept);
			const from = startOf(
				newer.map(({ text }) => text),
				now
			);
			if (!(found >= from && found < from + sentence.length))
				lost.push(`${sentence}, ${into}: ${found - from}`);
		}
		expect(lost).toEqual([]);
	});
});

test('of equal refrains the one that stood where the reader was is found', () => {
	const refrain = 'Suối ơi, suối chảy về đâu, suối có nhớ bờ tre làng ta không hở suối?';
	const song = lettersOf(`${refrain} `.repeat(9));
	const one = lettersOf(refrain).length;
	for (const verse of [2, 4, 6])
		expect(findQuote(song, quoteAt(song, one * verse), one * verse + 9)).toBe(one * verse);
});

test('places that an older reader kept, by their words alone, are found', () => {
	const letters = lettersOf('Ngày xưa có một con suối. Con suối hát suốt ngày. Nó gặp ai cũng chào.');
	expect(findQuote(letters, { highlight: 'Con suối hát suốt ngày.Nó gặp ai' }, 0)).toBe(
		letters.indexOf('Consuốihát')
	);
});

test('words that are gone, or too few to be sure of, find nothing', () => {
	const letters = lettersOf('Ngày xưa có một con suối hát suốt ngày dài, gặp ai cũng chào.');
	expect(findQuote(letters, { highlight: 'Suối' }, 0)).toBeNull();
	expect(findQuote(letters, {}, 0)).toBeNull();
	expect(findQuote(letters, { highlight: 'Chiều nay cả lớp đi xem xiếc ở sân đình.' }, 0)).toBeNull();
});
