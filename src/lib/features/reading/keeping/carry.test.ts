import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { MARK_COLOURS } from '#lib/reader/mark-colour.ts';
import type { ExportedBook, ExportedItem } from './exported-book.ts';
import { asDocx } from './export-docx.ts';
import { asText } from './export-text.ts';
import { LARGEST_FILE, LONGEST_NOTE, MOST_ANNOTATIONS, MOST_POINTS } from './limits.ts';
import { readWebAnnotations } from './import-web-annotations.ts';
import { asWebAnnotations } from './web-annotation.ts';

const item = (over: Partial<ExportedItem> = {}): ExportedItem => ({
	id: '0b0f1f6e-7a3c-4f0e-9d1c-2f6f5d6a7b8c',
	locator: {
		href: 'c1.xhtml',
		type: 'application/xhtml+xml',
		title: 'Chương 1',
		locations: { progression: 0.25, cssSelector: '#p7' },
		text: { before: 'Ngày xưa ', highlight: 'đàn kiến <nối> nhau', after: ' bắc cầu' }
	},
	...{ colour: 'sky', note: 'Kiến chăm & giỏi!', name: 'Chỗ hay', chapter: 'Chương 1' },
	drawing: [
		[0, 0, 500, 300],
		[20, 40]
	],
	...{ createdAt: 1_795_000_000_000, updatedAt: 1_795_000_000_000 },
	...over
});
const book = (items: readonly ExportedItem[]): ExportedBook => ({
	...{ title: 'Kiến Xây Cầu', id: 'p1', language: 'vi', items, day: () => '18/11/2026' }
});
const file = (whole: unknown) => new Blob([typeof whole === 'string' ? whole : JSON.stringify(whole)]);

it('V18: a notebook is a text that people read', () => {
	expect(
		asText(
			book([
				item(),
				item({
					...{ id: 'b', name: '', note: '', drawing: undefined, voice: true },
					locator: { ...item().locator, text: undefined }
				})
			])
		)
	).toBe(
		`Sổ tay đọc sách: Kiến Xây Cầu

Chỗ hay – Chương 1
“đàn kiến <nối> nhau”
Kiến chăm & giỏi!
[Có hình em vẽ trong sổ tay]
(18/11/2026)

Chương 1
[Có lời em nói trong sổ tay]
(18/11/2026)
`
	);
});

it('V18: a notebook is a document of Word with real headings', async () => {
	const files = unzipSync(
		new Uint8Array(await asDocx(book([item({ note: 'Một\u0001\nHai' })])).arrayBuffer())
	);
	const names = Object.keys(files);
	expect(names[0]).toBe('[Content_Types].xml');
	expect(names).toContain('word/document.xml');
	const text = new TextDecoder().decode(files['word/document.xml']);
	expect(text).toContain(
		'<w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">Chỗ hay – Chương 1<'
	);
	expect(text).toContain('đàn kiến &lt;nối&gt; nhau');
	expect(text).toContain('>Một<');
	expect(text).toContain('>Hai<');
});

describe('V18: W3C Web Annotations', () => {
	it('come back as they went', async () => {
		const all = MARK_COLOURS.map((colour, i) =>
			item({ id: `0b0f1f6e-7a3c-4f0e-9d1c-2f6f5d6a7b8${i}`, colour })
		);
		const back = await readWebAnnotations(file(asWebAnnotations(book(all))));
		expect(back).toHaveLength(4);
		for (const [i, one] of [...(back ?? [])].entries()) {
			const { id, locator, colour, note, name, drawing, createdAt } = all[i] ?? item();
			expect(one).toMatchObject({ id, locator, colour, note, name, drawing, createdAt });
		}
	});

	it('say the words by which every reading system finds them', () => {
		const { first } = asWebAnnotations(book([item()])) as {
			first: { items: { target: unknown; motivation: unknown }[] };
		};
		expect(first.items[0]).toMatchObject({
			motivation: ['highlighting', 'commenting'],
			target: {
				source: { id: 'c1.xhtml' },
				selector: [
					{
						type: 'TextQuoteSelector',
						exact: 'đàn kiến <nối> nhau',
						prefix: 'Ngày xưa ',
						suffix: ' bắc cầu'
					},
					{ type: 'CssSelector', value: '#p7' }
				]
			}
		});
	});

	it.each([
		['one alone', (one: unknown) => one],
		['a list', (one: unknown) => [one]],
		['a page', (one: unknown) => ({ type: 'AnnotationPage', items: [one] })],
		['a set of another reading system', (one: unknown) => ({ type: 'AnnotationSet', items: [one] })]
	])('of others are read: %s', async (_, whole) => {
		const one = {
			type: 'Annotation',
			motivation: 'highlighting',
			body: { type: 'TextualBody', value: 'hay', color: 'green' },
			target: {
				source: 'https://example.org/OEBPS/c1.xhtml#p7',
				selector: {
					type: 'FragmentSelector',
					value: 'x',
					refinedBy: { type: 'TextQuoteSelector', exact: 'đàn kiến' }
				}
			}
		};
		expect(await readWebAnnotations(file(whole(one)))).toMatchObject([
			{
				id: null,
				source: 'https://example.org/OEBPS/c1.xhtml#p7',
				quote: { highlight: 'đàn kiến' },
				colour: 'leaf',
				note: 'hay'
			}
		]);
	});

	it.each(['', 'xin chào', '{', '[]', '{}', 'null', '{"items":[1,2,null]}', '{"target":{}}'])(
		'a file that is none is told from them: %s',
		async (whole) => {
			expect(await readWebAnnotations(file(whole))).toBeNull();
		}
	);

	it.each(['constructor', '__proto__', 'toString'])(
		'a colour that nobody knows is the usual one: %s',
		async (colour) => {
			const one = { ...(asWebAnnotations(book([item()])) as { first: { items: object[] } }).first.items[0] };
			const foreign = { ...one, target: { source: 'c1.xhtml', styleClass: colour }, locator: item().locator };
			expect(await readWebAnnotations(file([foreign]))).toMatchObject([{ colour: 'sun' }]);
		}
	);

	it('take no more room than our own, whatever they say', async () => {
		const endless = 'x'.repeat(1_000_000);
		const locator = {
			...{ href: 'c1.xhtml', type: 'application/xhtml+xml', title: endless, ours: endless },
			locations: {
				...{ progression: 1e308, position: -7.5, cssSelector: endless, more: endless },
				fragments: [endless, ...Array.from({ length: 99 }, (_, i) => `p${i}`)]
			},
			text: { before: endless, highlight: endless, after: endless }
		};
		const [read] = (await readWebAnnotations(file({ target: 'c1.xhtml', locator }))) ?? [];
		expect(JSON.stringify(read).length).toBeLessThan(5_000);
		expect(read).toMatchObject({ locator: { locations: { progression: 1 } } });
	});

	it('are a whole notebook at most; a larger file is told from one that is none', async () => {
		const [note, stroke] = ['ữ'.repeat(LONGEST_NOTE), Array.from({ length: 2 * MOST_POINTS }, () => 1000)];
		const full = asWebAnnotations(book(Array.from({ length: 4 }, () => item({ note, drawing: [stroke] }))));
		const share = file(full).size / 4;
		expect(share * MOST_ANNOTATIONS).toBeLessThan(LARGEST_FILE);
		expect(await readWebAnnotations(new Blob([new Uint8Array(LARGEST_FILE + 1)]))).toBe('large');
	});
});
