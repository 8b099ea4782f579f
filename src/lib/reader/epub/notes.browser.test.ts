import { expect, it } from 'vitest';
import { findNote, kindOfTarget } from './find-note.ts';
import { noteReference } from './note-reference.ts';

const page = (body: string) =>
	new DOMParser().parseFromString(
		`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`,
		'application/xhtml+xml'
	);
const linkIn = (body: string) => {
	const link = page(body).querySelector('a');
	if (!link) throw new Error('no link in it');
	return noteReference(link);
};

it.each([
	['a note that the file calls so', '<p>Suối<a epub:type="noteref" href="#n">1</a></p>', 'note', true],
	['by its role', '<p>Suối<a role="doc-noteref" href="#n">12</a></p>', 'note', true],
	['a word with a meaning', '<p><a role="doc-glossref" href="g.xhtml#s">suối</a></p>', 'glossary', true],
	['a raised number, as Word writes it', '<p>Suối<sup><a href="#n">3</a></sup></p>', 'note', false],
	['a raised star inside of its link', '<p>Suối<a href="#n"><sup>*</sup></a></p>', 'note', false],
	['a mark in brackets', '<p>Suối <sup><a href="#n">[4]</a></sup></p>', 'note', false]
])('%s is a reference', (_, body, kind, sure) => {
	expect(linkIn(body)).toMatchObject({ kind, sure });
});

it.each([
	['a link like others', '<p>Xem <a href="c2.xhtml">chương hai</a></p>'],
	['the mark before the note itself', '<p id="n"><sup><a href="#r">3</a></sup> Lời chú thích.</p>'],
	['a way back', '<p>Lời chú thích <a epub:type="backlink" href="#r"><sup>1</sup></a></p>'],
	['a number on the line', '<p>Xem trang <a href="c2.xhtml#p12">12</a></p>'],
	['a raised word', '<p>Suối<sup><a href="#n">xem thêm</a></sup></p>']
])('%s is none', (_, body) => {
	expect(linkIn(body)).toBeNull();
});

const SURE = { kind: 'note', sure: true, mark: '1' } as const;
const PERHAPS = { ...SURE, sure: false } as const;
const found = (body: string, asked: Partial<Parameters<typeof findNote>[1]> = {}) =>
	findNote(page(body), { fragment: 'n', reference: SURE, inOrder: true, ...asked })?.map(
		({ localName, textContent }) => `${localName}: ${textContent}`
	) ?? null;

it('the note is all of what the file calls a note, wherever in it the target is', () => {
	expect(found('<aside epub:type="footnote"><p><a id="n"/>Một.</p><p>Hai.</p></aside><p>Ba.</p>')).toEqual([
		'aside: Một.Hai.'
	]);
	expect(found('<ol><li role="doc-endnote"><p id="n">Một.</p></li><li>Hai.</li></ol>')).toEqual(['li: Một.']);
});

it('without such a word it is the paragraph, when that is short and no heading', () => {
	expect(found('<p><a id="n">1</a> Lời chú.</p><p>Hai.</p>', { reference: PERHAPS })).toEqual([
		'p: 1 Lời chú.'
	]);
	expect(found('<h2 id="n">Chương hai</h2>', { reference: PERHAPS })).toBeNull();
	expect(found(`<p id="n">${'dài '.repeat(400)}</p>`, { reference: PERHAPS })).toBeNull();
	expect(found('<p>Không có đích.</p>', { reference: PERHAPS })).toBeNull();
});

it('a meaning is the word and all that is said of it', () => {
	const glossary =
		'<dl><dt>ao</dt><dd>a</dd><dt><dfn id="n">suối</dfn></dt><dd>Nước nhỏ.</dd><dd>Chảy.</dd><dt>sông</dt><dd>s</dd></dl>';
	expect(found(glossary)).toEqual(['dt: suối', 'dd: Nước nhỏ.', 'dd: Chảy.']);
});

it('a page outside of the reading order is shown as a whole, or only its note', () => {
	expect(found('<h1>Tờ rời</h1><p>Một.</p>', { fragment: null, reference: null, inOrder: false })).toEqual([
		'body: Tờ rờiMột.'
	]);
	expect(found('<p id="n">Một.</p><p>Hai.</p>', { reference: null, inOrder: false })).toEqual(['p: Một.']);
	expect(found('<p>Một.</p>', { fragment: null, reference: null })).toBeNull();
});

it('the file may say of the target alone that it is a note or a meaning', () => {
	const kind = (body: string) => kindOfTarget(page(body), 'n');
	expect(kind('<dl><dt epub:type="glossterm"><dfn id="n">suối</dfn></dt><dd>Nước.</dd></dl>')).toBe(
		'glossary'
	);
	expect(kind('<section role="doc-glossary"><dl><dt id="n">suối</dt><dd>Nước.</dd></dl></section>')).toBe(
		'glossary'
	);
	expect(kind('<aside epub:type="rearnote"><p id="n">Một.</p></aside>')).toBe('note');
	for (const place of [
		'<h2 id="n">Hai</h2>',
		'<p id="m">Một.</p>',
		'<dl><dt id="n">Hỏi</dt><dd>Đáp.</dd></dl>'
	])
		expect(kind(place)).toBeNull();
});
