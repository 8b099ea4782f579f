import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { plainText, type DocumentBlock } from './accessible-document.ts';
import { sectionBlocks } from './section-document.ts';
import { spokenBlocks, type SpokenNode } from './spoken-blocks.ts';

const HEAD =
	'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="vi"><head><title>Ẩn</title></head><body>';

function bodyOf(body: string): SpokenNode {
	const page = new DOMParser().parseFromString(`${HEAD}${body}</body></html>`, 'application/xhtml+xml');
	return page.getElementsByTagName('body').item(0) as unknown as SpokenNode;
}
const blocks = (body: string) => sectionBlocks(bodyOf(body), (href) => `EPUB/${href}`);

/** One line a block. */
function told(block: DocumentBlock): string {
	switch (block.kind) {
		case 'heading':
			return `h${block.level} ${plainText(block.runs)}`;
		case 'paragraph':
			return plainText(block.runs);
		case 'quote':
		case 'note':
			return `${block.kind}(${block.blocks.map(told).join(' | ')})`;
		case 'list': {
			const items = block.items.map((item) => item.map(told).join(' | '));
			return `${block.ordered ? `ol ${block.start}` : 'ul'}(${items.join(' ; ')})`;
		}
		case 'table': {
			const rows = block.rows.map((row) =>
				row.map((cell) => `${cell.header ? '*' : ''}${plainText(cell.runs)}`).join(' ')
			);
			return `table ${plainText(block.caption)}(${rows.join(' ; ')})`;
		}
		case 'picture':
			return `picture ${block.path}: ${block.description}`;
		case 'page':
			return `page ${block.label}`;
		case 'rule':
			return 'rule';
	}
}
const lines = (body: string) => blocks(body).map(told);

test('headings keep their level, paragraphs their words, lines that the author broke stay', () => {
	expect(
		lines(
			'<h1>Mưa</h1><div>Mây\n bay <em>cao</em>.<p>Gió<br/>thổi</p></div><h3>Bé</h3><hr/><pre>một\n  hai</pre>'
		)
	).toEqual(['h1 Mưa', 'Mây bay cao.', 'Gió\nthổi', 'h3 Bé', 'rule', 'một\n hai']);
});

test('lists keep their kind, their first number and what is in them; quotes and notes are told apart', () => {
	expect(
		lines(
			'<ol start="3"><li>Ba</li><li>Bốn<ul><li>con</li></ul></li></ol><blockquote><p>Lời</p></blockquote><aside epub:type="footnote"><p>Chú</p></aside>'
		)
	).toEqual(['ol 3(Ba ; Bốn | ul(con))', 'quote(Lời)', 'note(Chú)']);
});

test('a table keeps its caption, rows and what heads them', () => {
	expect(
		lines(
			'<table><caption>Sông</caption><thead><tr><th>Tên</th><th>Dài</th></tr></thead><tbody><tr><th>Hồng</th><td>1 149 km</td></tr></tbody></table>'
		)
	).toEqual(['table Sông(*Tên *Dài ; *Hồng 1 149 km)']);
});

test('V10: a picture is told by its description, one that nobody described is there, one that adorns is not', () => {
	expect(
		lines('<p>a<img src="b.jpg" alt="Con mèo"/>c</p><img src="d.jpg"/><img src="e.jpg" alt=""/>')
	).toEqual(['a', 'picture EPUB/b.jpg: Con mèo', 'c', 'picture EPUB/d.jpg: ']);
});

test('V15: a printed page comes before the sentence that it begins in, with its number alone', () => {
	expect(
		lines('<p>Một <span epub:type="pagebreak" role="doc-pagebreak" aria-label="trang 7"></span>câu.</p>')
	).toEqual(['page 7', 'Một câu.']);
});

test('V16: words keep their language, their look and what they refer to', () => {
	const [paragraph] = blocks(
		'<p id="p">Gọi là <i lang="en">rain</i><a epub:type="noteref" href="c.xhtml#n1">1</a>.</p>'
	);
	expect(paragraph).toMatchObject({
		id: 'p',
		runs: [
			{ text: 'Gọi là', language: 'vi' },
			{ text: ' rain', language: 'en', look: 'emphasis' },
			{ text: '1', language: 'vi', look: 'note', to: 'EPUB/c.xhtml#n1' },
			{ text: '.', language: 'vi' }
		]
	});
});

test('V9: it holds all words that the voice says, in the same order', () => {
	const body =
		'<h1>Mưa</h1><section><p>Mây <b>bay</b></p><figure><img src="a" alt="Tranh"/><figcaption>Hình</figcaption></figure><dl><dt>Mây</dt><dd>Hơi nước</dd></dl></section><p hidden="">Ẩn</p><p><ruby>字<rt>chữ</rt></ruby></p>';
	const words = (text: string) => text.replace(/picture \S+: |h\d /g, '').replace(/\s+/g, ' ');
	const voice = spokenBlocks(bodyOf(body)).map(({ text }) => text);
	expect(words(lines(body).join(' '))).toBe(words(voice.join(' ')));
});
