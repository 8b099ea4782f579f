import { expect, test } from 'vitest';
import { serialise } from '../xml/serialise.ts';
import type { StructureNode } from './structure-node.ts';
import { structuredPage } from './structured-page.ts';

type Child = StructureNode | string;

/** Strings are pieces of the page with these words. */
function page(...children: Child[]) {
	const pieces = new Map<string, string>();
	const node = (child: Child): StructureNode => {
		if (typeof child !== 'string') return { ...child, children: (child.children ?? []).map(node) };
		const id = `mc${pieces.size}`;
		pieces.set(id, child);
		return { type: 'content', id };
	};
	return { tree: { role: 'Root', children: children.map(node) }, pieces };
}
const of = (role: string, children: Child[] = [], facts: Partial<StructureNode> = {}): StructureNode => ({
	role,
	...facts,
	children: children as StructureNode[]
});

function body(children: Child[], title = '') {
	const { tree, pieces } = page(...children);
	const made = structuredPage(tree, pieces, { title, language: 'vi', plain: '' });
	return made && /<body>(.*)<\/body>/su.exec(serialise(made.document))?.[1];
}

test('lines flow into one paragraph, words parted at the end of a line are whole again', () => {
	expect(body([of('P', ['Mua xuâ', 'n về ', ' trên in\u00AD ', 'to'])])).toBe('<p>Mua xuân về trên into</p>');
	expect(body([of('P', ['e\u0302', '\u0301 '])])).toBe('<p>ế</p>');
	expect(body([of('Sect', ['Chữ rời ', of('P', ['Đoạn'])])])).toBe('<p>Chữ rời</p><p>Đoạn</p>');
});

test('headings keep their level; one without a level is as deep as its part', () => {
	expect(body([of('H2', ['Một']), of('Sect', [of('Sect', [of('H', ['Hai'])])])])).toBe(
		'<h2>Một</h2><h2>Hai</h2>'
	);
});

test('a page that the contents name by its first line has this line as its heading', () => {
	expect(body([of('P', ['Cây  đa ']), of('P', ['Ngày xưa'])], 'Cây đa')).toBe(
		'<h1>Cây đa</h1><p>Ngày xưa</p>'
	);
});

test('lists count by themselves, dots are left out, other marks stay words', () => {
	const item = (mark: string, ...words: Child[]) => of('LI', [of('Lbl', [mark]), of('LBody', words)]);
	expect(body([of('L', [item('• ', of('P', ['Lá'])), item('•', 'Hoa', of('L', [item('–', 'Nụ')]))])])).toBe(
		'<ul><li>Lá</li><li><p>Hoa</p><ul><li>Nụ</li></ul></li></ul>'
	);
	expect(body([of('L', [of('LI', [of('LBody', ['nốt'])]), item('3.', 'Ba'), item('4.', 'Bốn')])])).toBe(
		'<p>nốt</p><ol start="3"><li>Ba</li><li>Bốn</li></ol>'
	);
	expect(body([of('L', [item('a)', of('P', ['Một'])), item('b)', 'Hai')])])).toBe(
		'<ul><li>a) Một</li><li>b) Hai</li></ul>'
	);
	expect(body([of('L', [of('LI', [of('LBody', ['• Một'])])])])).toBe('<ul><li>Một</li></ul>');
});

test('pictures say what they show, with the caption beside them', () => {
	expect(
		body([of('P', [of('Figure', ['chữ trong tranh'], { alt: ' Con  mèo ' })]), of('Caption', ['Hình 1'])])
	).toBe('<figure><div role="img" aria-label="Con mèo"></div><figcaption>Hình 1</figcaption></figure>');
	expect(body([of('Figure', ['Lối ra'])])).toBe('<figure><p>Lối ra</p></figure>');
	expect(body([of('Figure')])).toBe('<figure><div role="img"></div></figure>');
});

test('tables keep rows, header cells and spans', () => {
	const table = of('Table', [
		of('Caption', ['Mưa']),
		of('TR', [of('TH', ['Mùa'], { scope: 'Column', colSpan: 2 })]),
		of('TR', [of('TH', ['Hè'], { scope: 'Row' }), of('TD', [of('P', ['3'])])])
	]);
	expect(body([table])).toBe(
		'<table><caption>Mưa</caption><tbody><tr><th scope="col" colspan="2">Mùa</th></tr><tr><th scope="row">Hè</th><td>3</td></tr></tbody></table>'
	);
	expect(body([of('Table', [of('P', ['không có hàng'])])])).toBe('<p>không có hàng</p>');
});

test('a word in another language says which', () => {
	expect(body([of('P', ['Con ', of('Span', ['cat'], { lang: 'en' }), '.'])])).toBe(
		'<p>Con <span lang="en" xml:lang="en">cat</span>.</p>'
	);
	expect(body([of('P', ['Hi'], { lang: 'en' }), of('P', ['x'], { lang: '"><script>' })])).toBe(
		'<p lang="en" xml:lang="en">Hi</p><p>x</p>'
	);
});

test('nothing a file says becomes markup, and a piece is read once', () => {
	expect(body([of('constructor', [of('script', ['<b>1</b>'])]), of('__proto__', ['x'])])).toBe(
		'<p>&lt;b&gt;1&lt;/b&gt;</p><p>x</p>'
	);
	const twice = { type: 'content', id: 'a' };
	const made = structuredPage({ children: [twice, twice] }, new Map([['a', 'một']]), {
		...{ title: '', language: null, plain: 'một' }
	});
	expect(made?.text).toBe('một');
});

test('a tree that leaves out most of the page is not believed', () => {
	const { tree, pieces } = page(of('P', ['Trang 1']));
	const plain = 'Trang 1 và cả một câu chuyện dài';
	expect(structuredPage(tree, pieces, { title: '', language: null, plain })).toBeNull();
	expect(structuredPage({ children: [] }, pieces, { title: '', language: null, plain })).toBeNull();
});
