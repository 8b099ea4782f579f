import { DOMParser as ServerParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { spokenBlocks, type SpokenNode } from '#lib/publication/spoken-blocks.ts';
import { rangeOfPlace } from './spoken-range.ts';

const PAGES = {
	'a story': '<h1>Mưa</h1>\n<p>Mây <b>bay</b>\n cao.<br/>Mưa rơi.</p><p>&#160;</p><p>Hết\u00adrồi</p>',
	'a table without tbody':
		'<table><caption>Sông</caption><tr><th>Tên</th><td>Hồng <i>Hà</i></td></tr></table>',
	'nested and bare': '<div>Một <p>Hai</p> Ba<section>Bốn</section></div>',
	'pictures and formulas':
		'<p>x <img alt="Con cò" src="a.png"/> y <math xmlns="http://www.w3.org/1998/Math/MathML"><mn>1</mn><mo>+</mo><mn>2</mn></math></p>',
	'marks of notes':
		'<p>Cá<a epub:type="noteref" href="#n">1</a> bơi.</p><aside epub:type="footnote" id="n">Chú thích</aside>',
	'other languages': '<p>Nói <span xml:lang="en">hello</span> rồi <span lang="fr">adieu</span></p>',
	'what is hidden': '<p hidden="hidden">a</p><p>b<span aria-hidden="true">c</span></p>'
};

const xhtml = (body: string) =>
	`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="vi"><head><title>x</title></head><body>${body}</body></html>`;

for (const [what, body] of Object.entries(PAGES))
	test(`V9: the server that says a page and the page that lights up see the same blocks: ${what}`, () => {
		const page = new DOMParser().parseFromString(xhtml(body), 'application/xhtml+xml');
		const stored = new ServerParser().parseFromString(xhtml(body), 'application/xhtml+xml');
		const there = spokenBlocks<SpokenNode>(
			stored.getElementsByTagName('body').item(0) as unknown as SpokenNode
		);
		const here = spokenBlocks<SpokenNode>(page.body);
		expect(here.length).toBeGreaterThan(0);
		expect(here.map(({ role, text }) => [role, text])).toEqual(there.map(({ role, text }) => [role, text]));
		expect(here.map(({ runs }) => runs.map(({ at, language }) => [at, language]))).toEqual(
			there.map(({ runs }) => runs.map(({ at, language }) => [at, language]))
		);
	});

test('D5: the words of a place, wherever their letters stand', () => {
	const page = new DOMParser().parseFromString(
		xhtml('<p>Mây <b>ba</b>y\n cao.</p><p>Hết<img alt="Con cò" src="a.png"/></p>'),
		'application/xhtml+xml'
	);
	const words = (block: number, length: number, from: number, to: number) =>
		rangeOfPlace(page.body, { section: 0, block, length, from, to })?.toString().replace(/\s+/g, ' ') ?? null;
	expect(words(0, 12, 4, 7)).toBe('bay');
	expect(words(0, 12, 0, 12)).toBe('Mây bay cao.');
	expect(
		rangeOfPlace(page.body, { section: 0, block: 2, length: 6, from: 0, to: 3 })?.cloneContents().firstChild
			?.nodeName
	).toBe('img');
	// Another text than the one that was said.
	expect(words(0, 13, 4, 7)).toBeNull();
	expect(words(9, 12, 4, 7)).toBeNull();
});
