import { expect, test } from 'vitest';
import { HUGE_KINDS, hugeSection, UNDER_HEADING } from '../../../../../tests/support/big-books.ts';
import { open, type Opened } from '../../../../../tests/support/opening.ts';
import { page, tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

/** Characters of what stands between tags: all that a part may have. */
const LARGEST = 120_000;

const partsIn = (book: Opened) => book.manifest.readingOrder.map(({ path }) => path);
const bodyOf = (book: Opened, path: string) => /<body[^]*<\/body>/.exec(book.text(path))?.[0] ?? '';
const plain = (markup: string) => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, '');
const WORDS = 'Bên bờ ao, đàn vịt con theo mẹ ra tắm nắng và kể cho nhau nghe chuyện đêm qua. ';
const long = (count: number, make: (n: number) => string) =>
	Array.from({ length: count }, (_, at) => make(at + 1)).join('');

test.each(HUGE_KINDS)(
	'B1: one section of 1 MB (%s) is read in parts, and no letter is lost',
	async (kind) => {
		const file = hugeSection(kind, 1);
		const book = await open(file);
		const parts = partsIn(book);
		expect(parts.length).toBeGreaterThan(7);
		expect(parts[0]).toBe('OEBPS/c1.xhtml.part-001.xhtml');
		const bodies = parts.map((path) => bodyOf(book, path));
		for (const body of bodies) expect(body.length).toBeLessThan(LARGEST);
		const numbers = [...plain(bodies.join('')).matchAll(/Đoạn(\d+)\./g)].map(([, n]) => Number(n));
		expect(numbers.length).toBeGreaterThan(3000);
		expect(numbers).toEqual(numbers.map((_, at) => at + 1));
		expect(bodies.every((body) => body.includes('<section class="story" id="all">'))).toBe(true);
		// All of the words are searched, read in the text view and counted.
		expect(plain(book.sections.map(({ text }) => text).join(''))).toBe(plain(bodies.join('')));
		expect(book.sections.map(({ path }) => path)).toEqual(parts);
		expect(book.checkMessages).toContainEqual(
			expect.objectContaining({
				code: 'section-in-parts',
				severity: 'info',
				facts: { name: 'OEBPS/c1.xhtml', count: parts.length }
			})
		);
	},
	30_000
);

test('parts begin at headings, and the contents lead to them', async () => {
	const book = await open(hugeSection('headings', 1));
	for (const [at, path] of partsIn(book).entries()) {
		const [, heading = ''] = /<section[^>]*>\s*<h2 id="h(\d+)">/.exec(bodyOf(book, path)) ?? [];
		expect(heading, path).not.toBe('');
		expect(book.manifest.readingOrder[at]?.title).toBe(`Hồi ${heading}`);
	}
	expect(book.manifest.toc.length).toBeGreaterThan(3000 / UNDER_HEADING);
	for (const { href } of book.manifest.toc) {
		const [path = '', id = ''] = href?.split('#') ?? [];
		expect(bodyOf(book, path)).toContain(`<h2 id="${id}">`);
	}
});

test('an ordinary chapter stays in one piece, whatever its size for people', async () => {
	const book = await open(tinyEpub({ body: long(1_800, () => `<p>${WORDS}</p>`) }));
	expect(partsIn(book)).toEqual(['OEBPS/c1.xhtml']);
	expect(book.codes).not.toContain('section-in-parts');
});

test('links, notes, page numbers and landmarks arrive in the part where their target is', async () => {
	const body =
		`<p id="first"><a href="#last">cuối</a> <a href="c2.xhtml#n">chú thích</a></p>` +
		long(3_000, (n) => `<p><span epub:type="pagebreak" id="t${n}"/>${WORDS}</p>`) +
		'<p id="last"><a name="old"></a><a href="c1.xhtml#first">đầu</a> <a href="c1.xhtml">sách</a></p>';
	const nav =
		'<nav epub:type="toc"><ol><li><a href="c1.xhtml#last">Cuối</a></li><li><a href="c1.xhtml">Đầu</a></li></ol></nav>' +
		'<nav epub:type="page-list"><ol><li><a href="c1.xhtml#t2900">2900</a></li></ol></nav>' +
		'<nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="c1.xhtml#t1500">Truyện</a></li></ol></nav>';
	const book = await open(
		tinyEpub({ chapters: [body, '<p id="n"><a href="c1.xhtml#old">lên</a> Chú thích.</p>'], nav })
	);
	const parts = partsIn(book);
	const end = parts.at(-2) ?? '';
	const name = end.replace('OEBPS/', '');
	expect(end).toMatch(/^OEBPS\/c1\.xhtml\.part-00[3-9]\.xhtml$/);
	expect(bodyOf(book, parts[0] ?? '')).toContain(`<a href="${name}#last">cuối</a> <a href="c2.xhtml#n">`);
	expect(bodyOf(book, end)).toContain('<a href="c1.xhtml.part-001.xhtml#first">đầu</a>');
	expect(bodyOf(book, end)).toContain('<a href="c1.xhtml.part-001.xhtml">sách</a>');
	expect(bodyOf(book, 'OEBPS/c2.xhtml')).toContain(`<a href="${name}#old">`);
	expect(book.text('OEBPS/nav.xhtml')).toContain(`<a href="${name}#last">`);
	const { toc, pageList, landmarks } = book.manifest;
	expect(toc.map(({ href }) => href)).toEqual([`${end}#last`, 'OEBPS/c1.xhtml.part-001.xhtml']);
	for (const href of [pageList[0]?.href, landmarks[0]?.href]) {
		const [path = '', id = ''] = href?.split('#') ?? [];
		expect(bodyOf(book, path)).toContain(`id="${id}"`);
	}
	const spine = [...book.text('OEBPS/package.opf').matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id);
	expect(spine).toHaveLength(parts.length);
	for (const [at, id] of spine.entries())
		expect(book.text('OEBPS/package.opf')).toContain(
			`<item id="${id}" href="${parts[at]?.replace('OEBPS/', '')}"`
		);
});

test('each part keeps languages, direction, classes and style sheets of what was around its words', async () => {
	const content = page(
		`<div lang="ar" dir="rtl" class="poem">${long(3_000, () => `<p>${WORDS}</p>`)}</div>`,
		'<link rel="stylesheet" href="a.css"/><style>p { margin: 0 }</style>',
		'lang="vi" class="night"'
	).replace('<body>', '<body class="story" dir="ltr">');
	const book = await open(
		tinyEpub({
			replace: { 'OEBPS/c1.xhtml': content },
			files: { 'a.css': 'p { color: #333 }' },
			manifest: '<item id="css" href="a.css" media-type="text/css"/>'
		})
	);
	const parts = partsIn(book);
	expect(parts.length).toBeGreaterThan(2);
	const [first = '', ...others] = parts.map((path) => book.text(path).split('<div')[0]);
	expect(first).toContain('class="night"');
	expect(first).toContain('href="a.css"');
	expect(first).toContain('<style>p{margin:0}</style>');
	expect(others).toEqual(others.map(() => first));
	for (const path of parts) expect(bodyOf(book, path)).toContain('<div lang="ar" dir="rtl" class="poem"');
});

test('a list goes on with its numbers, a table with its head, a paragraph without a new first line', async () => {
	const items = long(2_500, (n) => `<li>${n} ${WORDS}</li>`);
	const rows = long(2_500, (n) => `<tr><td>${n}</td><td>${WORDS}</td></tr>`);
	const book = await open(
		tinyEpub({
			chapters: [
				`<ol start="5">${items}</ol>`,
				`<table><thead><tr><th>Số</th><th>Câu</th></tr></thead><tbody>${rows}</tbody></table>`,
				`<p>${WORDS.repeat(3_000)}</p>`
			]
		})
	);
	const of = (file: string) => partsIn(book).filter((path) => path.startsWith(`OEBPS/${file}`));
	for (const path of of('c1').slice(1)) {
		const [, start, first] = /<ol start="(\d+)"><li>(\d+) /.exec(bodyOf(book, path)) ?? [];
		expect(Number(start)).toBe(Number(first) + 4);
	}
	for (const path of of('c2'))
		expect(bodyOf(book, path)).toMatch(
			/<table><thead><tr><th>Số<\/th><th>Câu<\/th><\/tr><\/thead><tbody><tr>/
		);
	expect(of('c3').length).toBeGreaterThan(2);
	for (const path of of('c3').slice(1))
		expect(bodyOf(book, path)).toMatch(/<body><p data-continued="">Bên bờ ao/);
	for (const path of of('c3').slice(0, -1)) expect(bodyOf(book, path)).toMatch(/đêm qua\.\s*<\/p>/);
});

test('headings stay with what follows them, and pictures, rows that reach further and notes in one piece', async () => {
	const block = `<p>${WORDS.repeat(100)}</p>`;
	const table = `<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>${WORDS}</td></tr></table>`;
	const figure = `<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>x</text></svg><figcaption>${WORDS}</figcaption></figure>`;
	const book = await open(tinyEpub({ body: long(60, () => `<h3>Đầu</h3>${block}${table}${figure}`) }));
	const bodies = partsIn(book).map((path) => bodyOf(book, path));
	expect(bodies.length).toBeGreaterThan(3);
	for (const body of bodies) {
		expect(body).not.toMatch(/<\/h3>\s*<\/body>/);
		for (const name of ['table', 'figure', 'h3'])
			expect(body.match(new RegExp(`<${name}>`, 'g'))?.length).toBe(
				body.match(new RegExp(`</${name}>`, 'g'))?.length
			);
		expect(body.match(/rowspan/g)?.length).toBe(body.match(/<figcaption>/g)?.length);
	}
});

test('a recording goes with its words: each part has the phrases that it shows', async () => {
	const body = long(3_000, (n) => `<p id="s${n}">${WORDS}</p>`);
	const pars = long(
		3_000,
		(n) =>
			`<par id="p${n}"><text src="c1.xhtml#s${n}"/><audio src="a.mp3" clipBegin="${n}s" clipEnd="${n + 1}s"/></par>`
	);
	const smil = `<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body><seq>${pars}</seq></body></smil>`;
	const book = await open(
		tinyEpub({
			body,
			chapterItem: 'media-overlay="mo"',
			files: { 'a.smil': smil, 'a.mp3': Buffer.concat([Buffer.from('ID3\x04'), Buffer.alloc(2_000)]) },
			manifest:
				'<item id="mo" href="a.smil" media-type="application/smil+xml"/><item id="mp3" href="a.mp3" media-type="audio/mpeg"/>'
		})
	);
	const order = book.manifest.readingOrder;
	expect(order.length).toBeGreaterThan(2);
	const heard: number[] = [];
	for (const { path, overlay } of order) {
		const phrases = [...book.text(overlay ?? '').matchAll(/<text src="([^#]+)#s(\d+)"/g)];
		expect(new Set(phrases.map(([, page]) => `OEBPS/${page}`))).toEqual(new Set([path]));
		for (const [, , n] of phrases) expect(bodyOf(book, path)).toContain(`<p id="s${n}">`);
		heard.push(...phrases.map(([, , n]) => Number(n)));
	}
	expect(heard).toEqual(Array.from({ length: 3_000 }, (_, at) => at + 1));
});

test('the same file is always cut in the same way', async () => {
	const [one, other] = [await open(hugeSection('blocks', 1)), await open(hugeSection('blocks', 1))];
	expect(one.resources).toEqual(other.resources);
});
