import { describe, expect, test } from 'vitest';
import { open, refusalOf } from '../../../../../tests/support/opening.ts';
import { page, tinyEpub, tinyEpubEntries } from '../../../../../tests/support/tiny-epub.ts';
import { tinyZip } from '../../../../../tests/support/tiny-zip.ts';

const LAST = 'DÒNG CUỐI';

describe('a page that is too much costs itself, never the book', () => {
	const around = (middle: string) =>
		tinyEpub({
			chapters: ['<p>Một <a href="c2.xhtml">sang hai</a></p>', '', '<p>Ba</p>'],
			replace: { 'OEBPS/c2.xhtml': middle }
		});

	test.each([
		['larger than a page may be', page(`<p>${'la '.repeat(4000)}</p>`), { xmlBytes: 6000 }],
		['of more elements', page('<br/>'.repeat(500)), { xmlElements: 400 }],
		['of more elements, and broken', '<html><body>' + '<br>'.repeat(500), { xmlElements: 400 }],
		['that grows when it is mended', page(`<p>${'&'.repeat(5900)}`), { xmlBytes: 6500 }]
	])('%s', async (_what, middle, limits) => {
		const book = await open(around(middle), limits);
		expect(book.sections.map(({ text }) => text)).toEqual(['Một sang hai', 'Ba']);
		expect(book.manifest.readingOrder.map(({ path }) => path)).toEqual(['OEBPS/c1.xhtml', 'OEBPS/c3.xhtml']);
		expect(book.checkMessages).toContainEqual({
			severity: 'warn',
			code: 'left-out-excessive',
			where: 'OEBPS/c2.xhtml',
			facts: { count: 1, files: 1, name: 'OEBPS/c2.xhtml' }
		});
		expect(book.codes).not.toContain('spine-item-foreign');
		expect(book.codes).not.toContain('repaired');
		expect(book.text('OEBPS/c1.xhtml')).not.toContain('c2.xhtml');
		expect(book.text('OEBPS/package.opf')).not.toContain('c2.xhtml');
	});

	test('contents that are too large: the pages are there all the same', async () => {
		const links = '<li><a href="c1.xhtml">Một</a></li>'.repeat(300);
		const nav = page(`<nav epub:type="toc"><ol>${links}</ol></nav>`);
		const book = await open(tinyEpub({ replace: { 'OEBPS/nav.xhtml': nav } }), { xmlBytes: 6000 });
		expect(book.sections).toHaveLength(1);
		expect(book.codes).toContain('left-out-excessive');
	});

	test('a book of nothing else has no page', async () => {
		expect(await refusalOf(tinyEpub({ body: '<br/>'.repeat(500) }), { xmlElements: 400 })).toBe(
			'spine-empty'
		);
	});
});

describe('a page that is too deep keeps its words', () => {
	test.each([
		['as it should be written', page(`${'<div>'.repeat(900)}Sâu${'</div>'.repeat(900)}<p>${LAST}</p>`)],
		['never closed', `<html><body>${'<b>'.repeat(900)}Sâu<p>${LAST}</p>`],
		['paragraphs that nobody closed', `<html><body>${'<p>Sâu'.repeat(900)}<p>${LAST}</p></body></html>`],
		['lists in lists', page(`${'<ul><li>'.repeat(300)}Sâu${'</li></ul>'.repeat(300)}<p>${LAST}</p>`)]
	])('%s', async (_how, chapter) => {
		const book = await open(tinyEpub({ replace: { 'OEBPS/c1.xhtml': chapter } }));
		expect(book.sections[0]?.text).toContain('Sâu');
		expect(book.sections[0]?.text).toContain(LAST);
		expect(book.checkMessages.map(({ code }) => code)).toEqual(['cover-generated', 'repaired']);
	});
});

describe('a file that nothing rests on costs itself', () => {
	const ncx = 'OEBPS/toc.ncx';
	const manifest = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
	const deep = `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/">${'<navMap>'.repeat(400)}`;

	test('old contents that are damaged, or nested without end', async () => {
		const book = { manifest, spineAttributes: 'toc="ncx"', nav: null };
		const damaged = await open(tinyZip([...tinyEpubEntries(book), { name: ncx, content: '<ncx/>', crc: 7 }]));
		expect([damaged.sections.length, damaged.codes]).toEqual([1, expect.arrayContaining(['file-damaged'])]);
		const nested = await open(tinyEpub({ ...book, files: { 'toc.ncx': deep } }));
		expect([nested.sections.length, nested.codes]).toEqual([
			1,
			expect.arrayContaining(['left-out-excessive'])
		]);
	});

	test('a drawing nested without end', async () => {
		const svg = `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(400)}${'</g>'.repeat(400)}</svg>`;
		const book = await open(
			tinyEpub({
				body: '<p>Chữ</p><img src="a.svg" alt="Hình"/>',
				files: { 'a.svg': svg },
				manifest: '<item id="a" href="a.svg" media-type="image/svg+xml"/>'
			})
		);
		expect(book.sections[0]?.text).toBe('Chữ');
		expect(book.codes).toEqual(expect.arrayContaining(['left-out-excessive', 'image-broken']));
	});

	test('display options of Apple that are damaged', async () => {
		const options = { name: 'META-INF/com.apple.ibooks.display-options.xml', content: '<x/>', crc: 7 };
		const book = await open(tinyZip([...tinyEpubEntries(), options]));
		expect(book.codes).toContain('file-damaged');
	});
});

describe('a book without an order of its pages is read as it lists them', () => {
	test.each([
		['an empty one', { spine: '' }],
		['one that names nothing', { spine: '<itemref idref="x1"/><itemref idref="x2"/>' }]
	])('%s', async (_name, { spine }) => {
		const book = await open(tinyEpub({ chapters: ['<p>Một</p>', '<p>Hai</p>'], spine }));
		expect(book.sections.map(({ text }) => text)).toEqual(['Một', 'Hai']);
		expect(book.checkMessages).toContainEqual(
			expect.objectContaining({ severity: 'warn', code: 'spine-missing' })
		);
	});

	test('none at all', async () => {
		const entries = new Map(tinyEpubEntries().map(({ name, content }) => [String(name), String(content)]));
		const bare = (entries.get('OEBPS/package.opf') ?? '').replace(/<spine[^]*<\/spine>/, '');
		const book = await open(tinyEpub({ replace: { 'OEBPS/package.opf': bare } }));
		expect([book.sections.length, book.codes]).toEqual([1, expect.arrayContaining(['spine-missing'])]);
	});
});

describe('a talking book (DTBook) is a book', () => {
	const dtbook = (body: string) =>
		`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE dtbook PUBLIC "-//NISO//DTD dtbook 2005-3//EN" "http://www.daisy.org/z3986/2005/dtbook-2005-3.dtd"><dtbook xmlns="http://www.daisy.org/z3986/2005/dtbook/" version="2005-3" xml:lang="vi"><head><title>Suối</title></head><book>${body}</book></dtbook>`;
	const bookOf = (body: string) =>
		open(
			tinyEpub({
				files: { 'sach.xml': dtbook(body) },
				manifest: '<item id="d" href="sach.xml" media-type="application/x-dtbook+xml"/>',
				spine: '<itemref idref="d"/>'
			})
		);

	test('with its headings, lists, notes and pages', async () => {
		const book = await bookOf(
			`<frontmatter><doctitle>Suối hát</doctitle></frontmatter><bodymatter><level1 id="m"><h1>Một</h1><pagenum id="p1" page="normal">1</pagenum><p>Suối <em>hát</em><noteref idref="#n1">1</noteref></p><list type="ol"><li><lic>cá</lic></li></list><list type="ul"><li>tôm</li></list><note id="n1"><p>${LAST}</p></note></level1></bodymatter>`
		);
		const text = book.text('OEBPS/sach.xml');
		expect(book.sections.map(({ title }) => title)).toEqual(['Suối hát']);
		for (const words of ['Một', 'Suối hát', 'cá', 'tôm', LAST])
			expect(book.sections[0]?.text).toContain(words);
		for (const part of [
			'<section id="m">',
			'<h1>Một</h1>',
			'<a href="#n1">',
			'<ol>',
			'<ul>',
			'<aside id="n1">'
		])
			expect(text).toContain(part);
		expect(book.codes).not.toContain('spine-item-foreign');
		expect(book.codes).not.toContain('removed-unknown');
	});

	test('also when it is broken', async () => {
		const book = await bookOf(`<bodymatter><level1><h1>Cá & tôm<p>${LAST}</p></bodymatter>`);
		expect(book.sections[0]?.text).toContain('Cá & tôm');
		expect(book.sections[0]?.text).toContain(LAST);
	});
});
