import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { picture } from '../../../../../tests/support/pictures.ts';
import { tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

const woff2 = () =>
	readFileSync(
		createRequire(import.meta.url).resolve('@fontsource/baloo-2/files/baloo-2-vietnamese-700-normal.woff2')
	);

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

test('sentences whose sound is not in the book are told and left out; a page without any sound offers none', async () => {
	const par = (n: number, sound: string) =>
		`<par><text src="c1.xhtml#s${n}"/><audio src="${sound}" clipBegin="0s" clipEnd="1s"/></par>`;
	const smil = (...pars: string[]) =>
		`<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>${pars.join('')}</body></smil>`;
	const book = await open(
		tinyEpub({
			chapters: ['<p id="s1">Một.</p>', '<p id="s1">Hai.</p>'],
			files: {
				'c1.smil': smil(par(1, 'mat.mp3'), par(2, 'mat.mp3'), par(3, 'mat.mp3')),
				'c2.smil': smil(par(1, 'a.mp3'), par(2, 'mat.mp3')),
				'a.mp3': Buffer.from('ID3\x04sound')
			},
			chapterItem: 'media-overlay="m1"',
			manifest:
				'<item id="m1" href="c1.smil" media-type="application/smil+xml"/><item id="m2" href="c2.smil" media-type="application/smil+xml"/><item id="a" href="a.mp3" media-type="audio/mpeg"/><item id="k2" href="c2.xhtml" media-type="application/xhtml+xml" media-overlay="m2"/>',
			spine: '<itemref idref="c1"/><itemref idref="k2"/>'
		})
	);
	expect(book.manifest.readingOrder.map(({ overlay }) => overlay)).toEqual([null, 'OEBPS/c2.smil']);
	expect(book.text('OEBPS/c2.smil').match(/<par>/g)).toHaveLength(1);
	expect(book.checkMessages.find(({ code }) => code === 'overlay-sound-missing')).toMatchObject({
		severity: 'warn',
		where: 'OEBPS/c1.smil',
		facts: { count: 4, files: 2 }
	});
	expect(book.codes).not.toContain('resource-missing');
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
	const algorithm = kind === 'idpf' ? 'http://www.idpf.org/2008/embedding' : 'http://ns.adobe.com/pdf/enc#RC';
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
