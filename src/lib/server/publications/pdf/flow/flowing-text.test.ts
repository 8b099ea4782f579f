import sharp from 'sharp';
import { expect, test } from 'vitest';
import { open, type Opened } from '../../../../../../tests/support/opening.ts';
import { tinyPdf } from '../../../../../../tests/support/tiny-pdf.ts';

const OPEN = { lang: 'en', info: { Title: 'The river' }, size: [400, 600] as [number, number], margin: 0 };

/** One line of words where it is wanted. */
const line = (document: PDFKit.PDFDocument, words: string, x: number, y: number, size = 10) =>
	document.fontSize(size).text(words, x, y, { lineBreak: false });
const flow = (book: Opened, part = 1) => {
	const [, body = ''] = /<body>([^]*)<\/body>/u.exec(book.text(`text/part-${part}.xhtml`)) ?? [];
	return body.replace(/<span id="(page-\d+)"[^>]*><\/span>/g, '[$1]');
};

test('L8 two columns are read one after the other, between titles that reach across them', async () => {
	const bytes = await tinyPdf((document) => {
		line(document, 'The river tells a story to the sea', 40, 40, 20);
		const left = [
			'A small river came down the',
			'hill. It had seen a great deal',
			'on its way, and it liked to talk',
			'about it to every stone.'
		];
		const right = [
			'The sea was old and had no',
			'time for rivers. But this one',
			'sang so well that the sea grew',
			'quiet and listened.'
		];
		for (const [i, words] of left.entries()) line(document, words, 40, 90 + 14 * i);
		for (const [i, words] of right.entries()) line(document, words, 220, 90 + 14 * i);
	}, OPEN);
	expect(flow(await open(bytes))).toBe(
		'<h1>[page-1]The river tells a story to the sea</h1>' +
			'<p>A small river came down the hill. It had seen a great deal on its way, and it liked to talk about it to every stone.</p>' +
			'<p>The sea was old and had no time for rivers. But this one sang so well that the sea grew quiet and listened.</p>'
	);
});

test('L8 heads, feet and numbers are left out, words parted at the end of a line or a page are whole, paragraphs run on', async () => {
	const pages = [
		['The little river went on for many more won-', 'derful days. It met a crab who knew all about sto-'],
		[
			'nes and the sand under them, and they went on to-',
			'gether until the evening came.',
			'',
			'Then it was night.'
		],
		['In the morning they saw the sea.'],
		['And that was all.']
	];
	const bytes = await tinyPdf((document) => {
		for (const [at, lines] of pages.entries()) {
			if (at) document.addPage();
			line(document, 'The river, a story', 120, 20, 8);
			line(document, `Page ${at + 1} of 4`, 180, 575, 8);
			for (const [i, words] of lines.entries()) if (words) line(document, words, 40, 80 + 14 * i);
		}
	}, OPEN);
	const book = await open(bytes);
	expect(flow(book)).toBe(
		'<p>[page-1]The little river went on for many more wonderful days. It met a crab who knew all about stones[page-2] and the sand under them, and they went on together until the evening came.</p>' +
			'<p>Then it was night.</p><p>[page-3]In the morning they saw the sea.</p><p>[page-4]And that was all.</p>'
	);
	expect(book.sections[2]?.text).toBe('In the morning they saw the sea.');
});

/** Pages of lines at heights of their own: [words, height, size]. */
const pagesOf = (pages: readonly (readonly [string, number, number?][])[]) =>
	tinyPdf((document) => {
		for (const [at, lines] of pages.entries()) {
			if (at) document.addPage();
			for (const [words, y, size] of lines) line(document, words, 40, y, size);
		}
	}, OPEN);

test('L8 a line that is all there is of a page is no running head, on however many pages it stands', async () => {
	const refrain = await open(await pagesOf(Array.from({ length: 4 }, () => [['Hush, little fish!', 300]])));
	expect(refrain.sections.map(({ text }) => text)).toEqual(
		Array.from({ length: 4 }, () => 'Hush, little fish!')
	);
	const counting = await open(
		await pagesOf(
			[1, 2, 3, 4].map((n) => [
				[`${n} hens`, 300],
				[String(n), 575]
			])
		)
	);
	expect(counting.sections.map(({ text }) => text)).toEqual(['1 hens', '2 hens', '3 hens', '4 hens']);
	const numbers = await open(await pagesOf([1, 2, 3, 4].map((n) => [[String(n), 300]])));
	expect(numbers.sections.map(({ text }) => text)).toEqual(['1', '2', '3', '4']);

	// An empty page between pages of words has nothing but their head.
	const words = ['In spring.', 'In summer.', '', 'In winter.', 'And again.'];
	const seasons = await open(
		await pagesOf(
			words.map((own): [string, number][] => [
				['The river', 20],
				...(own ? [[own, 80] as [string, number]] : [])
			])
		)
	);
	expect(seasons.sections.map(({ text }) => text)).toEqual(words);
});

test('L8 a title in large letters stays on every slide, and words that run askew are kept where there are no others', async () => {
	const slides = await open(
		await pagesOf(
			['It has roots.', 'It has leaves.', 'It has seeds.'].map((words) => [
				['The tree', 40, 24],
				[words, 120],
				['It grows all the time, for many years.', 140]
			])
		)
	);
	expect(slides.sections.every(({ text }) => text.startsWith('The tree'))).toBe(true);
	const askew = await tinyPdf((document) => {
		document.rotate(45, { origin: [200, 300] });
		line(document, 'Come to the garden party', 120, 300);
	}, OPEN);
	expect((await open(askew)).sections[0]?.text).toBe('Come to the garden party');
});

test('L8 headings are told by their size, lists by their dots, a large first letter belongs to its word', async () => {
	const bytes = await tinyPdf((document) => {
		line(document, 'What to bring', 40, 40, 14);
		for (const [i, words] of ['• a warm coat', '• bread and a', 'bottle of water'].entries())
			line(document, words, words.startsWith('•') ? 40 : 48, 80 + 14 * i);
		line(document, 'O', 40, 150, 30);
		line(document, 'nce upon a time there was a river that', 66, 152);
		line(document, 'nobody had ever crossed, they said.', 66, 166);
		for (const [i, words] of [
			'All the people of the town were afraid of',
			'it and told their children not to go there.'
		].entries())
			line(document, words, 40, 200 + 14 * i);
	}, OPEN);
	expect(flow(await open(bytes))).toContain(
		'What to bring</h2><ul><li>a warm coat</li><li>bread and a bottle of water</li></ul>' +
			'<p>Once upon a time there was a river that nobody had ever crossed, they said.</p>'
	);
});

test('V10 pictures stand where they belong, with the description that a tagged PDF has', async () => {
	const red = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#d33' } })
		.png()
		.toBuffer();
	const plain = await tinyPdf((document) => {
		line(document, 'Above the picture.', 40, 40);
		document.image(red, 40, 80, { width: 120 });
		line(document, 'Below the picture.', 40, 200);
	}, OPEN);
	const book = await open(plain);
	expect(flow(book)).toBe(
		'<p>[page-1]Above the picture.</p><figure><img src="page-1-1.webp" width="120" height="80"/></figure><p>Below the picture.</p>'
	);
	const stored = book.resources.find(({ path }) => path === 'text/page-1-1.webp');
	const { dominant } = await sharp(book.bytes(stored?.sha256 ?? '')).stats();
	expect(dominant.r).toBeGreaterThan(180);
	expect(dominant.g).toBeLessThan(90);

	const tagged = await tinyPdf(
		(document) => {
			const figure = document.struct('Figure', { alt: 'A red boat' });
			const words = document.struct('P').add(() => void line(document, 'Above.', 40, 40));
			figure.add(() => void document.image(red, 40, 80, { width: 120 }));
			document.addStructure(document.struct('Document').add(words).add(figure));
		},
		{ ...OPEN, tagged: true, pdfVersion: '1.7' }
	);
	expect(flow(await open(tagged))).toContain(
		'<img src="page-1-1.webp" width="120" height="80" alt="A red boat"/>'
	);
});

test('V7 chapters are parts of the text, and every page has its place in them', async () => {
	const bytes = await tinyPdf((document) => {
		for (const [at, chapter] of ['One', 'Two'].entries()) {
			if (at) document.addPage();
			document.outline.addItem(`Chapter ${chapter}`);
			line(document, `It begins: ${chapter}.`, 40, 40);
			line(document, `It goes on: ${chapter}.`, 40, 54);
			document.addPage();
			line(document, 'It ends here.', 40, 40);
		}
	}, OPEN);
	const book = await open(bytes);
	expect(book.manifest.flowPath).toBe('text/manifest.json');
	const manifest = JSON.parse(book.text('text/manifest.json'));
	expect(manifest.readingOrder.map(({ title }: { title: string }) => title)).toEqual([
		'Chapter One',
		'Chapter Two'
	]);
	expect(manifest.pageList.map(({ href }: { href: string }) => href)).toEqual([
		'text/part-1.xhtml#page-1',
		'text/part-1.xhtml#page-2',
		'text/part-2.xhtml#page-3',
		'text/part-2.xhtml#page-4'
	]);
	expect(manifest.toc.map(({ href }: { href: string }) => href)).toEqual([
		'text/part-1.xhtml#page-1',
		'text/part-2.xhtml#page-3'
	]);
});

test('a PDF that is a scan says so of its pages and has nothing to flow but their pictures', async () => {
	const grey = await sharp({ create: { width: 100, height: 150, channels: 3, background: '#999' } })
		.png()
		.toBuffer();
	const bytes = await tinyPdf((document) => {
		document.image(grey, 0, 0, { width: 400, height: 600 });
		document.addPage().image(grey, 0, 0, { width: 400, height: 600 });
	}, OPEN);
	const book = await open(bytes);
	expect(book.manifest.readingOrder.map(({ scan }) => scan)).toEqual([true, true]);
	expect(flow(book)).toContain('<img src="page-2-1.webp"');
	const words = await open(await tinyPdf((document) => line(document, 'Words', 40, 40), OPEN));
	expect(words.manifest.readingOrder[0]).not.toHaveProperty('scan');
});
