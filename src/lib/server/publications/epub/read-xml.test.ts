import { describe, expect, test } from 'vitest';
import type { Archive } from '../archive/archive.ts';
import { createCheckMessages } from '../check-messages.ts';
import { NO_LEGACY_FONTS } from '../legacy-letters/fonts.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { PublicationRefused } from '../publication-refused.ts';
import { serialise } from '../xml/serialise.ts';
import { descendants } from '../xml/tree.ts';
import { readPage, readXml, type Opening } from './read-xml.ts';
import { sectionText } from './section-text.ts';

const LAST = 'DÒNG CUỐI CHƯƠNG MỘT';

/** An archive of one file. */
function openingOf(content: string | Uint8Array): Opening {
	const bytes = Buffer.from(content as string);
	const archive = { sizeOf: () => bytes.length, read: async () => bytes } as unknown as Archive;
	return {
		archive,
		limits: DEFAULT_LIMITS,
		checkMessages: createCheckMessages(),
		signal: new AbortController().signal,
		legacyFonts: NO_LEGACY_FONTS
	};
}

async function read(content: string | Uint8Array) {
	const opening = openingOf(content);
	const { tree, words } = await readPage('c1.xhtml', opening);
	const codes = opening.checkMessages.list().map(({ code }) => code);
	return { tree, words, codes, text: sectionText(tree) };
}

const chapter = (body: string, head = '<title>Một</title>', html = 'xmlns="http://www.w3.org/1999/xhtml"') =>
	`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html ${html}><head>${head}</head><body>${body}<p>${LAST}</p></body></html>`;

describe('a self-closed element swallows nothing, whichever it is', () => {
	test.each(['title', 'script', 'style', 'noscript', 'template'])('%s in the head', async (name) => {
		const { text, codes } = await read(chapter('<h1>Tom & Jerry</h1><p>Hai.</p>', `<${name}/>`));
		expect(text).toBe(`Tom & Jerry\nHai.\n${LAST}`);
		expect(codes).toEqual(['repaired']);
	});

	test.each(
		'iframe textarea title style script a div p span object video audio canvas noscript svg math select noembed noframes xmp plaintext button h1 i b em td table ol template option'.split(
			' '
		)
	)('%s in the body, in a page that is broken besides', async (name) => {
		const { text } = await read(chapter(`<p>Một & hai<br>ba</p><${name} class="x" /><p>Bốn.</p>`));
		expect(text).toMatch(/Một & hai\s+ba\s+Bốn\.\s+DÒNG CUỐI CHƯƠNG MỘT$/);
	});

	test.each(['html', 'body'])('the page itself: %s', async (name) => {
		const page = chapter('<p>Một & hai</p>').replace(new RegExp(`<${name}([^>]*)>`), `<${name}$1/>`);
		expect((await read(page)).text).toBe(`Một & hai\n${LAST}`);
	});

	test.each(['title', 'script', 'style', 'iframe', 'textarea', 'xmp'])(
		'a %s that is never closed',
		async (name) => {
			const { text } = await read(chapter(`<p>Một<br></p><${name} class="x"><p>Bốn.</p>`));
			expect(text).toMatch(/Bốn\.\s+DÒNG CUỐI CHƯƠNG MỘT$/);
		}
	);
});

describe('small faults are mended where they stand, and the page stays what it is', () => {
	test.each([
		['bare ampersands, also before letters', 'Tom & Jerry, AT&T, Q&amp;A', 'Tom & Jerry, AT&T, Q&A'],
		['names nobody declared', 'một&nbsp;hai &hellip; &meo; &eacute;', 'một hai … &meo; é'],
		['a name without its semicolon', 'A&nbspB, &copy 2020', 'A B, © 2020'],
		['less than', '1 < 2, a<5, <3 và <-', '1 < 2, a<5, <3 và <-'],
		['words in pointed brackets', 'xem <Ghi chú> và <Tên sách>', 'xem <Ghi chú> và <Tên sách>'],
		['dashes of Windows by number', 'a &#150; b &#x201C;c', 'a – b “c'],
		['characters XML has not', 'a\u0001b &#0; c &#xD800;d', 'ab c d'],
		['a comment with two dashes', 'a<!-- b -- c -->d', 'ad'],
		['a comment that never ends', 'a & <!-- b', 'a & b'],
		['a section of raw text in a broken page', 'x & <![CDATA[1 < 2 & 3]]>', 'x & 1 < 2 & 3']
	])('%s', async (_name, written, meant) => {
		const { text } = await read(chapter(`<p>${written}</p>`));
		expect(text).toBe(`${meant}\n${LAST}`);
	});

	test('attributes: twice, without quotes, without a value, with brackets, of a language nobody declared', async () => {
		const { tree, text } = await read(
			chapter(
				'<p class="a" class="b" id=c hidden-thing o:x="1" title="1 < 2 & 3">Một</p><o:p>Hai</o:p><a href="x?a=1&copy=2">Ba</a><p class="thiếu>Bốn</p><p class="d">Năm</p>'
			)
		);
		expect(text).toBe(`Một\nHaiBa\nBốn\nNăm\n${LAST}`);
		const markup = serialise(tree);
		expect(markup).toContain('<p class="a" id="c" hidden-thing="" title="1 &lt; 2 &amp; 3">');
		expect(markup).toContain('<a href="x?a=1&amp;copy=2">');
	});

	test('a page without a namespace, or with a misspelt one, keeps its structure', async () => {
		for (const html of ['', 'xmlns="https://www.w3.org/1999/xhtml"', 'xmlns="http://www.w3.org/TR/xhtml1"']) {
			const { tree, codes } = await read(
				chapter('<h1>Một</h1><svg viewBox="0 0 1 1"><circle r="1"/></svg>', '', html)
			);
			expect(serialise(tree)).toContain(
				'<h1>Một</h1><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>'
			);
			expect(codes).toEqual(['repaired']);
		}
	});

	test('prefixes nobody declared', async () => {
		const { tree, codes } = await read(
			chapter(
				'<p epub:type="x">a</p><svg:svg><svg:image xlink:href="a.png"/></svg:svg><m:math><m:mi>y</m:mi></m:math>'
			)
		);
		expect([...descendants(tree)].map(({ name }) => name)).toEqual(
			'head title body p svg image math mi p'.split(' ')
		);
		expect(codes).toEqual([]);
	});

	test('HTML in capitals, with void elements open', async () => {
		const { tree, text } = await read(
			`<HTML><HEAD><TITLE>Một</TITLE><META NAME="a" CONTENT="b"></HEAD><BODY><P CLASS="x">Một<BR>hai<IMG SRC="a.png"></P><P>${LAST}</P></BODY></HTML>`
		);
		expect(text).toBe(`Một\nhai\n${LAST}`);
		expect(serialise(tree)).toContain('<p class="x">Một<br/>hai<img src="a.png"/></p>');
	});

	test('bytes before the declaration', async () => {
		for (const stray of ['\ufeff\ufeff', 'rác ', '\n\n  ', 'a\u0000']) {
			const { text } = await read(stray + chapter('<p>Một</p>'));
			expect(text).toBe(`Một\n${LAST}`);
		}
	});

	test('paragraphs that were never closed are told apart', async () => {
		const { text, codes } = await read(chapter('<p>Một<p>Hai<ul><li>Ba<li>Bốn</ul>'));
		expect(text).toBe(`Một\nHai\nBa\nBốn\n${LAST}`);
		expect(codes).toEqual(['repaired']);
	});

	test('a style sheet in a broken page is the same as before, a script is not text', async () => {
		const { tree, text } = await read(
			chapter(
				'<p>a & b</p>',
				'<style><!-- ul > li { color: red } --></style><script>if (a<b && c>d) x("<p>")</script>'
			)
		);
		expect(text).toBe(`a & b\n${LAST}`);
		expect(serialise(tree)).toContain('ul &gt; li { color: red }');
	});
});

describe('entities of the page itself', () => {
	const declaring = (subset: string, body: string) =>
		chapter(body).replace('<!DOCTYPE html>', `<!DOCTYPE html ${subset}>`);

	test('two short ones are written out, in a broken page too', async () => {
		const subset = `[<!ENTITY meo "Chú mèo"><!-- ' --><!ENTITY nha 'ngôi <b>nhà</b> &amp; vườn &#233;'>]`;
		for (const fault of ['', ' & <br>']) {
			const { text } = await read(declaring(subset, `<p title="&meo;">&meo; ở &nha;${fault}</p>`));
			expect(text).toContain('Chú mèo ở ngôi nhà & vườn é');
		}
	});

	test('one that names another once', async () => {
		const { text } = await read(
			declaring('[<!ENTITY ten "Tô Hoài"><!ENTITY ban "© &ten; 2020">]', '<p>&ban;</p>')
		);
		expect(text).toBe(`© Tô Hoài 2020\n${LAST}`);
	});

	test('what lies outside is never fetched: the place is empty and the librarian is told', async () => {
		for (const subset of [
			'[<!ENTITY e SYSTEM "file:///etc/passwd">]',
			'SYSTEM "http://evil.example/x.dtd"',
			'[<!ENTITY % p SYSTEM "http://evil.example/x.dtd">%p;]'
		]) {
			const { text, codes } = await read(declaring(subset, '<p>Một</p>'));
			expect(text).toBe(`Một\n${LAST}`);
			expect(codes).toEqual(['entities-outside']);
		}
		const { text } = await read(declaring('[<!ENTITY e SYSTEM "file:///etc/passwd">]', '<p>Một &e;.</p>'));
		expect(text).toBe(`Một .\n${LAST}`);
	});

	test.each([
		['laughs', '[<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]', '&b;'],
		[
			'laughs by two ways',
			`[<!ENTITY a "ha"><!ENTITY b "&a;-"><!ENTITY c "&a;&b;"><!ENTITY d "&b;&c;"><!ENTITY e "&c;&d;">${'<!-- -->'.repeat(2)}<!ENTITY f "&f;">]`,
			'&e;'
		],
		['a circle', '[<!ENTITY a "&b;"><!ENTITY b "&a;">]', '&a;'],
		['one long word said too often', `[<!ENTITY a "${'ha'.repeat(4000)}">]`, '&a;'.repeat(200)],
		[
			'more names than a page has',
			`[${Array.from({ length: 1200 }, (_, n) => `<!ENTITY e${n} "x">`).join('')}]`,
			'x'
		]
	])('%s: the book is refused', async (_name, subset, body) => {
		for (const fault of ['', '<br> & '])
			await expect(read(declaring(subset, `<p>${fault}${body}</p>`))).rejects.toBeInstanceOf(
				PublicationRefused
			);
	});
});

test('a page that is nothing but faults is read in seconds, whatever the fault', async () => {
	const faults = [
		'<!DOCTYPE ',
		'<title><style>',
		'<script></head>',
		'<a b="',
		'<!--',
		'<![CDATA[',
		'&a',
		'</x',
		'<x1y>',
		'<!ENTITY a "'
	];
	const started = performance.now();
	for (const fault of faults) await read(`<html><p>${fault.repeat(20_000)}`).catch(() => null);
	await read(`<!DOCTYPE html [${'<!ENTITY a "'.repeat(16_000)}]><html/>`).catch(() => null);
	// A quadratic reader takes minutes.
	expect(performance.now() - started).toBeLessThan(20_000);
});

test('package, contents and drawings are mended the same way', async () => {
	const root = await readXml(
		'package.opf',
		openingOf(
			'rác <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata><dc:title>Tom & Jerry</dc:title></metadata><manifest><item id="a" href="a.xhtml" id="b"><item id=c href="x?a&b"/></manifest></package>'
		)
	);
	expect(root && serialise(root)).toContain('<item id="a" href="a.xhtml"/><item id="c" href="x?a&amp;b"/>');
});
