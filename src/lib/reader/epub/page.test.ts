import { expect, test } from 'vitest';
import { fitPage, pageRoom } from './page.ts';

const phone = { width: 360, height: 640 };
const desk = { width: 1400, height: 900 };
const words = { drawn: null, paged: true, fontSize: 100, lineLength: null };

test('pages of words take the whole room', () => expect(fitPage(phone, words)).toEqual(phone));

test('a page that was drawn keeps its proportion and stays inside the room', () => {
	const drawn = { width: 800, height: 600 };
	expect(fitPage(phone, { ...words, drawn })).toEqual({ width: 360, height: 270 });
	expect(fitPage(desk, { ...words, drawn })).toEqual({ width: 1200, height: 900 });
});

test('a scrolled line is never too long to follow, and grows with the letters', () => {
	const scrolled = { ...words, paged: false };
	expect(fitPage(phone, scrolled)).toEqual(phone);
	expect(fitPage(desk, scrolled)).toEqual({ width: 652, height: 900 });
	expect(fitPage(desk, { ...scrolled, fontSize: 200 })).toEqual({ width: 1305, height: 900 });
});

test('the text of a page is the page without the margins of the engine', () => {
	expect(pageRoom(phone, true)).toEqual({ size: phone, text: 330, paged: true });
	expect(pageRoom(phone, false)).toEqual({ size: phone, text: 300, paged: false });
	expect(pageRoom(desk, true)).toEqual({ size: { width: 700, height: 900 }, text: 583, paged: true });
});

test('a child who likes short lines has them, one page or two side by side', () => {
	expect(fitPage(phone, { ...words, lineLength: 22 })).toEqual(phone);
	expect(fitPage({ width: 768, height: 900 }, { ...words, lineLength: 22 })).toEqual({
		width: 384,
		height: 900
	});
	expect(fitPage(desk, { ...words, lineLength: 22 })).toEqual({ width: 768, height: 900 });
	expect(fitPage(desk, { ...words, paged: false, lineLength: 22 })).toEqual({ width: 422, height: 900 });
});
