import { describe, expect, test } from 'vitest';
import { cleanBody, cleanCss, surroundings } from '../../../../../tests/support/cleaning.ts';

describe('what a book may say and show', () => {
	test.each([
		[
			'headings, paragraphs, emphasis',
			'<h1 id="a" class="b">Một</h1><p>Hai <em>ba</em> <strong>bốn</strong><br/></p>'
		],
		['language and direction', '<p lang="en" xml:lang="en" dir="ltr">Hello</p>'],
		['ruby', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>'],
		[
			'notes',
			'<p><a href="#n1" epub:type="noteref" role="doc-noteref">1</a></p><aside id="n1" epub:type="footnote" role="doc-footnote"><p>Chú thích</p></aside>'
		],
		['page numbers', '<span epub:type="pagebreak" role="doc-pagebreak" id="p5" aria-label="5"></span>'],
		[
			'tables',
			'<table><caption>Cân nặng</caption><thead><tr><th scope="col" id="h">Con</th></tr></thead><tbody><tr><td headers="h" colspan="2">Mèo</td></tr></tbody></table>'
		],
		[
			'figures',
			'<figure aria-labelledby="f"><img src="meo.png" alt="Chú mèo"/><figcaption id="f">Hình 1</figcaption></figure>'
		],
		[
			'definition lists and lists',
			'<dl><dt>Mèo</dt><dd>Thú nuôi</dd></dl><ol start="3" type="a"><li value="4">x</li></ol>'
		],
		['folding', '<details><summary>Thêm</summary><p>Nữa</p></details>'],
		['decorative pictures', '<img src="meo.png" alt="" role="presentation"/>'],
		['harmless style', '<p style="color:red;margin:0 1em">x</p>']
	])('%s stay as they are', (_name, markup) => {
		expect(cleanBody(markup).markup).toBe(markup);
		expect(cleanBody(markup).removed).toEqual({});
	});

	test('MathML stays MathML', () => {
		const math =
			'<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="x bình phương"><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow></math>';
		expect(cleanBody(math).markup).toBe(math);
	});

	test('drawings keep their shapes, gradients, titles and gentle motion', () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-labelledby="t"><title id="t">Mặt trời</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><g transform="translate(1 2)"><path d="M0 0L1 1" fill="url(#g)"/><use href="#g"/><text x="1">Chữ</text></g><circle r="2"><animate attributeName="r" values="2;3;2" dur="1s" repeatCount="indefinite"/></circle></svg>';
		const { markup, removed } = cleanBody(svg);
		expect(markup).toBe(svg);
		expect(removed).toEqual({});
	});

	test('old spellings become today’s: prefixes and xlink', () => {
		expect(
			cleanBody(
				'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:image xmlns:l="http://www.w3.org/1999/xlink" l:href="meo.png"/></s:svg>'
			).markup
		).toBe('<svg xmlns="http://www.w3.org/2000/svg"><image href="meo.png"/></svg>');
	});

	test('a drawing for old and new readers says where it points once, as new ones read it', () => {
		const { markup } = cleanBody(
			'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#old" href="#new"/><a href="#a" xlink:href="#b">x</a><image xlink:href="meo.png" href="to.jpg"/></svg>'
		);
		expect(markup).toBe(
			'<svg xmlns="http://www.w3.org/2000/svg"><use href="#new"/><a href="#a">x</a><image href="to.jpg"/></svg>'
		);
	});

	test('a link to the world outside is kept and marked, a link inside only spelled safely', () => {
		expect(
			cleanBody(
				'<a href="https://example.org/a?b=1" target="_top">x</a><a href="ch%C6%B0%C6%A1ng 2.xhtml#a b">y</a>'
			).markup
		).toBe(
			'<a href="https://example.org/a?b=1" rel="noopener noreferrer" data-external="">x</a><a href="ch%C6%B0%C6%A1ng%202.xhtml#a%20b">y</a>'
		);
	});

	test('letters are written in one way only', () => {
		expect(cleanBody('<p title="Me\u0300o">Chu\u0301 me\u0300o</p>').markup).toBe(
			'<p title="Mèo">Chú mèo</p>'
		);
	});

	test('a large picture is offered in smaller copies', () => {
		expect(cleanBody('<img src="to.jpg" alt="To"/>').markup).toBe(
			'<img src="to.jpg" alt="To" data-natural-size="2000 900" srcset="to.jpg%40640.webp 640w, to.jpg 2000w" sizes="(min-width: 2000px) 2000px, 100vw"/>'
		);
	});

	test('a picture without description is counted, not invented', () => {
		const { markup, warned } = cleanBody('<img src="meo.png"/>');
		expect(markup).toBe('<img src="meo.png"/>');
		expect(warned).toEqual({ 'alt-missing': 1 });
	});

	test('H1: a film without captions is counted; chapters and descriptions are none', () => {
		const film = (tracks: string) => cleanBody(`<video src="phim.mp4">${tracks}</video>`).warned;
		for (const none of ['', '<track kind="chapters" src="loi.vtt"/>', '<track kind="captions"/>'])
			expect(film(none), none).toEqual({ 'captions-missing': 1 });
		for (const captions of [
			'<track src="loi.vtt"/>',
			'<p/><track kind="Captions" src="loi.vtt" srclang="vi"/>'
		])
			expect(film(captions), captions).toEqual({});
	});
});

describe('what a book may not do', () => {
	const cases: readonly [string, string, string, Record<string, number>][] = [
		['script', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>', { 'removed-script': 1 }],
		[
			'script in svg',
			'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script><g/></svg>',
			'<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
			{ 'removed-script': 1 }
		],
		['handlers', '<p onclick="x()" ONLOAD="y()">a</p>', '<p>a</p>', { 'removed-handler': 2 }],
		[
			'javascript links',
			'<a href="java&#9;script:alert(1)">a</a>',
			'<a>a</a>',
			{ 'removed-dangerous-link': 1 }
		],
		['vbscript links', '<a href=" vbscript:x">a</a>', '<a>a</a>', { 'removed-dangerous-link': 1 }],
		['data links', '<a href="data:text/html;base64,PHA+">a</a>', '<a>a</a>', { 'removed-dangerous-link': 1 }],
		[
			'remote pictures',
			'<img src="http://evil.example/x.png" alt="a"/>',
			'<img alt="a"/>',
			{ 'removed-remote': 1 }
		],
		[
			'remote pictures without scheme',
			'<img src="//evil.example/x.png" alt="a"/>',
			'<img alt="a"/>',
			{ 'removed-remote': 1 }
		],
		[
			'remote pictures with backslashes',
			'<img src="\\\\evil.example/x.png" alt="a"/>',
			'<img alt="a"/>',
			{ 'removed-remote': 1 }
		],
		[
			'remote srcset',
			'<img src="meo.png" alt="a" srcset="https://evil.example/x.png 2x"/>',
			'<img src="meo.png" alt="a"/>',
			{ 'removed-remote': 1 }
		],
		[
			'svg as data',
			'<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="a"/>',
			'<img alt="a"/>',
			{ 'removed-dangerous-link': 1 }
		],
		['frames', '<iframe src="x.html" srcdoc="&lt;p>">a</iframe>', '', { 'removed-embedded': 1 }],
		[
			'objects keep their fallback',
			'<object data="http://evil.example/x.swf"><p>Chữ</p></object>',
			'<p>Chữ</p>',
			{ 'removed-remote': 1, 'removed-embedded': 1 }
		],
		[
			'remote sound',
			'<audio src="http://evil.example/a.mp3" autoplay=""></audio>',
			'<audio controls="controls"></audio>',
			{ 'removed-remote': 1 }
		],
		[
			'forms',
			'<form action="http://evil.example"><label>Tên</label><input name="a"/><button>Gửi</button></form>',
			'TênGửi',
			{ 'removed-form': 4 }
		],
		['focus', '<p tabindex="3" autofocus="" accesskey="a">a</p>', '<p>a</p>', { 'removed-focus': 3 }],
		[
			'fixed layers',
			'<p style="position:fixed;top:0">a</p>',
			'<p style="top:0">a</p>',
			{ 'removed-style': 1 }
		],
		[
			'unknown elements keep their words',
			'<x-evil data-a="1">chữ <blink>b</blink></x-evil>',
			'chữ b',
			{ 'removed-unknown': 2 }
		],
		[
			'foreign use',
			'<svg xmlns="http://www.w3.org/2000/svg"><use href="http://evil.example/a.svg#x"/></svg>',
			'<svg xmlns="http://www.w3.org/2000/svg"><use/></svg>',
			{ 'removed-remote': 1 }
		],
		[
			'animated links',
			'<svg xmlns="http://www.w3.org/2000/svg"><a><set attributeName="href" to="javascript:x"/></a></svg>',
			'<svg xmlns="http://www.w3.org/2000/svg"><a/></svg>',
			{ 'removed-animation': 1 }
		],
		[
			'html inside svg shapes',
			'<svg xmlns="http://www.w3.org/2000/svg"><g><img xmlns="http://www.w3.org/1999/xhtml" src="http://evil.example/x" onerror="x"/></g></svg>',
			'<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
			{ 'removed-unknown': 1 }
		],
		[
			'foreignObject is cleaned',
			'<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml" onclick="x">a<script>b</script></p></foreignObject></svg>',
			'<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject></svg>',
			{ 'removed-handler': 1, 'removed-script': 1 }
		],
		[
			'remote paint',
			'<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(http://evil.example/a#b)"/></svg>',
			'<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>',
			{ 'removed-remote': 1 }
		],
		[
			'math with html inside',
			'<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>x</mi><annotation-xml encoding="text/html"><p xmlns="http://www.w3.org/1999/xhtml">a</p></annotation-xml></semantics></math>',
			'<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>x</mi></semantics></math>',
			{}
		],
		[
			'math links',
			'<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:x"><mi>x</mi></math>',
			'<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>',
			{}
		]
	];
	test.each(cases)('%s', (_name, markup, expected, removed) => {
		const clean = cleanBody(markup);
		expect(clean.markup).toBe(expected);
		expect(clean.removed).toEqual(removed);
	});

	test('the head is cleaned too: base, refresh, remote styles, preloads', () => {
		const { whole, removed } = cleanBody(
			'',
			'<base href="http://evil.example/"/><meta http-equiv="refresh" content="0;url=http://evil.example"/><link rel="stylesheet" href="http://evil.example/a.css"/><link rel="preload" href="x" as="image"/><link rel="stylesheet" href="sach.css"/>'
		);
		expect(whole).not.toContain('evil');
		expect(whole).toContain('<link rel="stylesheet" href="sach.css" type="text/css"/>');
		expect(removed).toEqual({ 'removed-remote': 3, 'removed-refresh': 1 });
	});
});

describe('style sheets', () => {
	test.each([
		['p>em{color:#123;margin:calc(1em + 2px)}', 'p>em{color:#123;margin:calc(1em + 2px)}'],
		['@media (max-width:600px){p{color:red}}', '@media (max-width:600px){p{color:red}}'],
		[
			'@font-face{font-family:A;src:url("chu.woff2") format("woff2")}',
			'@font-face{font-family:A;src:url(chu.woff2)format("woff2")}'
		],
		['@import "sach.css" screen;', '@import "sach.css"screen;'],
		['body{writing-mode:vertical-rl;hyphens:auto}', 'body{writing-mode:vertical-rl;hyphens:auto}'],
		['.-epub-media-overlay-active{background:yellow}', '.-epub-media-overlay-active{background:yellow}'],
		[
			':root{--m:#fff}p{color:var(--m);background:url(meo.png)}',
			':root{--m:#fff}p{color:var(--m);background:url(meo.png)}'
		],
		['p::before{content:"“" counter(x)}', 'p::before{content:"“"counter(x)}']
	])('%s stays', (source, expected) => {
		expect(cleanCss(source)).toBe(expected);
	});

	test.each([
		'@import "http://evil.example/a.css";',
		'@import url(//evil.example/a.css);',
		'p{background:url(http://evil.example/a.png)}',
		'p{background:\\75rl(http://evil.example/a.png)}',
		'p{background:u\\rl(http://evil.example/a.png)}',
		'p{background:image-set("http://evil.example/a.png" 1x)}',
		'p{background:-webkit-image-set(url(http://evil.example/a.png) 1x)}',
		'p{--x:url(http://evil.example/a.png);background:var(--x)}',
		'@font-face{font-family:a;src:url(http://evil.example/a.woff)}',
		'p{width:expression(evil())}',
		'p{behavior:url(evil.htc)}',
		'p{-moz-binding:url(evil.xml#a)}',
		'p{filter:progid:evil(src="a")}',
		'p{position:fixed}',
		'p{position:f\\69xed}',
		'p{position:var(--evil)}',
		'p{background:url("javascript:evil()")}',
		'@namespace url(http://evil.example);',
		'@document url(http://evil.example){p{color:red}}',
		'p{cursor:url(http://evil.example/c.cur),auto}',
		'p{content:url(data:text/html;base64,ZXZpbA==)}',
		'@supports (background:url(http://evil.example)){p{color:red}}',
		'p{color:red;}/* evil */<!-- evil -->'
	])('%s leaves nothing behind', (source) => {
		const clean = cleanCss(source);
		expect(clean).not.toMatch(/evil|javascript|fixed|f\\69|expression/i);
	});

	test.each([
		['body{-epub-writing-mode:vertical-rl}', 'body{writing-mode:vertical-rl}'],
		['i{-epub-text-combine:horizontal}', 'i{text-combine-upright:all}'],
		['i{-epub-text-orientation:rotate-right}', 'i{text-orientation:sideways}'],
		['b{-epub-text-emphasis-style:filled dot}', 'b{text-emphasis-style:filled dot}'],
		['p{-epub-hyphens:none;hyphens:auto}', 'p{hyphens:auto}'],
		['p{-epub-speak-as:digits}', 'p{-epub-speak-as:digits}']
	])('%s says what browsers understand today', (source, expected) => {
		expect(cleanCss(source)).toBe(expected);
		const [, declarations = ''] = /\{(.*)\}/.exec(source) ?? [];
		const [, clean = ''] = /\{(.*)\}/.exec(expected) ?? [];
		expect(cleanBody(`<p style="${declarations}">x</p>`).markup).toBe(`<p style="${clean}">x</p>`);
	});

	test('a string cannot end the page it stands in', () => {
		expect(cleanCss('p::before{content:"</style><script>x</script>"}')).not.toContain('<');
	});

	test('brackets without end do not stop the library', () => {
		expect(cleanCss('p{color:' + '('.repeat(200_000))).not.toContain('((((');
		expect(surroundings().path).toBe('OEBPS/c1.xhtml');
	});
});
