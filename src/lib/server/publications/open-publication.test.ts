import { EpubCheck } from '@likecoin/epubcheck-ts';
import { expect, test } from 'vitest';
import { ALL_COVERS, open } from '../../../../tests/support/opening.ts';
import { picture } from '../../../../tests/support/pictures.ts';
import { tinyEpub } from '../../../../tests/support/tiny-epub.ts';
import { tinyZip } from '../../../../tests/support/tiny-zip.ts';

test('a small honest book opens with its words in order and nothing to complain of', async () => {
	const book = await open(
		tinyEpub({ chapters: ['<h1>Một</h1><p>Chú mèo con.</p>', '<p>Đi học.</p>'] }),
		ALL_COVERS
	);
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
