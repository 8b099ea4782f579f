import { expect, test } from 'vitest';
import { brf, cellsOf, pef } from './braille-files.ts';
import type { BrailleBlock } from './braille-book.ts';
import { braillePages } from './braille-pages.ts';

const block = (kind: BrailleBlock['kind'], text: string, level = 0): BrailleBlock => ({
	...{ kind, level },
	lines: text.split('\n').map((line) => cellsOf(line))
});
/** Pages as lines of braille ASCII. */
function pages(blocks: BrailleBlock[], size = {}) {
	const made = braillePages({ blocks }, { cells: 20, lines: 6, numbers: false, ...size });
	return brf(made)
		.split('\f')
		.slice(0, -1)
		.map((page) => page.split('\r\n').slice(0, -1));
}

test('a paragraph begins in the third cell, an item hangs, a note stands in', () => {
	expect(pages([block('paragraph', 'AAAA BBBB CCCC DDDD EEEE')])[0]).toEqual([
		'  AAAA BBBB CCCC',
		'DDDD EEEE'
	]);
	expect(pages([block('item', '- AAAA BBBB CCCC DDDD EEEE')])[0]).toEqual([
		'- AAAA BBBB CCCC',
		'  DDDD EEEE'
	]);
	expect(pages([block('item', '- AAAA BBBB CCCC DDDD', 1)])[0]).toEqual(['  - AAAA BBBB CCCC', '    DDDD']);
	expect(pages([block('note', 'AAAA BBBB CCCC DDDD')])[0]).toEqual(['      AAAA BBBB CCCC', '    DDDD']);
});

test('headings stand in the middle or from the fifth cell on, between blank lines, and never alone at the foot', () => {
	expect(pages([block('heading', 'AAAA', 1), block('paragraph', 'B')])[0]).toEqual([
		'        AAAA',
		'',
		'  B'
	]);
	expect(pages([block('heading', 'AAAA', 3)])[0]?.[0]).toBe('    AAAA');
	const low = pages([...'ABCD'].map((text) => block('paragraph', text)).concat(block('heading', 'H', 1)));
	expect(low.map((page) => page.length)).toEqual([4, 2]);
});

test('a word that no line holds is parted, lines of a verse stay', () => {
	expect(pages([block('paragraph', 'A'.repeat(45))])[0]).toEqual([
		'  ' + 'A'.repeat(18),
		'A'.repeat(20),
		'A'.repeat(7)
	]);
	expect(pages([block('paragraph', 'A\nB')])[0]).toEqual(['  A', 'B']);
});

test('numbers stand at the end of the last line, and printed pages are told, when they are wanted', () => {
	const blocks = [block('page', '#G'), ...[...'ABCDE'].map((text) => block('paragraph', text))];
	expect(pages(blocks)).toEqual([['  A', '  B', '  C', '  D', '  E']]);
	expect(pages(blocks, { numbers: true })).toEqual([
		['------------------#G', '  A', '  B', '  C', '  D', ' '.repeat(18) + '#A'],
		['  E', '', '', '', '', ' '.repeat(18) + '#B']
	]);
});

test('no row is wider and no page is longer than was asked for', () => {
	const blocks = Array.from({ length: 60 }, (_, at) =>
		block(
			(['paragraph', 'item', 'heading', 'note'] as const)[at % 4] ?? 'item',
			'AB CDEFG H '.repeat(at),
			at % 7
		)
	);
	for (const cells of [14, 20, 42])
		for (const page of pages(blocks, { cells, lines: 10, numbers: true })) {
			expect(page.length).toBeLessThanOrEqual(10);
			for (const row of page) expect(row.length).toBeLessThanOrEqual(cells);
		}
});

test('PEF holds the rows as patterns, and words of the title as words', () => {
	const made = braillePages({ blocks: [block('paragraph', 'AB')] }, { cells: 20, lines: 6, numbers: false });
	const file = pef(made, {
		title: 'A & B',
		by: ['Mai'],
		language: 'vi',
		identifier: 'x',
		cells: 20,
		lines: 6
	});
	expect(file).toContain('<row>⠀⠀⠁⠃</row>');
	expect(file).toContain('<dc:title>A &amp; B</dc:title>');
	expect(file).toContain('cols="20" rows="6"');
});

test('braille ASCII has a sign for each pattern, and the way back', () => {
	const all = Array.from({ length: 64 }, (_, at) => String.fromCharCode(0x2800 + at)).join('');
	const [line = ''] = brf([[all]]).split('\r\n');
	expect(new Set(line).size).toBe(64);
	expect(cellsOf(line)).toBe(all);
});
