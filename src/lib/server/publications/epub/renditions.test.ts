import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { CONTAINER, page, tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

const second = (items: string) =>
	`<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>${items}</manifest><spine/></package>`;

test('links into another rendition of the book are no faults of it; broken ones are', async () => {
	const rootfile = '<rootfile full-path="co-dinh/package.opf" media-type="application/oebps-package+xml"/>';
	const book = await open(
		tinyEpub({
			body: '<p><a href="../co-dinh/p1.xhtml">Xem trang in</a> <a href="package.opf#epubcfi(/6/4)">Chỗ này</a> <a href="../co-dinh/package.opf#epubcfi(/6/2)">Chỗ kia</a> <a href="mat.xhtml">Mất</a><img src="../co-dinh/h.svg" alt="h"/></p>',
			replace: { 'META-INF/container.xml': CONTAINER.replace('</rootfiles>', rootfile + '</rootfiles>') },
			entries: [
				{
					name: 'co-dinh/package.opf',
					content: second(
						'<item id="a" href="p1.xhtml" media-type="application/xhtml+xml"/><item id="h" href="h.svg" media-type="image/svg+xml"/>'
					)
				},
				{ name: 'co-dinh/p1.xhtml', content: page('<p><a href="gone.xhtml">x</a></p>') },
				{ name: 'co-dinh/h.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>' }
			]
		})
	);
	expect(book.text('OEBPS/c1.xhtml')).toContain('<a>Xem trang in</a> <a>Chỗ này</a> <a>Chỗ kia</a>');
	expect(book.text('OEBPS/c1.xhtml')).toContain('src="../co-dinh/h.svg"');
	expect(book.resources.map(({ path }) => path)).not.toContain('co-dinh/p1.xhtml');
	const facts = Object.fromEntries(book.checkMessages.map((one) => [one.code, one.facts]));
	expect(facts['renditions-other']).toEqual({ count: 1 });
	expect(facts['link-broken']).toMatchObject({ count: 1 });
	expect(facts['resource-missing']).toBeUndefined();
});

test('a package of another rendition that is broken costs nothing', async () => {
	const rootfile = '<rootfile full-path="b.opf" media-type="application/oebps-package+xml"/>';
	const book = await open(
		tinyEpub({
			replace: { 'META-INF/container.xml': CONTAINER.replace('</rootfiles>', rootfile + '</rootfiles>') },
			entries: [{ name: 'b.opf', content: '<package', crc: 7 }]
		})
	);
	expect(book.sections).toHaveLength(1);
});

test('a first rendition that is not there gives way to the next', async () => {
	const rootfile = '<rootfile full-path="mat.opf" media-type="application/oebps-package+xml"/>';
	const book = await open(
		tinyEpub({
			replace: { 'META-INF/container.xml': CONTAINER.replace('<rootfiles>', '<rootfiles>' + rootfile) }
		})
	);
	expect(book.manifest.packagePath).toBe('OEBPS/package.opf');
});
