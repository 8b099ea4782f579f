import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { open } from '../../../../tests/support/opening.ts';
import { picture } from '../../../../tests/support/pictures.ts';
import { page, tinyEpub } from '../../../../tests/support/tiny-epub.ts';
import { tinyZip } from '../../../../tests/support/tiny-zip.ts';

const woff2 = () =>
	readFileSync(
		createRequire(import.meta.url).resolve('@fontsource/baloo-2/files/baloo-2-vietnamese-700-normal.woff2')
	);

test('a small honest book opens with its words in order and nothing to complain of', async () => {
	const book = await open(tinyEpub({ chapters: ['<h1>Một</h1><p>Chú mèo con.</p>', '<p>Đi học.</p>'] }));
	expect(book.metadata.title).toBe('Chú mèo con');
	expect(
		book.manifest.readingOrder.map((item) => [item.path, item.title, item.words, item.characters])
	).toEqual([
		['OEBPS/c1.xhtml', 'Chương 1', 4, 16],
		['OEBPS/c2.xhtml', 'Chương 2', 2, 7]
	]);
	expect(book.sections[0]?.text).toBe('Một\nChú mèo con.');
	expect(book.codes).toEqual(['cover-generated']);
	expect(book.covers.map(({ width, format }) => `${width} ${format}`)).toEqual([
		'160 webp',
		'160 avif',
		'320 webp',
		'320 avif',
		'640 webp',
		'640 avif'
	]);
});

test('the same file gives the same bytes', async () => {
	const bytes = tinyEpub({ files: { 'a.jpg': await picture(900, 300) }, body: '<img src="a.jpg" alt="a"/>' });
	const [one, two] = [await open(bytes), await open(bytes)];
	expect(two.resources).toEqual(one.resources);
	expect(two.covers).toEqual(one.covers);
	expect(two.manifest).toEqual(one.manifest);
});

test('what is stored of a valid book is a valid book again', async () => {
	const book = await open(
		tinyEpub({
			files: { 'a.jpg': await picture(900, 300), 's.css': 'p > b { color: red }' },
			head: '<link rel="stylesheet" href="s.css"/><style>ul &gt; li { color: red }</style>',
			body: '<h1>Một</h1><p>Chữ <b>đậm</b></p><img src="a.jpg" alt="Hình"/>',
			manifest:
				'<item id="a" href="a.jpg" media-type="image/jpeg"/><item id="s" href="s.css" media-type="text/css"/>'
		})
	);
	const again = tinyZip([
		{ name: 'mimetype', content: 'application/epub+zip', stored: true },
		...book.resources.map(({ path, sha256 }) => ({ name: path, content: book.bytes(sha256) }))
	]);
	const { messages } = await EpubCheck.validate(again);
	expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
});

describe('what a book says of itself', () => {
	test('EPUB 3: roles, subtitle, series, ISBN, year, accessibility', async () => {
		const { metadata, codes } = await open(
			tinyEpub({
				metadata: `<dc:title id="t2">Những ngày đi học</dc:title><meta refines="#t2" property="title-type">subtitle</meta>
<dc:creator id="a">Tô  Hoài</dc:creator><meta refines="#a" property="role" scheme="marc:relators">aut</meta>
<dc:contributor id="b">Tạ Thúc Bình</dc:contributor><meta refines="#b" property="role">ill</meta>
<dc:identifier>urn:isbn:978-604-2-19888-3</dc:identifier><dc:publisher>Kim Đồng</dc:publisher><dc:date>2021-05-01</dc:date>
<dc:subject>Truyện</dc:subject><dc:language>en-us</dc:language><dc:description>&lt;p&gt;Hay &lt;b&gt;lắm&lt;/b&gt;&lt;/p&gt;</dc:description>
<meta property="belongs-to-collection" id="s">Mèo con</meta><meta refines="#s" property="collection-type">series</meta><meta refines="#s" property="group-position">2</meta>
<meta property="schema:accessModeSufficient">textual,visual</meta><meta property="schema:accessibilityHazard">none</meta>
<meta property="dcterms:conformsTo" id="c">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta><meta property="a11y:certifiedBy" refines="#c">Thư viện</meta>`
			})
		);
		expect(metadata).toMatchObject({
			title: 'Chú mèo con',
			subtitle: 'Những ngày đi học',
			languages: ['vi', 'en-US'],
			description: 'Hay lắm',
			publisher: 'Kim Đồng',
			year: 2021,
			series: 'Mèo con',
			seriesPosition: 2,
			subjects: ['Truyện'],
			contributors: [
				{ name: 'Tô Hoài', role: 'aut' },
				{ name: 'Tạ Thúc Bình', role: 'ill' }
			],
			accessibility: {
				accessModes: ['textual'],
				accessModesSufficient: [['textual', 'visual']],
				hazards: ['none'],
				conformsTo: ['EPUB Accessibility 1.1 - WCAG 2.1 Level AA'],
				certifiedBy: 'Thư viện'
			}
		});
		expect(metadata.identifiers).toContainEqual({ scheme: 'isbn', value: '9786042198883' });
		expect(codes.includes('isbn-wrong')).toBe(true);
	});

	test('EPUB 2: opf:role, calibre series, NCX, guide, page targets', async () => {
		const ncx = `<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>x</text></docTitle><navMap><navPoint id="a" playOrder="1"><navLabel><text>Phần một</text></navLabel><content src="c1.xhtml"/><navPoint id="b"><navLabel><text>Mục nhỏ</text></navLabel><content src="c1.xhtml#b"/></navPoint></navPoint></navMap><pageList><pageTarget value="5" type="normal"><navLabel><text>5</text></navLabel><content src="c1.xhtml#p5"/></pageTarget></pageList></ncx>`;
		const book = await open(
			tinyEpub({
				version: '2.0',
				nav: null,
				files: { 'toc.ncx': ncx },
				manifest: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
				spineAttributes: 'toc="ncx"',
				metadata:
					'<dc:creator opf:role="aut" opf:file-as="X">Tô Hoài</dc:creator><dc:contributor opf:role="trl">Ai đó</dc:contributor><meta name="calibre:series" content="Bộ"/><meta name="calibre:series_index" content="3.0"/>',
				afterSpine: '<guide><reference type="text" title="Bắt đầu" href="c1.xhtml"/></guide>'
			})
		);
		expect(book.metadata).toMatchObject({
			series: 'Bộ',
			seriesPosition: 3,
			contributors: [{ role: 'aut' }, { role: 'trl' }]
		});
		expect(book.manifest.toc).toEqual([
			{
				title: 'Phần một',
				href: 'OEBPS/c1.xhtml',
				children: [{ title: 'Mục nhỏ', href: 'OEBPS/c1.xhtml#b', children: [] }]
			}
		]);
		expect(book.manifest.pageList).toEqual([{ label: '5', href: 'OEBPS/c1.xhtml#p5' }]);
		expect(book.manifest.landmarks).toEqual([
			{ type: 'bodymatter', title: 'Bắt đầu', href: 'OEBPS/c1.xhtml' }
		]);
		expect(book.text('OEBPS/toc.ncx')).toContain('<content src="c1.xhtml#b"/>');
		expect(book.codes).not.toContain('navigation-missing');
	});

	test('navigation of EPUB 3: nested contents, landmarks, page list', async () => {
		const book = await open(
			tinyEpub({
				nav: `<nav epub:type="toc"><ol><li><span>Phần</span><ol><li><a href="c1.xhtml#x"><b>Một</b> hai</a></li></ol></li></ol></nav>
<nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="c1.xhtml">Đọc</a></li></ol></nav>
<nav epub:type="page-list"><ol><li><a href="c1.xhtml#p1">i</a></li><li><a href="gone.xhtml">ii</a></li></ol></nav>`
			})
		);
		expect(book.manifest.toc).toEqual([
			{ title: 'Phần', href: null, children: [{ title: 'Một hai', href: 'OEBPS/c1.xhtml#x', children: [] }] }
		]);
		expect(book.manifest.landmarks).toEqual([{ type: 'bodymatter', title: 'Đọc', href: 'OEBPS/c1.xhtml' }]);
		expect(book.manifest.pageList).toEqual([{ label: 'i', href: 'OEBPS/c1.xhtml#p1' }]);
		expect(book.codes).toContain('link-broken');
	});

	test('a book without title or language is taken in, and the librarian told', async () => {
		const book = await open(
			tinyEpub({
				package: `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest><item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c1"/></spine></package>`
			}),
			{},
			'meo_con.epub'
		);
		expect(book.metadata.title).toBe('meo con');
		expect(book.codes).toEqual(
			expect.arrayContaining([
				'title-missing',
				'language-missing',
				'accessibility-metadata-missing',
				'navigation-missing'
			])
		);
	});
});

describe('pages', () => {
	test('text keeps blocks and table cells apart and leaves out pictures, page numbers and reading aids', async () => {
		const { sections } = await open(
			tinyEpub({
				body: `<p>Một<span epub:type="pagebreak">7</span> hai</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>
<ul><li>x</li><li>y</li></ul><p><ruby>漢<rt>kan</rt></ruby></p><img src="gone.png" alt="mèo"/><p hidden="">ẩn</p><p>A<br/>B</p>`
			})
		);
		expect(sections[0]?.text).toBe('Một hai\na\tb\nc\nx\ny\n漢\nA\nB');
	});

	test('fixed layout, page by page, with its size', async () => {
		const fixed = '<meta name="viewport" content="width=600, height=800"/>';
		const book = await open(
			tinyEpub({
				chapters: ['<p>a</p>', '<p>b</p>', '<p>c</p>'],
				head: fixed,
				metadata: '<meta property="rendition:layout">pre-paginated</meta>',
				spine:
					'<itemref idref="c1"/><itemref idref="c2"/><itemref idref="c3" properties="rendition:layout-reflowable"/>'
			})
		);
		expect(book.manifest.form).toBe('fixed');
		expect(book.manifest.viewport).toEqual({ width: 600, height: 800 });
		expect(book.manifest.readingOrder.map((item) => item.layout)).toEqual(['fixed', 'fixed', 'reflowable']);
		expect(book.text('OEBPS/c1.xhtml')).toContain('<meta name="viewport" content="width=600, height=800"/>');
		expect(book.text('OEBPS/c3.xhtml')).not.toContain('viewport');
	});

	test('Apple’s options make an EPUB 2 fixed', async () => {
		const content =
			'<display_options><platform name="*"><option name="fixed-layout">true</option></platform></display_options>';
		const book = await open(
			tinyEpub({ entries: [{ name: 'META-INF/com.apple.ibooks.display-options.xml', content }] })
		);
		expect(book.manifest.form).toBe('fixed');
	});

	test('a picture or a drawing in the reading order becomes a page with a name', async () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><text x="1" y="9">Xin chào</text></svg>';
		const book = await open(
			tinyEpub({
				files: { 'p 1.jpg': await picture(300, 400), 'p2.svg': svg },
				manifest:
					'<item id="p1" href="p%201.jpg" media-type="image/jpeg"/><item id="p2" href="p2.svg" media-type="image/svg+xml"/>',
				spine: '<itemref idref="p1"/><itemref idref="p2"/>',
				nav: '<nav epub:type="toc"><ol><li><a href="p%201.jpg">Trang bìa</a></li></ol></nav>'
			})
		);
		expect(book.manifest.readingOrder.map((item) => [item.path, item.title])).toEqual([
			['OEBPS/p 1.jpg.xhtml', 'Trang bìa'],
			['OEBPS/p2.svg.xhtml', '']
		]);
		expect(book.manifest.toc[0]?.href).toBe('OEBPS/p 1.jpg.xhtml');
		expect(book.text('OEBPS/p 1.jpg.xhtml')).toContain(
			'<img src="p%201.jpg" alt="Trang bìa" width="300" height="400"/>'
		);
		expect(book.sections[1]?.text).toBe('Xin chào');
		expect(book.text('OEBPS/package.opf')).toContain(
			'href="p%201.jpg.xhtml" media-type="application/xhtml+xml"'
		);
	});

	test('a foreign format gives way to its fallback', async () => {
		const book = await open(
			tinyEpub({
				files: { 'x.xyz': 'binary\0' },
				manifest: '<item id="x" href="x.xyz" media-type="application/x-foreign" fallback="c1"/>',
				spine: '<itemref idref="x"/>'
			})
		);
		expect(book.manifest.readingOrder.map((item) => item.path)).toEqual(['OEBPS/c1.xhtml']);
	});

	test('references in other letters, with accents written apart, or percent-encoded still arrive', async () => {
		const book = await open(
			tinyEpub({
				files: { 'Hi\u0300nh/Me\u0300o.jpg': await picture(30, 30) },
				body: '<img src="H%C3%ACnh/m%C3%A8o.JPG" alt="a"/>',
				manifest: '<item id="m" href="Hi%CC%80nh/Me%CC%80o.jpg" media-type="image/jpeg"/>'
			})
		);
		expect(book.text('OEBPS/c1.xhtml')).toContain('src="H%C3%ACnh/M%C3%A8o.jpg"');
		expect(book.resources.map((one) => one.path)).toContain('OEBPS/Hình/Mèo.jpg');
	});

	test('a style sheet inside a page that HTML would misread moves into a file', async () => {
		const book = await open(tinyEpub({ head: '<style>ul &gt; li { color: red }</style>' }));
		expect(book.text('OEBPS/c1.xhtml')).toContain(
			'<link rel="stylesheet" type="text/css" href="c1.xhtml.1.css"/>'
		);
		expect(book.text('OEBPS/c1.xhtml.1.css')).toBe('ul>li{color:red}\n');
	});
});

describe('sound, fonts, pictures', () => {
	test('media overlays keep their clips; what else is in them goes', async () => {
		const smil = `<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"><head><metadata/></head><body epub:textref="c1.xhtml"><par id="p1"><text src="c1.xhtml#s1"/><audio src="a.mp3" clipBegin="0s" clipEnd="1.5s"/></par><par><text src="c1.xhtml#s2"/><audio src="http://evil.example/a.mp3" clipBegin="0s" clipEnd="9s"/></par><video src="v.mp4"/></body></smil>`;
		const book = await open(
			tinyEpub({
				body: '<p id="s1">Một.</p>',
				files: { 'c1.smil': smil, 'a.mp3': Buffer.from('ID3\x04sound') },
				chapterItem: 'media-overlay="mo"',
				manifest:
					'<item id="mo" href="c1.smil" media-type="application/smil+xml"/><item id="a" href="a.mp3" media-type="audio/mpeg"/>',
				metadata:
					'<meta property="media:active-class">-epub-media-overlay-active</meta><meta property="media:duration">0:00:01.5</meta>'
			})
		);
		expect(book.manifest.mediaOverlay).toEqual({ activeClass: '-epub-media-overlay-active', seconds: 1.5 });
		expect(book.manifest.readingOrder[0]?.overlay).toBe('OEBPS/c1.smil');
		expect(book.text('OEBPS/c1.smil')).toContain('<audio src="a.mp3" clipBegin="0s" clipEnd="1.5s"/>');
		expect(book.text('OEBPS/c1.smil')).not.toMatch(/evil|video/);
		expect(book.text('OEBPS/package.opf')).toContain('media-overlay="mo"');
	});

	test.each(['idpf', 'adobe'] as const)('fonts hidden the way of %s are opened', async (kind) => {
		const clear = woff2();
		const uuid = '12345678-1234-1234-1234-123456789abc';
		const [key, length] =
			kind === 'idpf'
				? [
						createHash('sha1')
							.update('urn:uuid:' + uuid)
							.digest(),
						1040
					]
				: [Buffer.from(uuid.replaceAll('-', ''), 'hex'), 1024];
		const hidden = Buffer.from(clear);
		for (let at = 0; at < length; at++) hidden[at] = (hidden[at] ?? 0) ^ (key[at % key.length] ?? 0);
		const algorithm =
			kind === 'idpf' ? 'http://www.idpf.org/2008/embedding' : 'http://ns.adobe.com/pdf/enc#RC';
		const encryption = `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/f.woff2"/></enc:CipherData></enc:EncryptedData></encryption>`;
		const book = await open(
			tinyEpub({
				files: { 'f.woff2': hidden },
				manifest: '<item id="f" href="f.woff2" media-type="font/woff2"/>',
				entries: [{ name: 'META-INF/encryption.xml', content: encryption }]
			})
		);
		const stored = book.resources.find((one) => one.path === 'OEBPS/f.woff2');
		expect(stored?.mediaType).toBe('font/woff2');
		expect(Buffer.from(book.bytes(stored?.sha256 ?? '')).equals(clear)).toBe(true);
		expect(book.codes).toContain('fonts-deobfuscated');
	});

	test('large pictures get smaller copies, small ones none, and originals stay', async () => {
		const large = await picture(1500, 500);
		const book = await open(
			tinyEpub({
				files: { 'to.jpg': large, 'nho.png': await picture(100, 100, 'png') },
				body: '<img src="to.jpg" alt="a"/><img src="nho.png" alt="b"/>',
				manifest:
					'<item id="a" href="to.jpg" media-type="image/jpeg"/><item id="b" href="nho.png" media-type="image/gif"/>'
			})
		);
		const paths = new Map(book.resources.map((one) => [one.path, one]));
		expect([...paths.keys()].filter((path) => path.includes('@'))).toEqual([
			'OEBPS/to.jpg@1280.webp',
			'OEBPS/to.jpg@640.avif',
			'OEBPS/to.jpg@640.webp'
		]);
		expect(paths.get('OEBPS/nho.png')?.mediaType).toBe('image/png');
		expect(paths.get('OEBPS/to.jpg')?.bytes).toBe(large.length);
		expect(book.text('OEBPS/c1.xhtml')).toContain(
			'data-natural-size="1500 500" srcset="to.jpg%40640.webp 640w, to.jpg%401280.webp 1280w, to.jpg 1500w" sizes="(min-width: 1500px) 1500px, 100vw"'
		);
		expect(book.text('OEBPS/c1.xhtml')).toContain('<img src="nho.png" alt="b" data-natural-size="100 100"/>');
	});
});

describe('covers', () => {
	const proportion = async (book: Awaited<ReturnType<typeof open>>) => {
		const cover = book.covers.find((one) => one.width === 320 && one.format === 'webp');
		const { width, height } = await sharp(book.bytes(cover?.sha256 ?? '')).metadata();
		return [width, height, book.coverGenerated];
	};
	const jpg = '<item id="k" href="k.jpg" media-type="image/jpeg" PROPS/>';

	test('named by the package, at their own proportion', async () => {
		const files = { 'k.jpg': await picture(400, 500) };
		const modern = await open(
			tinyEpub({ files, manifest: jpg.replace('PROPS', 'properties="cover-image"') })
		);
		expect(await proportion(modern)).toEqual([320, 400, false]);
		const old = await open(
			tinyEpub({ files, manifest: jpg.replace('PROPS', ''), metadata: '<meta name="cover" content="k"/>' })
		);
		expect(await proportion(old)).toEqual([320, 400, false]);
	});

	test('a drawing, with the picture inside it', async () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 300"><image xlink:href="k.jpg" width="200" height="300"/></svg>';
		const book = await open(
			tinyEpub({
				files: { 'k.jpg': await picture(200, 300), 'k.svg': svg },
				manifest:
					jpg.replace('PROPS', '') +
					'<item id="s" href="k.svg" media-type="image/svg+xml" properties="cover-image"/>'
			})
		);
		expect(await proportion(book)).toEqual([320, 480, false]);
	});

	test('shown by the cover page of the guide, or by a first page with little else', async () => {
		const files = {
			'k.jpg': await picture(400, 600),
			'bia.xhtml': page('<div><img src="k.jpg" alt="Bìa"/></div>')
		};
		const manifest =
			jpg.replace('PROPS', '') + '<item id="bia" href="bia.xhtml" media-type="application/xhtml+xml"/>';
		const guide = '<guide><reference type="cover" href="bia.xhtml"/></guide>';
		expect(await proportion(await open(tinyEpub({ files, manifest, afterSpine: guide })))).toEqual([
			320,
			480,
			false
		]);
		const spine = '<itemref idref="bia"/><itemref idref="c1"/>';
		expect(await proportion(await open(tinyEpub({ files, manifest, spine })))).toEqual([320, 480, false]);
	});

	test('drawn by the library when there is none, or when the one there is broken', async () => {
		const broken = { 'k.jpg': Buffer.from('\xff\xd8\xff\xe0broken', 'latin1') };
		const book = await open(
			tinyEpub({ files: broken, manifest: jpg.replace('PROPS', 'properties="cover-image"') })
		);
		expect(await proportion(book)).toEqual([320, 448, true]);
		expect(book.codes).toEqual(expect.arrayContaining(['image-broken', 'cover-generated']));
	});
});
