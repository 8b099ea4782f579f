import { describe, expect, test } from 'vitest';
import { typeOfBytes } from '../signature.ts';
import { decodeText } from './decode.ts';

const SAID = 'Ngày xửa ngày xưa, có một chú mèo con ở đầu ngõ. “Đi đâu đấy?” – mẹ hỏi.';

/** windows-1258 keeps most tones as bytes of their own behind the vowel. */
function windows1258(text: string): Buffer {
	const decoder = new TextDecoder('windows-1258');
	const bytes = new Map(
		Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte])
	);
	const tones = /[\u0300\u0301\u0303\u0309\u0323]/;
	const letters = Array.from(text.normalize('NFC')).flatMap((letter) => {
		if (bytes.has(letter)) return [letter];
		const marks = [...letter.normalize('NFD')];
		const tone = marks.find((mark) => tones.test(mark)) ?? '';
		return [
			marks
				.filter((mark) => mark !== tone)
				.join('')
				.normalize('NFC'),
			tone
		];
	});
	return Buffer.from(letters.map((letter) => bytes.get(letter) ?? 0x3f));
}

const utf16 = (text: string, big = false) => {
	const bytes = Buffer.from(text, 'utf16le');
	return big ? bytes.swap16() : bytes;
};

const utf32 = (text: string, big = false) => {
	const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
	const bytes = Buffer.alloc(codes.length * 4);
	codes.forEach((code, at) => (big ? bytes.writeUInt32BE(code, at * 4) : bytes.writeUInt32LE(code, at * 4)));
	return bytes;
};

const read = (bytes: Buffer) => {
	const { text, trouble } = decodeText(bytes);
	return [text.replace(/^[\s\S]*<p>|<\/p>[\s\S]*$/g, '').normalize('NFC'), trouble];
};

describe('a text is read by what its bytes are', () => {
	const xml = (encoding: string) =>
		`<?xml version="1.0" encoding="${encoding}"?>\n<html><p>${SAID}</p></html>`;
	const html = (meta: string) =>
		`<!DOCTYPE html><html><head>${meta}</head><body><p>${SAID}</p></body></html>`;
	const http = (charset: string) =>
		html(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}"/>`);

	test.each<[string, Buffer]>([
		['UTF-16 with mark and declaration', utf16('\ufeff' + xml('UTF-16'))],
		['UTF-16, high byte first', utf16('\ufeff' + xml('UTF-16'), true)],
		['UTF-16 without a mark', utf16(xml('UTF-16LE'))],
		['UTF-16 without mark and declaration, high byte first', utf16(html(''), true)],
		['UTF-16 that calls itself UTF-8', utf16('\ufeff' + xml('utf-8'))],
		['UTF-32 with a mark', utf32('\ufeff' + xml('UTF-32'))],
		['UTF-32 without one, high byte first', utf32(xml('UTF-32'), true)],
		['UTF-8 with a mark', Buffer.from('\ufeff' + xml('UTF-8'))],
		['windows-1258 in the XML declaration', windows1258(xml('windows-1258'))],
		['windows-1258 in a meta alone', windows1258(http('windows-1258'))],
		['windows-1258 in a short meta', windows1258(html('<meta charset="windows-1258">'))],
		[
			'windows-1258 in a meta behind a long beginning',
			windows1258(html(`<script>${' '.repeat(2000)}</script><meta charset=cp1258>`))
		]
	])('%s', (_name, bytes) => {
		expect(read(bytes)).toEqual([SAID, null]);
	});

	test.each<[string, Buffer]>([
		['windows-1252', Buffer.from(xml('windows-1252'))],
		['iso-8859-1', Buffer.from(http('iso-8859-1'))],
		['us-ascii', Buffer.from(xml('us-ascii'))],
		['UTF-16', Buffer.from(xml('utf-16'))],
		['an encoding nobody knows', Buffer.from(xml('x-viet-moi'))]
	])('UTF-8 that calls itself %s is UTF-8, and the librarian is told', (_name, bytes) => {
		expect(read(bytes)).toEqual([SAID, 'misdeclared']);
	});

	test.each<[string, Buffer]>([
		['that calls itself UTF-8', windows1258(xml('UTF-8'))],
		['that says nothing', windows1258(html(''))]
	])('windows-1258 %s', (_name, bytes) => {
		expect(read(bytes)).toEqual([SAID, 'misdeclared']);
	});

	test('Western text that says nothing', () => {
		const bytes = Buffer.from('<p>Le garçon préfère l’été à Noël</p>'.replace('’', '\x92'), 'latin1');
		expect(read(bytes)).toEqual(['Le garçon préfère l’été à Noël', 'misdeclared']);
	});

	test('a few damaged letters leave the rest', () => {
		const bytes = Buffer.concat([Buffer.from(`<p>${SAID}`), Buffer.from([0xff]), Buffer.from('</p>')]);
		expect(read(bytes)).toEqual([SAID + '\ufffd', 'unreadable']);
	});

	test('plain ASCII is nothing to complain of, whatever it calls itself', () => {
		expect(decodeText(Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a/>')).trouble).toBeNull();
	});
});

test('a text in UTF-16 is no sound, a sound is no text', () => {
	expect(typeOfBytes(utf16('\ufeff<?xml version="1.0"?>'))).toBeNull();
	expect(typeOfBytes(utf16('\ufeff\n<html>'))).toBeNull();
	for (const head of [
		[0xff, 0xfb, 0x90, 0x64],
		[0xff, 0xf3, 0x40, 0xc4],
		[0xff, 0xfe, 0x90, 0x64]
	])
		expect(typeOfBytes(Buffer.from(head))?.mediaType).toBe('audio/mpeg');
});
