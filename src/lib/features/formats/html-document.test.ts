import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { expect, test } from 'vitest';
import type { AccessibleDocument, DocumentBlock } from '#lib/publication/accessible-document.ts';
import { htmlDocument } from './html-document.ts';

const WORDS = {
	...{ contents: 'Mục lục', description: 'Lời tả', picture: 'Tranh:', undescribed: 'Chưa tả', page: 'Trang' }
};
const run = (text: string, more = {}) => ({ text, language: 'vi', ...more });
const paragraph = (text: string, more = {}): DocumentBlock => ({
	kind: 'paragraph',
	runs: [run(text, more)]
});

function book(first: readonly DocumentBlock[], second: readonly DocumentBlock[] = []): AccessibleDocument {
	return {
		...{ title: 'Mưa & <nắng>', subtitle: null, by: ['Mai'], publisher: null, rights: 'CC BY-SA 4.0' },
		...{ language: 'vi', direction: 'ltr' as const },
		sections: [
			{ path: 'a.xhtml', title: 'Một', blocks: first },
			{ path: 'b.xhtml', title: 'Hai', blocks: second }
		]
	};
}

async function htmlOf(document: AccessibleDocument): Promise<string> {
	let html = '';
	const picture = async (path: string) => (path === 'a.jpg' ? 'data:image/jpeg;base64,AAAA' : null);
	for await (const piece of htmlDocument(document, WORDS, picture)) html += piece;
	return html;
}

function elements(html: string): Html.Element[] {
	const all: Html.Element[] = [];
	const walk = (node: Html.Node) => {
		if ('tagName' in node) all.push(node);
		if ('childNodes' in node) node.childNodes.forEach(walk);
	};
	walk(parse(html));
	return all;
}

test('the title is the first heading, those of the book stand below it, words are words', async () => {
	const html = await htmlOf(
		book([{ kind: 'heading', level: 1, runs: [run('A < B')] }, paragraph('"x" & y')])
	);
	expect(html).toContain('<h1>Mưa &amp; &lt;nắng&gt;</h1>');
	expect(html).toContain('<h2>A &lt; B</h2>');
	expect(html).toContain('<p>&quot;x&quot; &amp; y</p>');
	expect(html).toContain('<html lang="vi" dir="ltr">');
});

test('references lead to places in the file, and to nothing else', async () => {
	const html = await htmlOf(
		book(
			[
				paragraph('chú', { look: 'note', to: 'b.xhtml#n 1' }),
				paragraph('phần', { to: 'b.xhtml' }),
				paragraph('ngoài', { to: 'c.xhtml' })
			],
			[{ kind: 'note', id: 'n 1', blocks: [paragraph('Ý')] }]
		)
	);
	const all = elements(html);
	const attribute = (name: string) =>
		all.flatMap(({ attrs }) => attrs.filter((one) => one.name === name).map(({ value }) => value));
	const ids = attribute('id');
	expect(new Set(ids).size).toBe(ids.length);
	const leads = attribute('href').map((href) => decodeURIComponent(href.slice(1)));
	expect(leads.length).toBe(4); // two of the contents
	for (const to of leads) expect(ids).toContain(to);
	expect(html).toContain('<sup>chú</sup>');
});

test('a picture that is there is in the file with its words; one that is not is told', async () => {
	const html = await htmlOf(
		book([
			{ kind: 'picture', path: 'a.jpg', description: 'Mèo', language: 'vi' },
			{ kind: 'picture', path: 'b.jpg', description: 'Cat', language: 'en' },
			{ kind: 'picture', path: null, description: '', language: null }
		])
	);
	expect(html).toContain('<img src="data:image/jpeg;base64,AAAA" alt="Mèo">');
	expect(html).toContain('<strong>Tranh:</strong> <span lang="en">Cat</span>');
	expect(html).toContain('<strong>Tranh:</strong> <span>Chưa tả</span>');
	expect(html).not.toMatch(/src="(?!data:)/);
});

test('tables say what heads what, lists where they begin, pages their number', async () => {
	const cell = (text: string, header: boolean) => ({ header, columns: 1, runs: [run(text)] });
	const html = await htmlOf(
		book([
			{
				kind: 'table',
				caption: [run('Sông')],
				rows: [[cell('Tên', true)], [cell('Hồng', true), cell('dài', false)]]
			},
			{ kind: 'list', ordered: true, start: 3, items: [[paragraph('ba')]] },
			{ kind: 'page', label: '7' },
			paragraph('rain', { language: 'en' })
		])
	);
	expect(html).toContain('<caption>Sông</caption>');
	expect(html).toContain('<th scope="col">Tên</th>');
	expect(html).toContain('<th scope="row">Hồng</th><td>dài</td>');
	expect(html).toContain('<ol start="3">');
	expect(html).toContain('aria-label="Trang 7">Trang 7</div>');
	expect(html).toContain('<span lang="en">rain</span>');
});
