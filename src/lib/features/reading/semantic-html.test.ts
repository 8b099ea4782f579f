import { expect, test } from 'vitest';
import { semanticHtml, type LinkRewriter } from './semantic-html.server.ts';

const links: LinkRewriter = {
	link: (href) => (href.startsWith('http') ? null : `/text/${href}`),
	resource: (href) => (href.startsWith('http') ? null : `/files/${href}`)
};
const page = (body: string, attributes = '') =>
	`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${attributes}><head><title>x</title></head><body>${body}</body></html>`;
const html = (body: string) => semanticHtml(page(body), links)?.html ?? '';

test('a screen reader finds one outline: the headings of the book begin under the title of the page', () => {
	expect(html('<h1>Vườn</h1><h2>Cây</h2>')).toBe('<h2>Vườn</h2><h3>Cây</h3>');
	expect(html('<h3>Vườn</h3><h6>Cây</h6>')).toBe('<h2>Vườn</h2><h5>Cây</h5>');
});

test('looks are gone, meaning stays', () => {
	expect(html('<p style="color:red" class="x" id="a" xml:lang="en" onclick="x()">Hi <b>you</b></p>')).toBe(
		'<p id="a" lang="en">Hi <b>you</b></p>'
	);
	expect(html('<table><caption>Mưa</caption><tr><th scope="row">Hè</th><td>3</td></tr></table>')).toContain(
		'<th scope="row">'
	);
});

test('nothing in a book can run or reach outside', () => {
	const hostile = html(
		'<script>x</script><iframe src="a"/><form><input/></form><a href="https://evil.example">đi</a><img src="https://evil.example/x.png" alt="x"/><svg xmlns="http://www.w3.org/2000/svg" onload="x()" ONCLICK="x()"><script>x</script><style>x</style><foreignObject><p>x</p></foreignObject><circle r="2" fill="url(https://evil.example)"/></svg><style>x</style><noscript><p title="&lt;/noscript&gt;">x</p></noscript>'
	);
	expect(hostile).toBe('<a>đi</a><img alt="x" loading="lazy"><svg><circle r="2"></circle></svg>');
});

test('text that looks like markup stays text', () => {
	expect(html('<p title="a&quot;b">1 &lt; 2 &amp; <![CDATA[<i>]]></p>')).toBe(
		'<p title="a&quot;b">1 &lt; 2 &amp; &lt;i&gt;</p>'
	);
});

test('links stay in the text view and pictures are found', () => {
	expect(html('<a href="ch2.xhtml#n1" role="doc-noteref">1</a>')).toBe(
		'<a role="doc-noteref" href="/text/ch2.xhtml#n1">1</a>'
	);
	expect(html('<img src="art/a.png" alt=""/>')).toBe('<img alt="" src="/files/art/a.png" loading="lazy">');
});

test('a picture keeps its place before it comes, and small screens get the smaller copy', () => {
	expect(
		html(
			'<img src="a.jpg" alt="a" data-natural-size="1500 500" srcset="a.jpg%40640.webp 640w, a.jpg 1500w" sizes="100vw"/>'
		)
	).toBe(
		'<img alt="a" src="/files/a.jpg" width="1500" height="500" srcset="/files/a.jpg%40640.webp 640w, /files/a.jpg 1500w" sizes="100vw" loading="lazy">'
	);
	expect(html('<img src="a.jpg" alt="a" srcset="https://evil.example/a.jpg 2x"/>')).not.toContain('evil');
});

test('the end of a printed page is a separator that says its number', () => {
	expect(html('<span role="doc-pagebreak" aria-label="12" id="p12"/>')).toBe(
		'<span role="separator" aria-label="12" id="p12"></span>'
	);
});

test('a picture without a description says so, a decorative one stays silent', () => {
	expect(html('<img src="a.png"/>')).toMatch(/alt="[^"]+"/);
	expect(html('<img src="a.png" alt=""/>')).toContain('alt=""');
});

test('the language of the section is known', () => {
	expect(semanticHtml(page('<p>Hi</p>', ' lang="en"'), links)?.lang).toBe('en');
	expect(semanticHtml(page('<p>Hi</p>'), links)?.lang).toBeNull();
});

test('a broken section is left to its plain text', () => {
	expect(semanticHtml('<html><body><p>Hi</body>', links)).toBeNull();
});

test('a picture that is not there is told in words', () => {
	expect(html('<figure><div role="img" aria-label="Một &lt;lá&gt;"/></figure>')).toBe(
		'<figure><p><b lang="vi">Hình vẽ:</b> Một &lt;lá&gt;</p></figure>'
	);
	expect(html('<p>Đây <span role="img" aria-label="leaf" xml:lang="en"/></p>')).toBe(
		'<p>Đây <span><b lang="vi">Hình vẽ:</b> <span lang="en">leaf</span></span></p>'
	);
	expect(html('<div role="img"/>')).toBe('<p><b lang="vi">Hình chưa có lời tả</b></p>');
	expect(html('<span role="img" aria-label="x">☺</span>')).toBe('<span role="img" aria-label="x">☺</span>');
});

test('F32: a film or a sound that is not in the book is its own words, else a sentence; what can be played is left alone', () => {
	expect(html('<p>Xem: <video controls="controls"><source/>Chú mèo leo cây.</video></p>')).toBe(
		'<p>Xem: Chú mèo leo cây.</p>'
	);
	expect(html('<p><video></video></p>')).toBe(
		'<p><em>Đoạn phim này không nằm trong sách nên mình không xem được ở đây.</em></p>'
	);
	expect(html('<p><audio></audio></p>')).toContain('Đoạn âm thanh này không nằm trong sách');
	expect(html('<video><source src="a.mp4"/></video>')).toContain('src="/files/a.mp4"');
});
