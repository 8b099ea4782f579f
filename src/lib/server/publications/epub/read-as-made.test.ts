import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { page, tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

const LAST = 'DÒNG CUỐI CHƯƠNG MỘT';
const utf16 = (text: string) => Buffer.from('\ufeff' + text.replace('UTF-8', 'UTF-16'), 'utf16le');

test('chapters written with the faults of real books reach child, search and voice to their last line', async () => {
	const last = (body: string) => `${body}<p>${LAST}</p>`;
	const book = await open(
		tinyEpub({
			chapters: ['', '', '', '', ''],
			replace: {
				'OEBPS/c1.xhtml': page(last('<h1>Tom & Jerry</h1>')).replace(/<title>.*<\/title>/, '<title/>'),
				'OEBPS/c2.xhtml': page(last('<h1>Hai</h1><iframe src="x"/>')).replace('Trang', 'A & B'),
				'OEBPS/c3.xhtml': utf16(page(last('<h1>Ba</h1>'))),
				'OEBPS/c4.xhtml': page(last('<h1>Bốn</h1>')).replace('UTF-8', 'windows-1252'),
				'OEBPS/c5.xhtml': page(last('<h1>&nam;</h1>')).replace(
					'<!DOCTYPE html>',
					'<!DOCTYPE html [<!ENTITY nam "Năm">]>'
				)
			}
		})
	);
	expect(book.sections.map(({ text }) => text)).toEqual(
		['Tom & Jerry', 'Hai', 'Ba', 'Bốn', 'Năm'].map((heading) => `${heading}\n${LAST}`)
	);
	const told = Object.fromEntries(book.checkMessages.map(({ code, where }) => [code, where]));
	expect(told).toEqual({
		repaired: 'OEBPS/c1.xhtml',
		'removed-embedded': 'OEBPS/c2.xhtml',
		'encoding-misdeclared': 'OEBPS/c4.xhtml',
		'cover-generated': null
	});
});

test('a page whose words are lost is named; one with pictures alone is not; an empty one is told apart', async () => {
	const words = 'Mèo con đi học. '.repeat(20);
	const book = await open(
		tinyEpub({
			chapters: [
				`<select><option>${words}</option></select>`,
				`<p>Còn lại.</p><select><option>${words}</option></select>`,
				'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>',
				'<p> </p>',
				`<p>${words}</p><label>Tên <input/></label><p hidden="">Ẩn</p>`
			]
		})
	);
	const found = (code: string) => book.checkMessages.find((one) => one.code === code)?.facts;
	expect(found('words-lost')).toMatchObject({ files: 2, name: 'OEBPS/c1.xhtml' });
	expect(found('page-empty')).toMatchObject({ files: 1, name: 'OEBPS/c4.xhtml' });
});
