import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

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
<meta property="dcterms:conformsTo" id="c">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta><meta property="a11y:certifiedBy" refines="#c" id="ai">Thư viện</meta>
<meta property="a11y:certifierCredential" refines="#ai">Thẻ thẩm định</meta><link rel="a11y:certifierReport" refines="#ai" href="https://example.org/bao-cao"/><meta property="a11y:exemption">eaa-microenterprise</meta>`
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
			certifiedBy: 'Thư viện',
			certifierCredentials: ['Thẻ thẩm định'],
			certifierReport: 'https://example.org/bao-cao',
			exemption: 'eaa-microenterprise'
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
	expect(book.manifest.landmarks).toEqual([{ type: 'bodymatter', title: 'Bắt đầu', href: 'OEBPS/c1.xhtml' }]);
	expect(book.text('OEBPS/toc.ncx')).toContain('<content src="c1.xhtml#b"/>');
	expect(book.codes).not.toContain('navigation-missing');
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
