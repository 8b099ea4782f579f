import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentBlock } from '#lib/publication/accessible-document.ts';
import { readPdf } from '../../../../tests/content/read-pdf.ts';
import { printDocument } from './print-document.ts';

const run = (text: string, more = {}) => ({ text, language: 'vi', ...more });
const paragraph = (text: string, more = {}): DocumentBlock => ({
	kind: 'paragraph',
	runs: [run(text, more)]
});
const cell = (text: string, header = false) => ({ header, columns: 1, runs: [run(text)] });
const TEXT = 'Nước trên Trái Đất đi mãi một vòng: từ biển, từ sông, từ ao, rồi lại về biển. ';

const BLOCKS: readonly DocumentBlock[] = [
	{ kind: 'heading', level: 1, runs: [run('Giọt nước')] },
	{ kind: 'page', label: '7' },
	paragraph(TEXT.repeat(30)),
	paragraph('Tiếng Anh gọi là rain', { language: 'en' }),
	paragraph('https://example.org/' + 'x'.repeat(120)),
	paragraph('Chữ 漢 không có trong mặt chữ.'),
	{ kind: 'list', ordered: true, start: 1, items: [[paragraph('Một')], [paragraph('Hai')]] },
	{
		kind: 'table',
		caption: [run('Sông')],
		rows: [
			[cell('Tên', true), cell('Dài', true)],
			[cell('Hồng', true), cell('1 149')]
		]
	},
	{
		kind: 'table',
		caption: [],
		rows: [
			['A', 'B', 'C', 'D', 'E'].map((text) => cell(text, true)),
			['1', '2', '3', '4', '5'].map((text) => cell(text))
		]
	},
	{ kind: 'picture', path: 'a.png', description: 'Con mèo', language: 'vi' },
	{ kind: 'picture', path: 'broken.png', description: 'Con chó', language: 'vi' },
	{ kind: 'picture', path: null, description: '', language: null },
	{ kind: 'quote', blocks: [paragraph('Lời')] },
	{ kind: 'note', blocks: [paragraph('Chú thích')] }
];

async function printed(size: number, face: 'be-vietnam-pro' | 'andika' | 'lexend') {
	const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
		.png()
		.toBuffer();
	return printDocument({
		document: {
			...{
				title: 'Vì sao mưa rơi?',
				subtitle: 'Chuyện nước',
				by: ['Mai'],
				publisher: null,
				rights: 'CC BY-SA 4.0'
			},
			...{ language: 'vi', direction: 'ltr' },
			sections: [{ path: 'a.xhtml', title: 'Giọt nước', blocks: BLOCKS }]
		},
		pictures: new Map([
			['a.png', png],
			['broken.png', new TextEncoder().encode('no picture')]
		]),
		...{ face, size },
		words: { picture: 'Tranh:', undescribed: 'Hình chưa có mô tả.', page: 'Trang' }
	});
}

describe.each([
	[16, 'be-vietnam-pro'],
	[32, 'andika'],
	[24, 'lexend']
] as const)('large print of %d points in %s', (size, face) => {
	let bytes: Uint8Array;
	let pdf: Awaited<ReturnType<typeof readPdf>>;

	beforeAll(async () => {
		bytes = await printed(size, face);
		pdf = await readPdf(new Uint8Array(bytes));
	});

	it('is tagged, named and in the language of the book', () => {
		expect([pdf.marked, pdf.language, pdf.title]).toEqual([true, 'vi', 'Vì sao mưa rơi?']);
		expect(pdf.bookmarks).toEqual(['Vì sao mưa rơi?']);
		const roles = new Set(pdf.nodes.map(({ role }) => role));
		for (const role of [
			'H1',
			'H2',
			'P',
			'L',
			'LI',
			'Lbl',
			'LBody',
			'Table',
			'TR',
			'TH',
			'TD',
			'Figure',
			'Note',
			'BlockQuote'
		])
			expect([...roles], role).toContain(role);
	});

	it('tells its pictures: in the alternative of a figure, or in words where there is none to print', () => {
		expect(pdf.nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(['Con mèo']);
		const text = pdf.text.replace(/\s+/g, ' ');
		expect(text).toContain('Tranh: Con chó');
		expect(text).toContain('Tranh: Hình chưa có mô tả.');
	});

	it('draws every word in the structure and on the page, the numbers of pages beside it', async () => {
		const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
		const [inside, outside]: [string[], string[]] = [[], []];
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			const { items } = await page.getTextContent({ includeMarkedContent: true });
			const open: string[] = [];
			for (const item of items) {
				if ('str' in item) {
					const [left = 0, bottom = 0] = item.transform.slice(4) as number[];
					expect(left + item.width, item.str).toBeLessThan(596);
					expect(bottom, item.str).toBeGreaterThan(20);
					(open.some((id) => id !== '') ? inside : outside).push(item.str.replace(/\s/g, ''));
				} else if (item.type === 'endMarkedContent') open.pop();
				else open.push(item.id ?? '');
			}
		}
		const numbers = Array.from({ length: document.numPages }, (_, at) => String(at + 1));
		expect(outside.filter((text) => text !== '')).toEqual(numbers);

		const text = inside.join('');
		expect(text.split(TEXT.replace(/\s/g, '')).length - 1).toBe(30);
		expect(text).toContain('x'.repeat(120));
		expect(text, 'a letter that no face has').toContain('Chữ?khôngcó');
		expect(text).toContain('Trang7');
		expect(text.includes('A:1'), 'a table without room is told').toBe(size > 16);
	});
});
