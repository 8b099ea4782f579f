import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ALL_COVERS, open as openBytes } from '../../../../../tests/support/opening.ts';
import { picture } from '../../../../../tests/support/pictures.ts';
import { page, tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

const open = (bytes: Buffer) => openBytes(bytes, ALL_COVERS);
const proportion = async (book: Awaited<ReturnType<typeof open>>) => {
	const cover = book.covers.find((one) => one.width === 320 && one.format === 'webp');
	const { width, height } = await sharp(book.bytes(cover?.sha256 ?? '')).metadata();
	return [width, height, book.coverGenerated];
};
const jpg = '<item id="k" href="k.jpg" media-type="image/jpeg" PROPS/>';

test('a cover that the package names keeps its own proportion', async () => {
	const files = { 'k.jpg': await picture(400, 500) };
	const modern = await open(tinyEpub({ files, manifest: jpg.replace('PROPS', 'properties="cover-image"') }));
	expect(await proportion(modern)).toEqual([320, 400, false]);
	const old = await open(
		tinyEpub({ files, manifest: jpg.replace('PROPS', ''), metadata: '<meta name="cover" content="k"/>' })
	);
	expect(await proportion(old)).toEqual([320, 400, false]);
});

test('a cover may be a drawing, with the picture inside it', async () => {
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

test('a cover may be shown by the cover page of the guide, or by a first page with little else', async () => {
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

test('a cover is drawn by the library when there is none, or when the one there is broken', async () => {
	const broken = { 'k.jpg': Buffer.from('\xff\xd8\xff\xe0broken', 'latin1') };
	const book = await open(
		tinyEpub({ files: broken, manifest: jpg.replace('PROPS', 'properties="cover-image"') })
	);
	expect(await proportion(book)).toEqual([320, 448, true]);
	expect(book.codes).toEqual(expect.arrayContaining(['image-broken', 'cover-generated']));
});
