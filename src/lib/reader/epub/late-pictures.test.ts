import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { bringPictures, holdPictures } from './late-pictures.ts';

/** A section as the engine hands it over; of selectors, xmldom lacks the two kinds that are asked for. */
function section(body: string): Document {
	const source = `<html xmlns="http://www.w3.org/1999/xhtml"><head/><body>${body}</body></html>`;
	const document = new DOMParser().parseFromString(source, 'application/xhtml+xml') as unknown as Document;
	document.querySelectorAll = (selector: string) => {
		const [, name = '', attribute] = /^(\w+)(?:\[([\w-]+)\])?$/.exec(selector) ?? [];
		const all = Array.from(document.getElementsByTagName(name));
		return all.filter(
			(element) => !attribute || element.hasAttribute(attribute)
		) as unknown as NodeListOf<never>;
	};
	document.querySelector = (selector: string) => document.querySelectorAll(selector)[0] ?? null;
	return document;
}

function picture(document: Document): Record<string, string> {
	const attributes = document.getElementsByTagName('img')[0]?.attributes ?? [];
	return Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value]));
}

const SIZED = '<img src="na.jpg" srcset="na.jpg 1x, na-2.jpg 2x" data-natural-size="900 560" alt="Quả na"/>';

test('the words need not wait for a picture, and do not move when it comes', () => {
	const page = section(`<p>Trăng theo na về nhà.</p>${SIZED}`);
	holdPictures(page);
	const held = picture(page);
	expect(held.src).toContain("width='900' height='560'");
	expect(held.src).toMatch(/^data:image\/svg\+xml,/);
	expect(held).not.toHaveProperty('srcset');
	expect(held.alt).toBe('Quả na');

	bringPictures(page);
	expect(picture(page)).toEqual({
		src: 'na.jpg',
		srcset: 'na.jpg 1x, na-2.jpg 2x',
		'data-natural-size': '900 560',
		alt: 'Quả na'
	});
});

test('a page that is nothing but its picture waits for it', () => {
	const page = section(`\n\t${SIZED}\n`);
	holdPictures(page);
	expect(picture(page).src).toBe('na.jpg');
});

test('the size the book gives is good enough; a picture of unknown size is not held back', () => {
	const src = (image: string) => {
		const page = section(`<p>Chữ.</p>${image}`);
		holdPictures(page);
		return picture(page).src;
	};
	expect(src('<img src="a.jpg" width="320" height="200"/>')).toContain("width='320' height='200'");
	for (const size of ['', 'width="320"', 'width="50%" height="200"', 'width="0" height="200"'])
		expect(src(`<img src="a.jpg" ${size}/>`)).toBe('a.jpg');
	expect(src('<img src="a.jpg" data-natural-size="9\'/%3E 5"/>')).toBe('a.jpg');
});

test('a picture inside the page itself has nothing to wait for', () => {
	const page = section('<p>Chữ.</p><img src="data:image/png;base64,AA" width="1" height="1"/>');
	holdPictures(page);
	expect(picture(page)).toEqual({ src: 'data:image/png;base64,AA', width: '1', height: '1' });
	bringPictures(page);
	expect(picture(page).src).toBe('data:image/png;base64,AA');
});
