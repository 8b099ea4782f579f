import { expect, test } from 'vitest';
import {
	plainText,
	type AccessibleDocument,
	type DocumentBlock
} from '#lib/publication/accessible-document.ts';
import { wordBlocks } from './blocks-to-braille.ts';

const run = (text: string, more = {}) => ({ text, language: 'vi', ...more });
const paragraph = (...runs: ReturnType<typeof run>[]): DocumentBlock => ({ kind: 'paragraph', runs });

function told(blocks: DocumentBlock[]): string[] {
	const book: AccessibleDocument = {
		...{
			title: 'Mưa',
			subtitle: null,
			by: [],
			publisher: null,
			rights: null,
			language: 'vi',
			direction: 'ltr'
		},
		sections: [{ path: 'a', title: '', blocks }]
	};
	return wordBlocks(book, { picture: 'Tranh:', undescribed: 'Chưa tả.' })
		.slice(1)
		.map(({ kind, level, lines }) => `${kind}${level} ${lines.map(plainText).join(' / ')}`);
}

test('V10: pictures are told, also those that nobody described', () => {
	expect(
		told([
			{ kind: 'picture', path: 'a', description: 'Mèo', language: 'vi' },
			{ kind: 'picture', path: 'a', description: '', language: null }
		])
	).toEqual(['note0 Tranh: Mèo', 'note0 Tranh: Chưa tả.']);
});

test('lists have marks, what is in them stands deeper, headings one level below the title', () => {
	const inner: DocumentBlock = { kind: 'list', ordered: false, start: 1, items: [[paragraph(run('con'))]] };
	expect(
		told([
			{ kind: 'heading', level: 1, runs: [run('A')] },
			{
				kind: 'list',
				ordered: true,
				start: 3,
				items: [[paragraph(run('ba')), paragraph(run('nữa'))], [inner]]
			}
		])
	).toEqual(['heading2 A', 'item0 3. ba', 'item0 nữa', 'item1 - con']);
});

test('marks of notes stand in brackets, notes apart, lines of the author stay', () => {
	expect(
		told([
			paragraph(run('Một\nhai'), run('1', { look: 'note' }), run('.')),
			{ kind: 'note', blocks: [paragraph(run('Chú'))] }
		])
	).toEqual(['paragraph0 Một / hai (1).', 'note0 Chú']);
});

test('tables are told row by row', () => {
	const cell = (text: string, header = false) => ({ header, columns: 1, runs: [run(text)] });
	const rows = [
		[cell('Sông', true), cell('Dài', true)],
		[cell('Hồng', true), cell('1 149')]
	];
	expect(told([{ kind: 'table', caption: [run('Bảng')], rows }])).toEqual([
		'paragraph0 Bảng',
		'item0 - Hồng / Dài: 1 149'
	]);
});
