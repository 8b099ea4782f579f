import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { spokenBlocks, type SpokenNode } from './spoken-blocks.ts';

const HEAD =
	'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="vi"><head><title>Ẩn</title></head><body>';

function blocks(body: string) {
	const page = new DOMParser().parseFromString(`${HEAD}${body}</body></html>`, 'application/xhtml+xml');
	return spokenBlocks<SpokenNode>(page.getElementsByTagName('body').item(0) as unknown as SpokenNode);
}
const said = (body: string) =>
	blocks(body).map(({ role, text }) => (role === 'text' ? text : `${role}: ${text}`));

test('V9: paragraphs, headings, items and cells are said one after the other, in the order of the file', () => {
	expect(
		said(
			'<h1>Mưa</h1><p>Mây\n   bay <em>cao</em>.</p><ul><li>Một</li><li>Hai<p>Ba</p></li></ul><table><tr><th>Sông</th><td>Hồng</td></tr></table>'
		)
	).toEqual(['heading: Mưa', 'Mây bay cao.', 'Một', 'Hai', 'Ba', 'cell: Sông', 'cell: Hồng']);
});

test('V15: labels of printed pages and marks of notes are not said in the middle of a sentence', () => {
	expect(
		said(
			'<p>Trời<span epub:type="pagebreak" title="12">12</span> sắp<a epub:type="noteref" href="#n">1</a> mưa<span role="doc-pagebreak">13</span>.</p>'
		)
	).toEqual(['Trời sắp mưa.']);
});

test('a note says of itself that it is one', () => {
	expect(said('<aside epub:type="footnote"><p>Xem trang sau.</p></aside>')).toEqual(['note: Xem trang sau.']);
});

test('what is hidden, or stands for machines, is not said', () => {
	expect(
		said(
			'<p hidden="hidden">a</p><p aria-hidden="true">b</p><script>c</script><style>d</style><ruby>漢<rt>hán</rt></ruby><p>đ</p>'
		)
	).toEqual(['漢', 'đ']);
});

test('V10: a picture is said by its words, and one that only adorns is passed over', () => {
	expect(
		said(
			'<p>Nhìn <img src="a.png" alt="Một con cò"/> kìa</p><img src="b.png" alt=""/><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Mặt trời"><title>x</title></svg>'
		)
	).toEqual(['Nhìn', 'picture: Một con cò', 'kìa', 'picture: Mặt trời']);
});

test('V13: a formula is said by its own words, else sign by sign', () => {
	const math = (inside: string) => `<math xmlns="http://www.w3.org/1998/Math/MathML"${inside}</math>`;
	expect(
		said(
			`<p>${math(' alttext="x bình phương"><msup><mi>x</mi><mn>2</mn></msup>')}</p><p>${math('><mn>1</mn><mo>+</mo><mn>2</mn><annotation>1+2</annotation>')}</p>`
		)
	).toEqual(['formula: x bình phương', 'formula: 1 + 2']);
});

test('a line that the author broke stays one, and soft hyphens are not said', () => {
	expect(said('<p>Bống ơi<br/>mau  về</p><p>đại\u00addương</p>')).toEqual(['Bống ơi\nmau về', 'đạidương']);
});

test('every letter knows where it stands in the file, and its language', () => {
	const [block] = blocks('<p>  Mây <b>bay</b> <span lang="en">high</span></p>');
	expect(block?.text).toBe('Mây bay high');
	expect(
		block?.runs.map(({ at, node, offset, language }) => [
			at,
			node.nodeValue?.slice(offset, offset + 3),
			language
		])
	).toEqual([
		[0, 'Mây', 'vi'],
		[4, 'bay', 'vi'],
		[8, 'hig', 'en']
	]);
});
