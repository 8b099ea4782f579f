import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { open, refusalOf } from '../support/opening.ts';
import { CONTAINER, page, tinyEpub, tinyEpubEntries } from '../support/tiny-epub.ts';
import { tinyZip, type ZipEntry } from '../support/tiny-zip.ts';

const withEntry = (...entries: ZipEntry[]) => tinyEpub({ entries });

describe('a zip that means harm is refused', () => {
	test.each<[string, ZipEntry]>([
		['a path that climbs out', { name: '../evil.txt', content: 'x' }],
		['a path that climbs out in the middle', { name: 'OEBPS/../../evil.txt', content: 'x' }],
		['an absolute path', { name: '/etc/evil', content: 'x' }],
		['a drive letter', { name: 'C:/evil', content: 'x' }],
		['a backslash', { name: 'OEBPS\\evil.txt', content: 'x' }],
		['a NUL in the name', { name: 'OEBPS/evil\0.xhtml', content: 'x' }],
		['an empty name', { name: '', content: 'x' }],
		['a dot folder', { name: 'OEBPS/./c9.xhtml', content: 'x' }]
	])('%s', async (_name, entry) => {
		expect(await refusalOf(withEntry(entry))).toBe('path-unsafe');
	});

	test('a name that is not UTF-8', async () => {
		expect(await refusalOf(withEntry({ name: Buffer.from([0x61, 0xff, 0xfe]), content: 'x' }))).toBe(
			'path-not-utf8'
		);
	});

	test('the same name twice, also in other letters or another way of writing accents', async () => {
		const twice = (a: string, b: string) =>
			refusalOf(withEntry({ name: a, content: 'x' }, { name: b, content: 'y' }));
		expect(await twice('a.txt', 'a.txt')).toBe('path-twice');
		expect(await twice('a.txt', 'A.TXT')).toBe('path-twice');
		expect(await twice('m\u00e8o.txt', 'me\u0300o.txt')).toBe('path-twice');
	});

	test('a symbolic link, a device', async () => {
		expect(await refusalOf(withEntry({ name: 'OEBPS/l', content: '/etc/passwd', mode: 0o120777 }))).toBe(
			'zip-symlink'
		);
		expect(await refusalOf(withEntry({ name: 'OEBPS/d', content: '', mode: 0o020666 }))).toBe('zip-symlink');
	});

	test('an encrypted entry', async () => {
		expect(await refusalOf(withEntry({ name: 'OEBPS/x', content: 'x', encrypted: true }))).toBe(
			'zip-entry-encrypted'
		);
	});

	test('an unknown packing method', async () => {
		expect(await refusalOf(withEntry({ name: 'OEBPS/x', content: 'x', method: 14 }))).toBe(
			'zip-method-unknown'
		);
	});

	test('folders without end', async () => {
		expect(await refusalOf(withEntry({ name: 'a/'.repeat(20) + 'x', content: 'x' }))).toBe('path-too-deep');
		expect(await refusalOf(withEntry({ name: 'a'.repeat(500), content: 'x' }))).toBe('path-too-long');
	});

	test('more files than a book has', async () => {
		const many = Array.from({ length: 60 }, (_, at) => ({ name: `f${at}`, content: '' }));
		expect(await refusalOf(withEntry(...many), { entries: 50 })).toBe('zip-entries-too-many');
	});

	test('a bomb: two megabytes of nothing in two kilobytes', async () => {
		expect(await refusalOf(withEntry({ name: 'OEBPS/b.css', content: Buffer.alloc(2_000_000) }))).toBe(
			'zip-bomb'
		);
	});

	test('a bomb that lies about its size stops where it said it would', async () => {
		const lie = {
			name: 'OEBPS/c9.xhtml',
			content: deflateRawSync(Buffer.alloc(5_000_000)),
			deflated: true,
			claimedSize: 900,
			crc: 1
		};
		expect(await refusalOf(withEntry(lie))).toBe('zip-entry-damaged');
	});

	test('one entry, or all together, larger than allowed', async () => {
		const noise = (name: string) => ({
			name,
			content: Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))
		});
		expect(await refusalOf(withEntry(noise('a')), { entryBytes: 4000 })).toBe('zip-entry-too-large');
		expect(await refusalOf(withEntry(noise('a'), noise('b')), { totalBytes: 8000 })).toBe(
			'zip-total-too-large'
		);
	});

	test('a changed byte costs the file it is in, and the book when everything rests on it', async () => {
		const broken = (name: string) => withEntry({ name, content: page('<p>x</p>'), crc: 7 });
		const book = await open(broken('OEBPS/c9.xhtml'));
		expect(book.checkMessages).toContainEqual(
			expect.objectContaining({ severity: 'warn', code: 'file-damaged', where: 'OEBPS/c9.xhtml' })
		);
		expect(book.resources.some(({ path }) => path === 'OEBPS/c9.xhtml')).toBe(false);
		const container = { name: 'META-INF/container.xml', content: CONTAINER, crc: 7 };
		expect(await refusalOf(tinyZip([...tinyEpubEntries({ without: [container.name] }), container]))).toBe(
			'zip-entry-damaged'
		);
	});

	test('a file cut off, a directory in ruins, rubbish', async () => {
		const whole = tinyEpub();
		expect(await refusalOf(whole.subarray(0, whole.length - 60))).toBe('zip-cut-short');
		const ruined = Buffer.from(whole);
		ruined.write('XXXX', whole.lastIndexOf('PK\x01\x02'));
		expect(await refusalOf(ruined)).toBe('zip-broken');
		expect(await refusalOf(Buffer.alloc(0))).toBe('file-empty');
		expect(await refusalOf(Buffer.from('Chào các bạn'))).toBe('file-unknown');
		expect(await refusalOf(whole, { fileBytes: 100 })).toBe('file-too-large');
	});

	test('other kinds of files are told by their content, not by their name', async () => {
		const docx = tinyZip([{ name: 'word/document.xml', content: '<a/>' }]);
		expect(await refusalOf(docx)).toBe('file-not-a-publication');
		expect(await refusalOf(tinyZip([{ name: 'a.jpg', content: 'x' }]))).toBe('file-not-a-publication');
		expect(await refusalOf(Buffer.from('<!DOCTYPE html><html></html>'))).toBe('file-not-a-publication');
		expect(await refusalOf(Buffer.from('MZ\x90\0'))).toBe('file-not-a-publication');
	});
});

describe('what lies in the archive is served only when it is what it says', () => {
	test('a script, a page dressed as a picture, a program: none is kept', async () => {
		const book = await open(
			tinyEpub({
				files: {
					'a.js': 'evil()',
					'b.png': '<html><script>evil()</script></html>',
					'c.exe': 'MZ',
					'd.swf': 'FWS'
				},
				manifest:
					'<item id="a" href="a.js" media-type="text/javascript"/><item id="b" href="b.png" media-type="image/png"/><item id="c" href="c.exe" media-type="image/jpeg"/><item id="d" href="d.swf" media-type="application/x-shockwave-flash"/><item id="e" href="http://evil.example/e.mp4" media-type="video/mp4"/>'
			})
		);
		expect(book.resources.map((one) => one.path).filter((path) => /\/[a-e]\./.test(path))).toEqual([]);
		expect(book.codes).toEqual(
			expect.arrayContaining(['removed-script', 'manifest-item-foreign', 'removed-remote'])
		);
		expect(book.text('OEBPS/package.opf')).not.toMatch(/evil|a\.js|b\.png/);
	});

	test('a picture too large for any device is left out', async () => {
		// A PNG header that claims 60 000 × 60 000 points.
		const png = Buffer.concat([
			Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
			Buffer.from('0000ea600000ea600802000000', 'hex'),
			Buffer.from('f5b6d0a6', 'hex'),
			Buffer.from('0000000049454e44ae426082', 'hex')
		]);
		const book = await open(
			tinyEpub({
				body: '<img src="to.png" alt="To"/>',
				files: { 'to.png': png },
				manifest: '<item id="to" href="to.png" media-type="image/png"/>'
			})
		);
		expect(book.codes.some((code) => code === 'image-too-large' || code === 'image-broken')).toBe(true);
		expect(book.text('OEBPS/c1.xhtml')).toContain('<img alt="To"/>');
	});
});
