import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { CONTAINER, page, tinyEpub, tinyEpubEntries } from '../../../../../tests/support/tiny-epub.ts';

const LAST = 'DÒNG CUỐI CHƯƠNG MỘT';
const utf16 = (text: string) => Buffer.from('\ufeff' + text.replace('UTF-8', 'UTF-16'), 'utf16le');

test('chapters written with the faults of real books reach child, search and voice to their last line', async () => {
	const last = (body: string) => `${body}<p>${LAST}</p>`;
	const book = await open(
		tinyEpub({
			chapters: ['', '', '', '', ''],
			replace: {
				'OEBPS/c1.xhtml': page(last('<h1>Tom & Jerry</h1>')).replace(/<title>.*<\/title>/, '<title/>'),
				'OEBPS/c2.xhtml': page(last('<h1>Hai</h1><iframe src="x"/>')).replace('Trang', 'A & B'),
				'OEBPS/c3.xhtml': utf16(page(last('<h1>Ba</h1>'))),
				'OEBPS/c4.xhtml': page(last('<h1>Bốn</h1>')).replace('UTF-8', 'windows-1252'),
				'OEBPS/c5.xhtml': page(last('<h1>&nam;</h1>')).replace(
					'<!DOCTYPE html>',
					'<!DOCTYPE html [<!ENTITY nam "Năm">]>'
				)
			}
		})
	);
	expect(book.sections.map(({ text }) => text)).toEqual(
		['Tom & Jerry', 'Hai', 'Ba', 'Bốn', 'Năm'].map((heading) => `${heading}\n${LAST}`)
	);
	const told = Object.fromEntries(book.checkMessages.map(({ code, where }) => [code, where]));
	expect(told).toEqual({
		repaired: 'OEBPS/c1.xhtml',
		'removed-embedded': 'OEBPS/c2.xhtml',
		'encoding-misdeclared': 'OEBPS/c4.xhtml',
		'cover-generated': null
	});
});

test('a page whose words are lost is named; one with pictures alone is not; an empty one is told apart', async () => {
	const words = 'Mèo con đi học. '.repeat(20);
	const book = await open(
		tinyEpub({
			chapters: [
				`<select><option>${words}</option></select>`,
				`<p>Còn lại.</p><select><option>${words}</option></select>`,
				'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>',
				'<p> </p>',
				`<p>${words}</p><label>Tên <input/></label><p hidden="">Ẩn</p>`
			]
		})
	);
	const found = (code: string) => book.checkMessages.find((one) => one.code === code)?.facts;
	expect(found('words-lost')).toMatchObject({ files: 2, name: 'OEBPS/c1.xhtml' });
	expect(found('page-empty')).toMatchObject({ files: 1, name: 'OEBPS/c4.xhtml' });
});

test('a chapter whose kind is misspelt in the package is a chapter', async () => {
	const item = (id: string, type: string) => `<item id="${id}" href="${id}.html" media-type="${type}"/>`;
	const types = ['text/html', 'application/xhtml', 'text/xhtml+xml', 'application/xml', 'text/plain', ''];
	const book = await open(
		tinyEpub({
			files: Object.fromEntries(types.map((_, at) => [`k${at}.html`, page(`<p>Chương ${at}</p>`)])),
			manifest: types.map((type, at) => item(`k${at}`, type)).join(''),
			spine: types.map((_, at) => `<itemref idref="k${at}"/>`).join('')
		})
	);
	expect(book.sections.map(({ text }) => text)).toEqual(types.map((_, at) => `Chương ${at}`));
});

test('package, contents and style sheet are read in UTF-16 and windows-1258 as well', async () => {
	const entries = new Map(tinyEpubEntries().map(({ name, content }) => [String(name), String(content)]));
	const book = await open(
		tinyEpub({
			nav: null,
			head: '<link rel="stylesheet" href="s.css"/>',
			files: {
				'toc.ncx': utf16(
					'<?xml version="1.0" encoding="UTF-8"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Chương đầu</text></navLabel><content src="c1.xhtml"/></navPoint></navMap></ncx>'
				),
				's.css': utf16('@charset "UTF-8"; p { color: red }')
			},
			manifest:
				'<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="s" href="s.css" media-type="text/css"/>',
			spineAttributes: 'toc="ncx"',
			replace: { 'META-INF/container.xml': utf16(entries.get('META-INF/container.xml') ?? '') }
		})
	);
	expect(book.manifest.toc[0]?.title).toBe('Chương đầu');
	expect(book.text('OEBPS/s.css')).toContain('p{color:red}');
	const vietnamese = (entries.get('OEBPS/package.opf') ?? '')
		.replace('UTF-8', 'windows-1258')
		.replace('Chú mèo con', 'Chu\u0301 me\u0300o');
	const bytes = Buffer.from(vietnamese.replace('\u0301', '\xec').replace('\u0300', '\xcc'), 'latin1');
	const second = await open(tinyEpub({ replace: { 'OEBPS/package.opf': bytes } }));
	expect(second.metadata.title).toBe('Chú mèo');
});

test('a container or package that is slightly wrong still leads to the book', async () => {
	const rooted = (attributes: string) =>
		tinyEpub({
			replace: {
				'META-INF/container.xml': CONTAINER.replace(/<rootfile [^>]*>/, `<rootfile ${attributes}/>`)
			}
		});
	const type = 'media-type="application/oebps-package+xml"';
	expect((await open(rooted('full-path="OEBPS/package.opf" media-type="text/xml"'))).sections).toHaveLength(
		1
	);
	for (const path of ['full-path=""', '', 'full-path="content.opf"'])
		expect((await open(rooted(`${path} ${type}`))).codes).toContain('container-broken');
	const spaced = await open(
		tinyEpub({
			files: { 'k.xhtml': page('<p>Hai</p>') },
			manifest: '<item id=" k " href="../../../OEBPS/k.xhtml" media-type="application/xhtml+xml"/>',
			spine: '<itemref idref="k  "/>'
		})
	);
	expect(spaced.sections[0]?.text).toBe('Hai');
});

test('letters written twice or borrowed from Iceland, and signs nobody sees, do not hide a word from search and voice', async () => {
	const said = 'Chú mèo con ở đầu ngõ';
	const twice = new TextDecoder('windows-1252').decode(Buffer.from(said));
	const book = await open(
		tinyEpub({
			chapters: [
				`<p>${twice}. ${twice}.</p>`,
				'<p>Ðường về nhà, lối cũ</p>',
				'<p>mè\u00ado xin\u200b chào</p>'
			]
		})
	);
	expect(book.sections.map(({ text }) => text)).toEqual([
		`${said}. ${said}.`,
		'Đường về nhà, lối cũ',
		'mèo xin chào'
	]);
	expect(book.checkMessages).toContainEqual(
		expect.objectContaining({ code: 'letters-mended', facts: expect.objectContaining({ files: 2 }) })
	);
});

test('words that stand in the head of a page by mistake are words of the page', async () => {
	const head = '<p>Lời đầu</p><div>Tên sách</div>';
	const [section] = (await open(tinyEpub({ head, body: '<p>Một</p>' }))).sections;
	expect(section?.text).toBe('Lời đầu\nTên sách\nMột');
});
