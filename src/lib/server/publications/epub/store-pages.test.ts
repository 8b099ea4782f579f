import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { picture } from '../../../../../tests/support/pictures.ts';
import { tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

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
