import { describe, expect, test } from 'vitest';
import type { Manifest, ReadingOrderItem } from '#lib/server/publications/manifest.ts';
import type { ReadablePublication } from '../reading-store.ts';
import { makeFirstWords } from './first-words.server.ts';
import { headOf } from './section-head.server.ts';

const SENTENCE = 'Chú nhặt hai chiếc lá, rồi lấy mỏ làm kim, khâu từng mũi thật khéo trong vườn. ';

function page(body: string, head = ''): string {
	return `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi"><head><title>x</title>${head}</head>${body.startsWith('<body') ? body : `<body>${body}</body>`}</html>`;
}

function wordsOf(source: string, { css = '', ...manifest }: Partial<Manifest> & { css?: string } = {}) {
	const item = { path: 'text/c1.xhtml', linear: true, layout: 'reflowable' } as ReadingOrderItem;
	const title = {
		versionId: 'v1',
		manifest: { form: 'reflowable', direction: 'ltr', readingOrder: [item], ...manifest }
	} as unknown as ReadablePublication;
	const files: Readonly<Record<string, string>> = { 'text/c1.xhtml': source, 'css/book.css': css };
	return makeFirstWords({ title, item, file: async (path) => files[path] ?? null });
}

const LINK = '<link rel="stylesheet" href="../css/book.css"/>';

describe('what a page begins with', () => {
	test('a short section is there as a whole, with its language and its headings', async () => {
		const words = await wordsOf(page(`<h1 id="t">Chương một</h1><p class="a">${SENTENCE}</p>`));
		expect(words?.whole).toBe(true);
		expect(words?.document).toContain('<h1 id="t">Chương một</h1><p class="a">');
		expect(words?.document).toMatch(/^ lang="vi">/);
		expect(words?.href).toBe('text/c1.xhtml');
	});

	test('a part of a long section that begins within a paragraph has no first line, and nobody else pays for that rule', async () => {
		const part = await wordsOf(page(`<p data-continued="">${SENTENCE}</p>`));
		expect(part?.document).toContain('<p data-continued="">');
		expect(part?.document).toContain('[data-continued]{text-indent:0!important}');
		const other = await wordsOf(page(`<p>${SENTENCE}</p>`));
		expect(other?.document).not.toContain('data-continued');
		expect(other?.document).not.toContain('vs-own-');
	});

	test('of a long one come a few kB, at the end of a word, however long it is', async () => {
		const words = await wordsOf(page(`<h1>Một</h1>${`<p>${SENTENCE.repeat(5)}</p>`.repeat(15_000)}`));
		expect(words?.whole).toBe(false);
		const text = words?.document.replace(/^[^]*<body>/, '').replaceAll(/<[^>]+>/g, '') ?? '';
		expect(text.length).toBeGreaterThan(2_000);
		expect(text.length).toBeLessThan(2_600);
		expect(SENTENCE).toContain(text.trim().split(' ').at(-1));
		expect(words?.document.length).toBeLessThan(9_000);
	});

	test('one endless paragraph is cut as well', async () => {
		const words = await wordsOf(page(`<p>${SENTENCE.repeat(50_000)}</p>`));
		expect(words?.document.length).toBeLessThan(9_000);
	});

	test('nothing that runs, calls out or leads elsewhere comes with it', async () => {
		const hostile = `<p onclick="evil()">${SENTENCE}<a href="https://evil.example/">Một</a><script>evil()</script></p>
			<p style="background:url(https://evil.example/x.png)">Hai</p>`;
		const words = await wordsOf(page(hostile));
		expect(words?.document).toContain('<a data-link>Một</a>');
		expect(words?.document).not.toMatch(/evil|<script|onclick/);
	});

	test('sheets for heavy and for large letters lie beside it, until the device says how the child reads', async () => {
		const words = await wordsOf(page(`<h1>Một</h1><p>${SENTENCE}</p>`));
		expect(words?.document).toMatch(
			/<style media="not all" data-for="bold">body\{font-weight:600!important\}/
		);
		expect(words?.document).toMatch(
			/<style media="not all" data-for="large">h1\{font-size:1\.3em!important\}</
		);
		const plain = await wordsOf(page(`<p>${SENTENCE}</p>`));
		expect(plain?.document).not.toContain('data-for="large"');
	});

	test('what is written as text stays text', async () => {
		const words = await wordsOf(page(`<p title="&lt;/p&gt;&quot;">&lt;script&gt; ${SENTENCE}</p>`));
		expect(words?.document).toContain('<p title="&lt;/p>&quot;">&lt;script&gt;');
	});

	test('a style sheet cannot end the element that it stands in', async () => {
		const css = `p::before { content: "</style><script>evil()</script>" } p { color: #123 }`;
		const words = await wordsOf(page(`<p>${SENTENCE}</p>`, LINK), { css });
		const [own = '', ...forSettings] = words?.document.match(/<style[^>]*>[^<]*<\/style>/g) ?? [];
		expect(own).toContain('evil()');
		expect(words?.document.match(/<\/style>/g)).toHaveLength(1 + forSettings.length);
		expect(words?.document).not.toContain('<script');
	});

	test('a picture of known size keeps its place; words end before one whose size nobody knows', async () => {
		const known = await wordsOf(
			page(`<p>${SENTENCE}</p><img src="a.png" data-natural-size="300 200" alt="Một chú chim"/><p>Sau</p>`)
		);
		expect(known?.document).toContain("width='300' height='200'");
		expect(known?.document).toContain('Sau');
		expect(known?.document).not.toContain('a.png');
		const unknown = await wordsOf(page(`<p>${SENTENCE}</p><img src="a.png" alt=""/><p>Sau</p>`));
		expect(unknown?.whole).toBe(false);
		expect(unknown?.document).not.toContain('Sau');
	});

	test('a page that is a picture alone is that picture', async () => {
		const words = await wordsOf(
			page('<section><img src="../p/bia.jpg" data-natural-size="900 1200" alt="Bìa"/></section>')
		);
		expect(words?.document).toContain('src="/api/resources/v1/p/bia.jpg"');
	});

	test('words end before a table, a drawing, a film', async () => {
		for (const part of [
			'<table><tr><td>ô</td></tr></table>',
			'<svg xmlns="http://www.w3.org/2000/svg"/>',
			'<video/>'
		]) {
			const words = await wordsOf(page(`<p>${SENTENCE}</p>${part}<p>Sau</p>`));
			expect(words?.document).toContain('khéo');
			expect(words?.document).not.toContain('Sau');
		}
	});
});

describe('no words are better than words that jump', () => {
	const none: Readonly<Record<string, Parameters<typeof wordsOf>>> = {
		'an empty section': [page('')],
		'no file': [''],
		'a page that is not well-formed': ['<html><body><p>Một</body></html>'],
		'two words': [page('<p>Hết rồi</p>')],
		'a picture of unknown size first': [page(`<img src="a.png"/><p>${SENTENCE}</p>`)],
		'a book that runs to the left': [page(`<p>${SENTENCE}</p>`), { direction: 'rtl' }],
		'a page that runs to the left': [page(`<body dir="rtl"><p>${SENTENCE}</p></body>`)],
		'lines that stand upright': [
			page(`<p>${SENTENCE}</p>`, LINK),
			{ css: 'html { writing-mode: vertical-rl }' }
		],
		'words beside each other': [page(`<p class="a">${SENTENCE}</p>`, LINK), { css: '.a { float: left }' }],
		'words at places of their own': [page(`<p style="position: absolute; top: 0">${SENTENCE}</p>`)],
		'other letters for the root': [page(`<p>${SENTENCE}</p>`, LINK), { css: 'html { font-size: 62.5% }' }],
		'a style sheet that calls for another': [page(`<p>${SENTENCE}</p>`, LINK), { css: '@import "b.css";' }],
		'nothing but elements in elements': [page('<div>'.repeat(90) + SENTENCE + '</div>'.repeat(90))]
	};
	for (const [what, given] of Object.entries(none))
		test(`${what}: none`, async () => {
			expect(await wordsOf(...given)).toBeNull();
		});
});

describe('style sheets of the book', () => {
	test('only rules about what is on the page come, and none may insist', async () => {
		const css = `p { margin: 0 40px 1em !important; font-size: 12pt } .never { float: left } td { color: red } @font-face { font-family: x; src: url(x.woff2) }`;
		const words = await wordsOf(page(`<p>${SENTENCE}</p>`, LINK), { css });
		expect(words?.document).toContain('p{margin-top:0;margin-right:min(2.5rem, 15%);margin-bottom:1em');
		expect(words?.document).toContain('font-size:1rem');
		expect(words?.document).not.toMatch(/never|x\.woff2|40px/);
	});

	test('colours that cannot be read on light paper give way to ours', async () => {
		const readable = await wordsOf(page(`<p>${SENTENCE}</p>`, LINK), { css: 'p { color: #12543a }' });
		expect(readable?.ownColours).toBe(true);
		for (const css of ['p { color: #ddd }', 'p { background: #000 }', 'p { color: rgb(1 2 3) }']) {
			const pale = await wordsOf(page(`<p>${SENTENCE}</p>`, LINK), { css });
			expect(pale?.ownColours).toBe(false);
		}
	});
});

test('a section of 6 MB is not read to its end', () => {
	const source = page(`<p>${SENTENCE}</p>`.repeat(60_000));
	const whole = headOf(source);
	expect(whole?.xhtml.length).toBeLessThan(6_000);
	// Who read that far would find elements that do not fit in each other, and give no words.
	expect(headOf(source.replace('</body>', '<p><b></p></body>'))).toEqual(whole);
});
