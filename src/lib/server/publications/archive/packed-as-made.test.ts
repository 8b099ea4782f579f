import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { open, refusalOf } from '../../../../../tests/support/opening.ts';
import { picture } from '../../../../../tests/support/pictures.ts';
import { page, tinyEpub, tinyEpubEntries } from '../../../../../tests/support/tiny-epub.ts';
import { tinyPdf } from '../../../../../tests/support/tiny-pdf.ts';
import { tinyZip, type ZipEntry } from '../../../../../tests/support/tiny-zip.ts';

const TEXT = 'Chương một\nNgày xửa ngày xưa, có một chú mèo con.';

/** What an opened book tells beyond the cover it has not. */
async function told(bytes: Buffer): Promise<string[]> {
	const book = await open(bytes);
	expect(book.sections[0]?.text).toBe(TEXT);
	return book.codes.filter((code) => code !== 'cover-generated');
}

const renamed = (rename: (name: string) => string, change: Partial<ZipEntry> = {}) =>
	tinyZip(tinyEpubEntries().map((entry) => ({ ...entry, ...change, name: rename(String(entry.name)) })));

describe('bytes around the zip are passed over, and the librarian is told', () => {
	const book = tinyEpub();

	test.each<[string, Buffer]>([
		['HTML behind it', Buffer.concat([book, Buffer.from('<html>' + 'x'.repeat(300) + '</html>')])],
		['line ends before it', Buffer.concat([Buffer.from('\r\n\r\n\r\n\r\n'), book])],
		['a warning of PHP before it', Buffer.concat([Buffer.from('<br />\n<b>Warning</b>: x\n'), book])],
		['the headers of a web server', Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), book])],
		[
			'the form it was sent in',
			Buffer.concat([Buffer.from('------Form\r\n\r\n'), book, Buffer.from('\r\n------Form--\r\n')])
		],
		['both, and zeros', Buffer.concat([Buffer.from('\ufeff'), book, Buffer.alloc(2_000)])]
	])('%s', async (_name, bytes) => {
		expect(await told(bytes)).toEqual(['zip-surrounded']);
	});

	test('a layer of GZIP around it', async () => {
		expect(await told(gzipSync(book))).toEqual(['gzip-unpacked']);
		expect(await refusalOf(gzipSync(book).subarray(0, 900))).toBe('zip-cut-short');
		expect(await refusalOf(gzipSync(Buffer.from('Chào')))).toBe('file-not-a-publication');
		expect(await refusalOf(gzipSync(Buffer.alloc(3_000_000)))).toBe('file-not-a-publication');
	});

	test('what is hidden behind a program, a picture or a PDF is no book', async () => {
		expect(await refusalOf(Buffer.concat([Buffer.from('MZ\x90\0'), book]))).toBe('file-not-a-publication');
		expect(await refusalOf(Buffer.concat([await picture(20, 20), book]))).toBe('file-not-a-publication');
		const both = Buffer.concat([await tinyPdf((document) => document.text('Hello')), book]);
		expect((await open(both)).mediaType).toBe('application/pdf');
	});
});

describe('zips as writers make them', () => {
	test('sizes behind the content, and records for large files, are nothing to complain of', async () => {
		expect(await told(renamed((name) => name, { streamed: true }))).toEqual([]);
		expect(await told(tinyZip(tinyEpubEntries(), { zip64: true }))).toEqual([]);
	});

	test('a mimetype that is not first, is compressed, or ends its line', async () => {
		const [mimetype, ...others] = tinyEpubEntries() as [ZipEntry, ...ZipEntry[]];
		expect(await told(tinyZip([...others, mimetype]))).toEqual(['mimetype-wrong']);
		expect(await told(tinyZip([{ ...mimetype, stored: false }, ...others]))).toEqual(['mimetype-wrong']);
		expect(await told(tinyEpub({ replace: { mimetype: 'application/epub+zip\r\n' } }))).toEqual([
			'mimetype-wrong'
		]);
	});

	test('a file that was packed twice', async () => {
		expect(await told(tinyZip([...tinyEpubEntries(), ...tinyEpubEntries().slice(1, 3)]))).toEqual([]);
	});

	test('a folder around the book', async () => {
		const bytes = tinyZip([
			...tinyEpubEntries().map((entry) => ({ ...entry, name: 'Mèo con/' + String(entry.name) })),
			{ name: '__MACOSX/._Mèo con', content: 'x' }
		]);
		const book = await open(bytes);
		expect(book.checkMessages).toContainEqual(
			expect.objectContaining({ code: 'package-in-folder', facts: { name: 'Mèo con' } })
		);
		expect(book.sections[0]?.text).toBe(TEXT);
	});

	test('names with backslashes, a dot and a slash, or a slash before them, when all names are so', async () => {
		expect(await told(renamed((name) => name.replaceAll('/', '\\')))).toEqual(['names-mended']);
		expect(await told(renamed((name) => (name === 'mimetype' ? name : './' + name)))).toEqual([
			'names-mended'
		]);
		expect(await told(renamed((name) => (name === 'mimetype' ? name : '/' + name)))).toEqual([
			'names-mended'
		]);
		expect(await refusalOf(renamed((name) => (name === 'mimetype' ? name : './../' + name)))).toBe(
			'path-unsafe'
		);
		expect(await refusalOf(renamed((name) => name.replaceAll('/', '\\..\\..\\')))).toBe('path-unsafe');
	});

	test('names in the letters of Vietnamese Windows', async () => {
		const name = Buffer.concat([Buffer.from('OEBPS/tr'), Buffer.from([0xfd, 0xf5]), Buffer.from('ng.xhtml')]);
		const book = await open(
			tinyEpub({
				entries: [{ name, content: page('<p>Trường em</p>'), plainName: true }],
				manifest: '<item id="t" href="trương.xhtml" media-type="application/xhtml+xml"/>',
				spine: '<itemref idref="c1"/><itemref idref="t"/>'
			})
		);
		expect(book.sections[1]?.text).toBe('Trường em');
		expect(book.codes).toContain('names-mended');
	});
});

describe('references find their file however either is written', () => {
	test.each([
		['percent signs that are part of the name', 'ch%201.xhtml', 'ch%201.xhtml'],
		['percent signs in the name alone', 'ch%201.xhtml', 'ch 1.xhtml'],
		['percent signs for letters of Vietnamese', 'ch%C6%B0%C6%A1ng.xhtml', 'chương.xhtml'],
		['capitals', 'Chuong.XHTML', 'chuong.xhtml'],
		['capitals with marks', 'CHƯƠNG.xhtml', 'Chương.xhtml']
	])('%s, and the librarian is told', async (_name, file, href) => {
		const book = await open(
			tinyEpub({
				body: `<p><a href="${href}">Đi</a></p>`,
				files: { [file]: page('<p>Hai</p>') },
				manifest: `<item id="x" href="${href}" media-type="application/xhtml+xml"/>`,
				spine: '<itemref idref="c1"/><itemref idref="x"/>'
			})
		);
		expect(book.manifest.readingOrder[1]?.path).toBe('OEBPS/' + file);
		expect(book.sections[1]?.text).toBe('Hai');
		const written = file.split('/').map(encodeURIComponent).join('/');
		expect(book.text('OEBPS/c1.xhtml')).toContain(`<a href="${written}">Đi</a>`);
		expect(book.codes).toContain('reference-mended');
		expect(book.codes).not.toContain('link-broken');
	});

	test.each([
		['accents written apart', 'chu\u031bo\u031bng.xhtml', 'chương.xhtml'],
		['a dot before, a backslash inside', 'a/b.xhtml', './a\\b.xhtml'],
		['from the top of the container', 'a/b.xhtml', '/OEBPS/a/b.xhtml']
	])('%s: nothing to complain of', async (_name, file, href) => {
		const book = await open(
			tinyEpub({
				files: { [file]: page('<p>Hai</p>') },
				manifest: `<item id="x" href="${href}" media-type="application/xhtml+xml"/>`,
				spine: '<itemref idref="x"/>'
			})
		);
		expect(book.sections[0]?.text).toBe('Hai');
		expect(book.codes).toEqual(['cover-generated']);
	});

	test.each([
		['a number sign', 'Chương #1.xhtml', 'Chương #1.xhtml'],
		['a question mark', 'Ai đó?.xhtml', 'Ai đó?.xhtml'],
		['a question mark, at a place in it', 'Ai đó?.xhtml', 'Ai đó?.xhtml#p2'],
		['a colon', 'mục 1:2.xhtml', 'mục 1:2.xhtml'],
		['what looks like an address', 'a:b.xhtml', 'a:b.xhtml']
	])('%s in a name that was not written as in an address', async (_name, file, href) => {
		const book = await open(
			tinyEpub({
				chapters: [`<p>Một <a href="${href}">Đi</a></p>`],
				files: { [file]: page('<p id="p2">Hai</p>') },
				manifest: `<item id="x" href="${file}" media-type="application/xhtml+xml"/>`,
				spine: '<itemref idref="c1"/><itemref idref="x"/>',
				nav: `<nav epub:type="toc"><ol><li><a href="${href}">Hai</a></li></ol></nav>`
			})
		);
		expect(book.sections.map(({ text }) => text)).toEqual(['Một Đi', 'Hai']);
		const written = encodeURIComponent(file) + (href.endsWith('#p2') ? '#p2' : '');
		expect(book.text('OEBPS/c1.xhtml')).toContain(`<a href="${written}">Đi</a>`);
		expect(book.manifest.toc[0]?.href).toBe('OEBPS/' + file + (href.endsWith('#p2') ? '#p2' : ''));
		expect(book.codes).toEqual(['cover-generated']);
	});

	test('of two files the one that is meant by the letter is taken', async () => {
		const book = await open(
			tinyEpub({
				files: { 'a 1.xhtml': page('<p>Rỗng</p>'), 'a%201.xhtml': page('<p>Phần trăm</p>') },
				manifest:
					'<item id="x" href="a%201.xhtml" media-type="application/xhtml+xml"/><item id="y" href="a%25201.xhtml" media-type="application/xhtml+xml"/>',
				spine: '<itemref idref="x"/><itemref idref="y"/>'
			})
		);
		expect(book.sections.map(({ text }) => text)).toEqual(['Rỗng', 'Phần trăm']);
	});
});

test('a damaged chapter, picture or style costs itself', async () => {
	const spoilt = (entry: ZipEntry) =>
		/c2|a\.png|s\.css/.test(String(entry.name)) ? { ...entry, crc: 7 } : entry;
	const book = await open(
		tinyZip(
			tinyEpubEntries({
				chapters: [
					'<p>Một <a href="c2.xhtml">tiếp</a><img src="a.png" alt="a"/></p>',
					'<p>Hai</p>',
					'<p>Ba</p>'
				],
				head: '<link rel="stylesheet" href="s.css"/>',
				files: { 'a.png': await picture(20, 20, 'png'), 's.css': 'p { color: red }' },
				manifest:
					'<item id="a" href="a.png" media-type="image/png"/><item id="s" href="s.css" media-type="text/css"/>'
			}).map(spoilt)
		)
	);
	expect(book.sections.map(({ text }) => text)).toEqual(['Một tiếp', 'Ba']);
	expect(book.checkMessages.find(({ code }) => code === 'file-damaged')?.facts).toMatchObject({ files: 3 });
	expect(book.codes).not.toContain('spine-item-foreign');
});

describe('a refusal names the right cause', () => {
	const kindOf = async (bytes: Buffer) => {
		const failure: unknown = await open(bytes).catch((reason: unknown) => reason);
		const [message] = (failure as { checkMessages: { code: string; facts: Record<string, unknown> }[] })
			.checkMessages;
		return [message?.code, message?.facts.kind ?? message?.facts.name ?? null];
	};
	const notABook = 'file-not-a-publication';

	test.each<[Buffer, string]>([
		[Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Word, Excel, PowerPoint (1997–2003)'],
		[Buffer.from('{\\rtf1\\ansi x}'), 'RTF'],
		[Buffer.concat([Buffer.alloc(60, 'a'), Buffer.from('BOOKMOBI')]), 'MOBI / AZW'],
		[Buffer.from('\ufeff<!-- x --><html><title>Đăng nhập</title></html>'), 'HTML'],
		[Buffer.from('<!DOCTYPE html><html></html>', 'utf16le'), 'HTML'],
		[Buffer.from('<?xml version="1.0"?><FictionBook xmlns="x"/>'), 'FB2'],
		[Buffer.from('<?xml version="1.0"?><rss/>'), 'XML'],
		[tinyZip([{ name: 'word/document.xml', content: '<a/>' }]), 'Word (DOCX)'],
		[tinyZip([{ name: 'a.fb2', content: '<FictionBook/>' }]), 'FB2'],
		[
			tinyZip([
				{ name: '1.jpg', content: 'x' },
				{ name: '2.jpg', content: 'x' }
			]),
			'CBZ'
		],
		[tinyZip([{ name: 'a.txt', content: 'x' }]), 'ZIP']
	])('%#: %s', async (bytes, kind) => {
		expect(await kindOf(bytes)).toEqual([notABook, kind]);
	});

	test('a ZIP with books inside, a file of zeros, a locked book that is broken as well', async () => {
		expect(await kindOf(tinyZip([{ name: 'sach/Mèo.epub', content: 'x' }]))).toEqual([
			'zip-holds-book',
			'sach/Mèo.epub'
		]);
		expect(await kindOf(Buffer.alloc(5000))).toEqual(['file-empty', null]);
		const locked = tinyEpub({
			entries: [{ name: 'META-INF/rights.xml', content: '<r xmlns="http://ns.adobe.com/adept"/>' }],
			replace: { 'OEBPS/package.opf': Buffer.from([1, 2, 3]) }
		});
		expect((await kindOf(locked))[0]).toBe('drm-locked');
	});
});
