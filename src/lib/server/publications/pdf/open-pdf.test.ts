import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { ALL_COVERS, open, refusalOf } from '../../../../../tests/support/opening.ts';
import { tinyPdf } from '../../../../../tests/support/tiny-pdf.ts';

const font = createRequire(import.meta.url).resolve(
	'@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff'
);

test('a tagged PDF keeps its words, contents, language and picture', async () => {
	const bytes = await tinyPdf(
		(document) => {
			document
				.fontSize(20)
				.text('Chapter one')
				.fontSize(12)
				.text('A cat went to school. It was a fine day and the sun was shining on the road to school.');
			document.outline.addItem('Chapter one').addItem('First part');
			document.addPage().text('Page two here.');
			document.outline.addItem('Chapter two');
		},
		{
			tagged: true,
			lang: 'en',
			displayTitle: true,
			pdfVersion: '1.7',
			info: { Title: 'The cat', Author: 'An; Bình', Keywords: 'cats, school' }
		}
	);
	const book = await open(bytes, ALL_COVERS, 'meo.pdf');
	expect(book.mediaType).toBe('application/pdf');
	expect(book.metadata).toMatchObject({ title: 'The cat', languages: ['en'], subjects: ['cats', 'school'] });
	expect(book.metadata.contributors.map((one) => one.name)).toEqual(['An', 'Bình']);
	expect(book.manifest).toMatchObject({
		form: 'pdf',
		tagged: true,
		pdfPath: 'publication.pdf',
		viewport: { width: 300, height: 400 }
	});
	expect(book.manifest.toc).toEqual([
		{
			title: 'Chapter one',
			href: 'page-1',
			children: [{ title: 'First part', href: 'page-1', children: [] }]
		},
		{ title: 'Chapter two', href: 'page-2', children: [] }
	]);
	expect(book.sections.map((one) => [one.path, one.title, one.text])).toEqual([
		[
			'page-1',
			'Chapter one',
			'Chapter one\nA cat went to school. It was a fine day and the sun was shining on the road to school.'
		],
		['page-2', 'Chapter two', 'Page two here.']
	]);
	expect(book.resources).toContainEqual({
		path: 'publication.pdf',
		mediaType: 'application/pdf',
		sha256: book.originalSha256,
		bytes: bytes.length
	});
	expect(book.coverGenerated).toBe(false);
	expect(book.covers.map((one) => [one.width, one.height])).toContainEqual([640, 853]);
	expect(book.codes).toEqual([]);
});

test('an untagged PDF without a title says so, and Vietnamese letters come out whole', async () => {
	const bytes = await tinyPdf((document) => document.registerFont('vi', font).font('vi').text('ếệỗ'));
	const book = await open(bytes, {}, 'de_men-phieu-luu.pdf');
	expect(book.metadata.title).toBe('de men phieu luu');
	expect(book.sections[0]?.text).toBe('ếệỗ');
	expect(book.codes).toEqual(expect.arrayContaining(['pdf-untagged', 'title-missing', 'language-missing']));
});

test('pages keep what they call themselves and, where they differ, their sizes as they are turned', async () => {
	const make = (labelled: boolean) =>
		tinyPdf((document) => {
			document
				.text('a')
				.addPage({ size: [200, 500] })
				.text('b')
				.addPage()
				.text('c');
			Object.assign(document.page.dictionary.data, { Rotate: 90 });
			const root = (document as unknown as { _root: { data: Record<string, unknown> } })._root;
			if (labelled) root.data.PageLabels = { Nums: [0, { S: 'r', St: 3 }, 1, { S: 'D' }] };
		});
	const { manifest } = await open(await make(true));
	expect(manifest.pageList.map(({ label, href }) => `${label} ${href}`)).toEqual([
		'iii page-1',
		'1 page-2',
		'2 page-3'
	]);
	expect(manifest.viewport).toBeNull();
	expect(manifest.readingOrder.map(({ size }) => size)).toEqual([
		{ width: 300, height: 400 },
		{ width: 200, height: 500 },
		{ width: 400, height: 300 }
	]);
	expect((await open(await make(false))).manifest.pageList).toEqual([]);
});

test.each([90, 180, 270])(
	'pages whose words lie on their side (%s°) have their words, in their order',
	async (Rotate) => {
		const file = await tinyPdf((document) => {
			document.text('Bang o').text('hang mot').text('hang hai');
			Object.assign(document.page.dictionary.data, { Rotate });
		});
		expect((await open(file)).sections[0]?.text).toMatch(/Bang o\s+hang mot\s+hang hai/);
	}
);

test('a scan without words is named as such', async () => {
	const book = await open(await tinyPdf((document) => document.rect(10, 10, 100, 100).fill('#888')));
	expect(book.codes).toContain('pdf-without-text');
});

test('pages that cannot be read cost themselves, and one sentence names them', async () => {
	const spoilt = async (...spoil: number[]) => {
		const whole = await tinyPdf(
			(document) => {
				document.text('One').addPage().text('Two').addPage().text('Three').addPage().text('Four');
			},
			{ info: { Title: 'Four pages' }, lang: 'en' }
		);
		const kids = /\/Kids \[([^\]]*)\]/.exec(whole.toString('latin1'))?.[1] ?? '';
		let at = 0;
		const missing = kids.replace(/\d+ 0 R/g, (kid) =>
			spoil.includes(++at) ? '99'.padStart(kid.length - 4) + ' 0 R' : kid
		);
		return Buffer.from(whole.toString('latin1').replace(kids, missing), 'latin1');
	};
	const book = await open(await spoilt(4));
	expect(book.sections.map(({ text }) => text)).toEqual(['One', 'Two', 'Three', '']);
	expect(book.checkMessages).toContainEqual({
		severity: 'warn',
		code: 'pdf-page-unreadable',
		where: null,
		facts: { count: 1, name: '4' }
	});
	expect(await refusalOf(await spoilt(1, 2, 3, 4))).toBe('pdf-broken');
});

describe('whatever is missing in a PDF', async () => {
	const whole = await tinyPdf(
		(document) => {
			document.text('One').addPage().text('Two').addPage().text('Three');
			document.outline.addItem('One');
		},
		{
			info: { Title: 'Three', Author: 'An' },
			lang: 'en',
			tagged: true,
			pdfVersion: '1.7',
			displayTitle: true
		}
	);
	const objects = [...whole.toString('latin1').matchAll(/\d+ 0 obj\n(<<)?[^]*?endobj/g)];
	const without = (match: (object: string) => boolean) => {
		const copy = Buffer.from(whole);
		for (const { 0: object, index } of objects)
			if (match(object)) copy.fill(0x20, index, index + object.length);
		return copy;
	};

	test.each(objects.map(([object]) => [object.slice(0, 60).replace(/\s+/g, ' '), object]))(
		'%s costs at most what rests on it',
		async (_name, object) => {
			const rests = /\/Type \/(?:Catalog|Pages)\b/.test(object);
			const outcome = await open(without((one) => one === object)).catch((failure: unknown) => failure);
			if (rests) expect(outcome).toMatchObject({ checkMessages: [{ code: 'pdf-broken' }] });
			else {
				expect(outcome).not.toBeInstanceOf(Error);
				const book = outcome as Awaited<ReturnType<typeof open>>;
				const words = book.sections.map(({ text }) => text);
				if (words.join() !== 'One,Two,Three')
					expect(book.codes.some((code) => /^pdf-page/.test(code))).toBe(true);
			}
		}
	);

	test('pages behind a missing one, which no reader of PDFs counts any more, are told of', async () => {
		const pages = objects.filter(([object]) => /\/Type \/Page\b/.test(object));
		const book = await open(without((one) => one === pages[1]?.[0]));
		expect(book.checkMessages).toContainEqual({
			severity: 'warn',
			code: 'pdf-pages-missing',
			where: null,
			facts: { pages: 3, count: book.sections.length }
		});
	});
});

test('a page whose content is damaged reads like an empty one: it is named', async () => {
	const whole = await tinyPdf(
		(document) => {
			document.text('Page one').addPage().text('Page two').addPage().text('Page three');
		},
		{ compress: true }
	);
	const second = whole.indexOf('stream\n', whole.indexOf('endstream') + 10);
	whole.fill(0xff, second + 7, second + 40);
	const book = await open(whole);
	expect(book.sections.map(({ text }) => text)).toEqual(['Page one', '', 'Page three']);
	expect(book.checkMessages).toContainEqual(
		expect.objectContaining({ severity: 'info', code: 'pdf-page-blank', facts: { count: 1, name: '2' } })
	);
});

test('words typed for an old font are told to the librarian', async () => {
	const typed = 'Ngµy x\u00d5a cã mét chó mÌo con ë nhµ bµ, s¸ng nµo còng ®i ra s\u00a9n t×m mÑ';
	const book = await open(await tinyPdf((document) => document.text(typed)));
	expect(book.codes).toContain('tcvn3-suspected');
});

test('a locked, a broken, an endless PDF is refused', async () => {
	expect(await refusalOf(await tinyPdf((document) => document.text('x'), { userPassword: 'a' }))).toBe(
		'pdf-locked'
	);
	expect(await refusalOf(Buffer.from('%PDF-1.7\nrubbish'))).toBe('pdf-broken');
	const pages = await tinyPdf((document) => document.addPage().addPage());
	expect(await refusalOf(pages, { pdfPages: 2 })).toBe('pdf-pages-too-many');
});

test('scripts, attachments and launch actions are told to the librarian', async () => {
	const bytes = await tinyPdf((document) => {
		document.text('x').file(Buffer.from('evil'), { name: 'a.exe' });
		const root = (document as unknown as { _root: { data: Record<string, unknown> } })._root;
		root.data.OpenAction = document.ref({ S: 'JavaScript', JS: 'app.alert(1)' });
		const launch = document.ref({ S: 'Launch', F: 'calc.exe' });
		launch.end('');
		(root.data.OpenAction as PDFKit.PDFKitReference).end('');
		root.data.AA = { WC: launch };
	});
	const book = await open(bytes);
	expect(book.codes).toEqual(expect.arrayContaining(['pdf-script', 'pdf-attachments', 'pdf-launch']));
});

test('a page with a structure is kept beside the file as an ordinary document, without its page number', async () => {
	const bytes = await tinyPdf(
		(document) => {
			const part = (tag: string, ...held: (PDFKit.PDFStructureElement | string)[]) => {
				const made = document.struct(tag);
				for (const one of held) made.add(typeof one === 'string' ? () => document.text(one) : one);
				return made;
			};
			const figure = document.struct('Figure', { alt: 'A warm loaf' });
			const whole = part(
				'Document',
				part('H1', 'Bread'),
				part('P', 'A long line that does not fit on the narrow page of this very small book.'),
				figure.add(() => document.rect(10, 300, 20, 20).fill()),
				part('L', part('LI', part('Lbl', '1.'), part('LBody', 'Mix <flour> & water')))
			);
			document.addStructure(whole);
			document.markContent('Artifact', { type: 'Pagination' });
			document.text('17');
			document.endMarkedContent();
			document.addPage().text('No structure here.');
		},
		{ tagged: true, lang: 'en', pdfVersion: '1.7', info: { Title: 'Bread' } }
	);
	const book = await open(bytes, {}, 'bread.pdf');
	expect(book.text('text/page-1.xhtml')).toContain(
		'<body><h1>Bread</h1><p>A long line that does not fit on the narrow page of this very small book.</p>' +
			'<figure><div role="img" aria-label="A warm loaf"></div></figure><ol><li>Mix &lt;flour&gt; &amp; water</li></ol></body>'
	);
	expect(book.text('text/page-1.xhtml')).toContain('lang="en"');
	expect(book.sections.map(({ text }) => text)).toEqual([
		'Bread\nA long line that does not fit on the narrow page of this very small book.\nMix <flour> & water',
		'No structure here.'
	]);
	expect(book.resources.map(({ path }) => path)).toEqual([
		'publication.pdf',
		...[
			'first-page.webp',
			'manifest.json',
			'package.opf',
			'page-1.xhtml',
			'page-2.xhtml',
			'part-1.xhtml'
		].map((name) => `text/${name}`)
	]);
});

test('words that a file marks as furniture of the page, all of them, are words; a head and a foot alone are not', async () => {
	const bytes = await tinyPdf(
		(document) => {
			const furniture = (words: string) => {
				document.markContent('Artifact', { type: 'Layout' });
				document.text(words);
				document.endMarkedContent();
			};
			for (const words of ['Name', 'Class', 'School', 'Village', 'What I read']) furniture(words);
			document.addPage();
			furniture('The river');
			furniture('2');
		},
		{ tagged: true, pdfVersion: '1.7', lang: 'en' }
	);
	const { sections } = await open(bytes);
	expect(sections.map(({ text }) => text)).toEqual([
		expect.stringMatching(/Name.Class.School.Village.What I read/s),
		''
	]);
});
