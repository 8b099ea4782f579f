import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { picture } from '../../../../../tests/support/pictures.ts';
import { page, tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

const FIXED = '<meta property="rendition:layout">pre-paginated</meta>';
const viewport = (content: string) => `<meta name="viewport" content="${content}"/>`;

test('a page that the order names twice is read twice, each time at an address of its own', async () => {
	const book = await open(
		tinyEpub({
			chapters: [
				'<h1 id="a">Điệp khúc</h1><p><a href="#a">lên</a> <a href="c2.xhtml">lời</a></p>',
				'<p>Lời một</p>'
			],
			spine: '<itemref idref="c1"/><itemref idref="c2"/><itemref idref="c1" linear="no"/>'
		})
	);
	const paths = book.manifest.readingOrder.map(({ path }) => path);
	expect(paths).toEqual(['OEBPS/c1.xhtml', 'OEBPS/c2.xhtml', 'OEBPS/c1.xhtml.xhtml']);
	expect(book.manifest.readingOrder.map(({ linear }) => linear)).toEqual([true, true, false]);
	expect(book.text('OEBPS/c1.xhtml.xhtml')).toContain('<a href="#a">lên</a> <a href="c2.xhtml">lời</a>');
	expect(book.text('OEBPS/package.opf')).toMatch(
		/<item id="again-2" href="c1\.xhtml\.xhtml".*<itemref idref="c1"\/><itemref idref="c2"\/><itemref idref="again-2" linear="no"\/>/
	);
});

test('an order that names one page thousands of times does not fill the disk', async () => {
	const book = await open(tinyEpub({ spine: '<itemref idref="c1"/>'.repeat(5_000) }));
	expect(book.manifest.readingOrder).toHaveLength(101);
});

test.each([
	['rendition:layout-pre-paginated rendition:layout-reflowable', 'fixed'],
	['rendition:layout-reflowable rendition:layout-pre-paginated', 'reflowable']
])('of two overrides, “%s”, the first counts', async (properties, layout) => {
	const book = await open(tinyEpub({ spine: `<itemref idref="c1" properties="${properties}"/>` }));
	expect(book.manifest.readingOrder[0]?.layout).toBe(layout);
});

test.each([
	['ar', '', 'rtl'],
	['he', 'page-progression-direction="default"', 'rtl'],
	['ar', 'page-progression-direction="ltr"', 'ltr'],
	['vi', 'page-progression-direction="rtl"', 'rtl'],
	['vi', '', 'ltr']
])('a book in %s with spine %s turns %s', async (language, spineAttributes, direction) => {
	const book = await open(
		tinyEpub({
			spineAttributes,
			replace: {
				'OEBPS/package.opf': tinyEpubPackage(language, spineAttributes)
			}
		})
	);
	expect(book.manifest.direction).toBe(direction);
	expect(book.text('OEBPS/package.opf').includes('page-progression-direction="rtl"')).toBe(
		direction === 'rtl'
	);
});

function tinyEpubPackage(language: string, spineAttributes: string): string {
	return `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="u">a</dc:identifier><dc:title>A</dc:title><dc:language>${language}</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/></manifest><spine ${spineAttributes}><itemref idref="c1"/></spine></package>`;
}

test('a picture of a format that nobody can show gives way to the one that the package names instead', async () => {
	const book = await open(
		tinyEpub({
			body: '<p><img src="sao.psd" alt="Ngôi sao"/></p>',
			files: { 'sao.psd': '8BPS………', 'sao.png': await picture(8, 8) },
			manifest:
				'<item id="psd" href="sao.psd" media-type="image/psd" fallback="png"/><item id="png" href="sao.png" media-type="image/png"/>'
		})
	);
	expect(book.text('OEBPS/c1.xhtml')).toContain('<img src="sao.png" alt="Ngôi sao"');
	expect(book.codes).not.toContain('reference-mended');
});

test('fallbacks that lead in a circle lead nowhere', async () => {
	const book = await open(
		tinyEpub({
			body: '<p>Sao</p><img src="a.psd" alt="Sao"/>',
			files: { 'a.psd': '8BPS', 'b.psd': '8BPS' },
			manifest:
				'<item id="a" href="a.psd" media-type="image/psd" fallback="b"/><item id="b" href="b.psd" media-type="image/psd" fallback="a"/>'
		})
	);
	expect(book.text('OEBPS/c1.xhtml')).toContain('<img alt="Sao"/>');
});

test('a drawing written out in an address is cleaned like one in a file', async () => {
	const drawing = (inside: string) =>
		`data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>${inside}</svg>`)}`;
	const book = await open(
		tinyEpub({
			body: `<img src="${drawing("<script>evil()</script><circle r='4' onclick='evil()'/>")}" alt="Tròn"/><img src="data:image/svg+xml,evil" alt=""/><a href="${drawing('')}">x</a>`
		})
	);
	const kept = /<img src="data:image\/svg\+xml;base64,([^"]+)" alt="Tròn"\/>/.exec(
		book.text('OEBPS/c1.xhtml')
	)?.[1];
	expect(Buffer.from(kept ?? '', 'base64').toString()).toMatch(/<circle r="4"\/>/);
	expect(Buffer.from(kept ?? '', 'base64').toString()).not.toContain('evil');
	expect(book.text('OEBPS/c1.xhtml')).toContain('<img alt=""/><a>x</a>');
	expect(book.codes).toContain('removed-dangerous-link');
});

test('a fixed page says its size once and understandably; one that forgot it is as large as its neighbour', async () => {
	const chapter = (content: string | null) => page('<p>a</p>', content === null ? '' : viewport(content));
	const book = await open(
		tinyEpub({
			chapters: ['', '', '', ''],
			metadata: FIXED,
			replace: {
				'OEBPS/c1.xhtml': chapter(null),
				'OEBPS/c2.xhtml': chapter('width=1000px, height=600mm'),
				'OEBPS/c3.xhtml': page(
					'<p>a</p>',
					viewport('width=500, height=300, foo, width=9') + viewport('width=1, height=1')
				),
				'OEBPS/c4.xhtml': chapter('width=device-width')
			}
		})
	);
	const sizes = [1, 2, 3, 4].map((n) => [
		...book.text(`OEBPS/c${n}.xhtml`).matchAll(/viewport" content="([^"]*)"/g)
	]);
	expect(sizes.map((found) => found.map(([, content]) => content))).toEqual([
		['width=1000, height=600'],
		['width=1000, height=600'],
		['width=500, height=300'],
		['width=500, height=300']
	]);
});
