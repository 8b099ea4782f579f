import { describe, expect, test } from 'vitest';
import { open, refusalOf } from '../support/opening.ts';
import { CONTAINER, page, tinyEpub } from '../support/tiny-epub.ts';
import type { ZipEntry } from '../support/tiny-zip.ts';

const withEntry = (...entries: ZipEntry[]) => tinyEpub({ entries });

describe('XML that means harm is refused wherever it stands', () => {
	const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
	const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
	const swap = (path: string, content: string) => refusalOf(tinyEpub({ replace: { [path]: content } }));

	test.each([
		external,
		laughs,
		'<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">',
		'<!DOCTYPE x PUBLIC "-//EVIL//X" "http://evil.example/x">'
	])('%s in a file that everything rests on', async (doctype) => {
		expect(await swap('META-INF/container.xml', doctype + CONTAINER.replace(/<\?xml.*?\?>/, ''))).toBe(
			'xml-entities'
		);
		expect(await swap('OEBPS/package.opf', doctype + '<package xmlns="http://www.idpf.org/2007/opf"/>')).toBe(
			'xml-entities'
		);
	});

	test('words that multiply, in a page and in the navigation', async () => {
		for (const path of ['OEBPS/c1.xhtml', 'OEBPS/nav.xhtml'])
			expect(await swap(path, page('<p>&b;</p>').replace('<!DOCTYPE html>', laughs))).toBe('xml-entities');
		expect(await swap('OEBPS/c1.xhtml', laughs + '<html><p>&b;<b></html>')).toBe('xml-entities');
	});

	test('a page that calls outside gets nothing, broken or not, and the librarian hears of it', async () => {
		const dtd = '<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">';
		const book = await open(
			tinyEpub({
				chapters: ['', '', ''],
				replace: {
					'OEBPS/c1.xhtml': page('<p>Một &e;</p>').replace('<!DOCTYPE html>', external),
					'OEBPS/c2.xhtml': external + '<html><p>Hai &e;<b></html>',
					'OEBPS/c3.xhtml': page('<p>Ba</p>').replace('<!DOCTYPE html>', dtd)
				}
			})
		);
		expect(book.sections.map(({ text }) => text)).toEqual(['Một', 'Hai', 'Ba']);
		expect(book.text('OEBPS/c1.xhtml') + book.text('OEBPS/c2.xhtml')).not.toMatch(/root:|passwd/);
		expect(book.checkMessages).toContainEqual(
			expect.objectContaining({ code: 'entities-outside', facts: expect.objectContaining({ files: 3 }) })
		);
	});

	test('in a drawing', async () => {
		const svg = `<?xml version="1.0"?>${laughs.replace('x [', 'svg [')}<svg xmlns="http://www.w3.org/2000/svg">&b;</svg>`;
		const book = tinyEpub({
			files: { 'a.svg': svg },
			manifest: '<item id="a" href="a.svg" media-type="image/svg+xml"/>'
		});
		expect(await refusalOf(book)).toBe('xml-entities');
	});

	test('the doctypes of real books are no harm', async () => {
		const old =
			'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">';
		const book = await open(
			tinyEpub({
				replace: { 'OEBPS/c1.xhtml': page('<p>Mèo&nbsp;con &hellip;</p>').replace('<!DOCTYPE html>', old) }
			})
		);
		expect(book.sections[0]?.text).toBe('Mèo con …');
		expect(book.codes).not.toContain('repaired');
	});

	test('nested without end, larger than any chapter, more elements than a book has: in what everything rests on', async () => {
		const deep = '<a>'.repeat(400) + '</a>'.repeat(400);
		expect(await swap('OEBPS/package.opf', deep)).toBe('xml-too-deep');
		expect(await swap('META-INF/container.xml', deep)).toBe('xml-too-deep');
		expect(await refusalOf(tinyEpub(), { xmlBytes: 300 })).toBe('xml-too-large');
		expect(await refusalOf(tinyEpub(), { xmlElements: 5 })).toBe('xml-too-many-elements');
	});
});

describe('a locked book is recognised by its lock', () => {
	const encryption = (algorithm: string, key = '') =>
		`<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/>${key}<enc:CipherData><enc:CipherReference URI="OEBPS/c1.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`;
	const schemeOf = async (...entries: ZipEntry[]) => {
		const failure = await open(withEntry(...entries)).catch((reason: unknown) => reason);
		return failure && typeof failure === 'object' && 'checkMessages' in failure
			? failure.checkMessages
			: failure;
	};

	test.each([
		['Readium LCP', { name: 'META-INF/license.lcpl', content: '{}' }],
		['Apple FairPlay', { name: 'META-INF/sinf.xml', content: '<a/>' }],
		['Adobe ADEPT', { name: 'META-INF/rights.xml', content: '<r xmlns="http://ns.adobe.com/adept"/>' }],
		[
			'Adobe ADEPT',
			{
				name: 'META-INF/encryption.xml',
				content: encryption(
					'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
					'<k xmlns="http://ns.adobe.com/adept"/>'
				)
			}
		]
	])('%s', async (scheme, entry) => {
		expect(await schemeOf(entry)).toMatchObject([
			{ severity: 'refuse', code: 'drm-locked', facts: { scheme } }
		]);
	});
});

describe('a book with missing parts says which', () => {
	const reason = (book: Parameters<typeof tinyEpub>[0]) => refusalOf(tinyEpub(book));

	test('refused when nothing could be read', async () => {
		expect(await reason({ without: ['META-INF/container.xml', 'OEBPS/package.opf'] })).toBe(
			'container-missing'
		);
		expect(await reason({ replace: { 'META-INF/container.xml': '<container' } })).toBe('container-broken');
		expect(await reason({ without: ['OEBPS/package.opf'] })).toBe('package-missing');
		expect(await reason({ replace: { 'OEBPS/package.opf': '<package><' } })).toBe('package-broken');
		expect(await reason({ without: ['OEBPS/c1.xhtml'] })).toBe('spine-empty');
	});

	test('opened with a warning when something can be', async () => {
		const one = await open(tinyEpub({ chapters: ['<p>a</p>', '<p>b</p>'], without: ['OEBPS/c2.xhtml'] }));
		expect(one.codes).toEqual(expect.arrayContaining(['manifest-item-missing', 'spine-item-missing']));
		expect(one.manifest.readingOrder).toHaveLength(1);
		const two = await open(tinyEpub({ nav: null }));
		expect(two.codes).toContain('navigation-missing');
		expect(two.manifest.toc).toEqual([{ title: 'Chương một', href: 'OEBPS/c1.xhtml', children: [] }]);
		const three = await open(tinyEpub({ without: ['mimetype'] }));
		expect(three.codes).toContain('mimetype-wrong');
	});

	test('a page that is not well-formed is mended and named', async () => {
		const book = await open(
			tinyEpub({
				replace: {
					'OEBPS/c1.xhtml':
						'<html><body><p>Một<br><p>Hai & ba<script>evil()</script><img src=x onerror=evil()></body>'
				}
			})
		);
		expect(book.checkMessages).toContainEqual(
			expect.objectContaining({ code: 'repaired', where: 'OEBPS/c1.xhtml' })
		);
		expect(book.sections[0]?.text).toBe('Một\nHai & ba');
		expect(book.text('OEBPS/c1.xhtml')).not.toContain('evil');
	});
});
