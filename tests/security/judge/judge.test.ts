import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { sanitiseXhtml } from '#lib/server/publications/sanitise/xhtml.ts';
import { serialise } from '#lib/server/publications/xml/serialise.ts';
import { MATHML, SVG, XHTML, type XmlAttribute } from '#lib/server/publications/xml/tree.ts';
import { surroundings } from '../../support/cleaning.ts';
import { candidates, leads, loads } from './addresses.ts';
import { faultsInCss } from './css-judge.ts';
import { tree } from './hostile-markup.ts';
import { faultsInHtml, faultsInXml, faultsOf } from './markup-judge.ts';

const FOLDER = '../../../src/lib/server/publications/sanitise';
const seen = (namespace: string, name: string, attributes: Record<string, string>) =>
	faultsOf({
		namespace,
		name,
		attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
		text: ''
	});

describe('the judge itself', () => {
	test.each([
		[XHTML, 'p', { onclick: 'x' }],
		[XHTML, 'p', { 'data-x': '1' }],
		[XHTML, 'p', { ONCLICK: 'x' }],
		[XHTML, 'a', { href: 'javascript:x' }],
		[XHTML, 'a', { href: ' java\nscript:x' }],
		[XHTML, 'a', { href: '/api/people' }],
		[XHTML, 'a', { href: 'https://example.org/' }],
		[XHTML, 'a', { href: '#a', ping: 'meo.png' }],
		[XHTML, 'a', { href: '#a', target: '_top' }],
		[XHTML, 'a', { href: '#a', download: '' }],
		[XHTML, 'img', { src: 'http://evil.example/a.png', alt: '' }],
		[XHTML, 'img', { src: '//evil.example/a.png', alt: '' }],
		[XHTML, 'img', { src: 'data:image/svg+xml;base64,AAAA', alt: '' }],
		[XHTML, 'img', { src: 'chu.woff2', alt: '' }],
		[XHTML, 'img', { src: 'meo.png', srcset: 'meo.png 1x, http://evil.example/b 2x' }],
		[XHTML, 'img', { src: 'meo.png', usemap: 'http://evil.example/#m' }],
		[XHTML, 'td', { background: 'meo.png' }],
		[XHTML, 'video', { controls: '', autoplay: '' }],
		[XHTML, 'video', { src: 'doc.mp3' }],
		[XHTML, 'p', { style: 'background:u\\72l(//evil.example/a)' }],
		[XHTML, 'p', { style: 'position:fixed' }],
		[XHTML, 'p', { tabindex: '5' }],
		[XHTML, 'p', { 'xml:base': 'http://evil.example/' }],
		[XHTML, 'p', { '{urn:other}:src': 'x' }],
		[XHTML, 'p', { 'xmlns:x': 'urn:other' }],
		[XHTML, 'meta', { 'http-equiv': 'refresh', content: '0;url=x' }],
		[XHTML, 'link', { rel: 'preload', href: 'sach.css' }],
		[XHTML, 'iframe', {}],
		[XHTML, 'button', { formaction: 'x' }],
		[SVG, 'use', { href: 'http://evil.example/#a' }],
		[SVG, 'use', { href: 've.svg#a' }],
		[SVG, 'image', { 'xlink:href': 'meo.png' }],
		[SVG, 'rect', { fill: 'url(http://evil.example/#g)' }],
		[SVG, 'rect', { mask: 'url("meo.png") image-set("http://evil.example/a" 1x)' }],
		[SVG, 'set', { attributeName: 'href', to: 'x' }],
		[SVG, 'set', { attributeName: 'onclick', to: 'x' }],
		[SVG, 'animate', { attributeName: 'x', values: 'javascript:x' }],
		[SVG, 'script', {}],
		[MATHML, 'mi', { href: '#a' }],
		[MATHML, 'maction', { actiontype: 'toggle' }],
		[MATHML, 'annotation-xml', {}],
		['urn:other', 'p', {}]
	])('refuses in %s <%s %o>', (namespace, name, attributes) => {
		expect(seen(namespace, name, attributes)).not.toEqual([]);
	});

	test.each([
		[XHTML, 'p', { id: 'a', class: 'b', style: 'color:red', 'xml:lang': 'vi', lang: 'vi', 'epub:type': 'x' }],
		[XHTML, 'a', { href: 'https://example.org/', rel: 'noopener noreferrer', 'data-external': '' }],
		[XHTML, 'img', { src: 'to.jpg', srcset: 'to.jpg%40640.webp 640w, to.jpg 2000w', alt: 'To' }],
		[XHTML, 'audio', { src: 'doc.mp3', controls: 'controls' }],
		[SVG, 'rect', { fill: 'url(#g)', x: '1', 'stroke-width': '2' }],
		[SVG, 'animate', { attributeName: 'r', values: '2;3;2', dur: '1s' }],
		[MATHML, 'math', { display: 'block', alttext: 'x' }]
	])('lets pass in %s <%s %o>', (namespace, name, attributes) => {
		expect(seen(namespace, name, attributes)).toEqual([]);
	});

	test.each([
		['@import "http://evil.example/a.css";'],
		['@import/**/url(//evil.example);'],
		['a{b:url( "http://evil.example" )}'],
		['a{b:UrL(//evil.example)}'],
		['a{b:\\75 \\72 l(//evil.example)}'],
		['a{b:-webkit-image-set("x" 1x)}'],
		['a{-moz-binding:url(meo.png)}'],
		['a{color:red;position:sticky}'],
		['@font-face{src:url(http://evil.example/a.woff2)}'],
		['@namespace url(http://evil.example/);']
	])('refuses the style %s', (css) => {
		expect(faultsInCss(css)).not.toEqual([]);
	});

	test('takes for text what is text: strings, comments, selectors', () => {
		const css = 'a::after{content:"url(http://x) expression(1)"}/*url(//x)*/position:fixed\\a{color:red}';
		expect(faultsInCss(css)).toEqual([]);
		expect(faultsInCss('@import "sach.css";a{b:url(meo.png);c:url(#g);src:url("chu.woff2")}')).toEqual([]);
	});

	test('reads addresses as a browser does', () => {
		expect(loads('..\\OEBPS\\meo.png', ['image'])).toBe(true);
		expect(loads('meo.png?x=1', ['image'])).toBe(false);
		expect(leads('\\\\evil.example')).toBe('nowhere good');
		expect(leads('ch%C6%B0%C6%A1ng%202.xhtml#a')).toBe('inside');
		expect(candidates('a.png 1x,b.png 2x, c.png,d.png')).toEqual(['a.png', 'b.png', 'c.png,d.png']);
		expect(candidates(' , a,, b 2x')).toEqual(['a', 'b']);
	});
});

type Exports = Readonly<Record<string, unknown>>;
type Sets = Readonly<Record<string, ReadonlySet<string>>>;
const added = (set: ReadonlySet<string> | undefined, names: readonly string[]) =>
	new Set([...(set ?? []), ...names]);
const asIs = {
	sanitiseSrcset: (value: string) => value,
	sanitisePresentation: (_: string, value: string) => value
};
/** A judge of attributes that lets pass what `through` says. */
const letting = (through: (found: XmlAttribute) => boolean) => (real: Exports) => {
	const judge = real.sharedAttribute as (found: XmlAttribute, around: unknown) => unknown;
	return {
		...real,
		sharedAttribute: (found: XmlAttribute, around: unknown) => (through(found) ? found : judge(found, around))
	};
};

const HTML_NAMES = 'data-src target nonce slot part is popovertarget spellcheck itemprop inert loading'.split(
	' '
);
const HTML_ELEMENTS = 'dialog marquee button iframe script'.split(' ');
const SVG_NAMES = 'src data-x manifest profile target'.split(' ');
const MATH_NAMES = 'href actiontype altimg src'.split(' ');

/** Sanitisers with things too many, made of the real one by changing the exports of its files; and what then has to be found. */
const PLANTED: readonly {
	readonly adds: string;
	readonly changes: Readonly<Record<string, (real: Exports) => Exports>>;
	readonly found: readonly RegExp[];
}[] = [
	{
		adds: 'words to the vocabularies of HTML, SVG and MathML',
		changes: {
			'html-vocabulary.ts': (real) => {
				const { HTML_ELEMENTS: elements, GLOBAL_ATTRIBUTES: attributes } = real as Sets;
				const own = real.ELEMENT_ATTRIBUTES as ReadonlyMap<string, ReadonlySet<string>>;
				return {
					...real,
					GLOBAL_ATTRIBUTES: added(attributes, HTML_NAMES),
					HTML_ELEMENTS: added(elements, HTML_ELEMENTS),
					ELEMENT_ATTRIBUTES: new Map([
						...own,
						['a', added(own.get('a'), ['download'])],
						['video', added(own.get('video'), ['autoplay'])],
						['img', added(own.get('img'), ['crossorigin'])]
					]),
					DROPPED: new Map(),
					UNWRAPPED: new Map()
				};
			},
			'svg-vocabulary.ts': (real) => {
				const { SVG_ATTRIBUTES: attributes, SVG_ELEMENTS: elements, SVG_REFERRING: referring } = real as Sets;
				return {
					...real,
					SVG_ATTRIBUTES: added(attributes, [...SVG_NAMES, 'href']),
					SVG_ELEMENTS: added(elements, ['slot']),
					SVG_REFERRING: added(referring, [...(elements ?? [])])
				};
			},
			'mathml-vocabulary.ts': (real) => {
				const { MATHML_ATTRIBUTES: attributes, MATHML_ELEMENTS: elements } = real as Sets;
				return {
					...real,
					MATHML_ATTRIBUTES: added(attributes, MATH_NAMES),
					MATHML_ELEMENTS: added(elements, ['maction'])
				};
			}
		},
		found: [
			...HTML_NAMES.map((name) => new RegExp(`^[a-z0-9]+@${name}=`)),
			...HTML_ELEMENTS.map((name) => new RegExp(`^<${name}>`)),
			/^a@download=/,
			/^video@autoplay=/,
			/^img@crossorigin=/,
			...SVG_NAMES.map(
				(name) => new RegExp(`^(?:fe[A-Z]|[a-z]+[A-Z]|rect|path|use|svg|circle|tspan|stop)\\w*@${name}=`)
			),
			/^<slot>/,
			/^(?:rect|set|stop|mask|marker|view|desc|line|circle|path|text|g)@href=/,
			...MATH_NAMES.map((name) => new RegExp(`^m[a-z]+@${name}=`)),
			/^<maction>/
		]
	},
	{
		adds: 'handlers and focus',
		changes: { 'attributes.ts': letting(({ name }) => /^on|^tabindex|^accesskey/i.test(name)) },
		found: [/@onload=/, /@(?!on)[oO][nN]\w+=/, /@tabindex=/, /@accesskey=/]
	},
	{
		adds: 'attributes of any namespace',
		changes: { 'attributes.ts': letting(({ namespace }) => namespace !== '') },
		found: [/@xml:base=/, /@xlink:href=/, /@epub:trigger=/]
	},
	{
		adds: 'styles as they are',
		changes: { 'attributes.ts': letting(({ name }) => name === 'style') },
		found: [
			/@style=.*url\(/,
			/@style=.*u\\72l/,
			/@style=.*image-set/,
			/@style=.*position/,
			/@style=.*expression/
		]
	},
	{
		adds: 'style sheets as they are',
		changes: { 'css.ts': (real) => ({ ...real, sanitiseStyleSheet: (css: string) => css }) },
		found: [/^url\(http:\/\/evil/, /^@import http/]
	},
	{
		adds: 'paint and candidates as they are',
		changes: {
			'css.ts': (real) => ({ ...real, sanitisePresentation: asIs.sanitisePresentation }),
			'srcset.ts': (real) => ({ ...real, sanitiseSrcset: asIs.sanitiseSrcset })
		},
		found: [/^[\w-]+@(?:fill|filter|mask|clip-path|marker|stroke)[\w-]*=url\(http/, /@srcset=.*evil/]
	},
	{
		adds: 'addresses of anywhere',
		changes: {
			'surroundings.ts': (real) => ({
				...real,
				referTo: (value: string) => value,
				linkTo: (href: string) => ({ href, external: false })
			})
		},
		found: [
			/^img@src=.*evil/,
			/^img@src=.*api/,
			/^image@href=/,
			/^a@href=\s*j/i,
			/^a@href=data:/,
			/^a@href=[/\\]/,
			/^a@href leads outside unmarked/
		]
	}
];

/** What the judge finds in many pages of a sanitiser; no more pages once all that is wanted has been found. */
function faultsOfMany(sanitise: typeof sanitiseXhtml, wanted: readonly RegExp[]): ReadonlySet<string> {
	const found = new Set<string>();
	const missing = new Set(wanted);
	for (let seed = 1; seed <= 40; seed++) {
		for (const made of fc.sample(tree, { numRuns: 250, seed })) {
			const out = serialise(sanitise(structuredClone(made), surroundings()), { doctype: 'html' });
			for (const fault of [...faultsInXml(out), ...faultsInHtml(out)]) {
				found.add(fault);
				for (const one of missing) if (one.test(fault)) missing.delete(one);
			}
		}
		if (wanted.length > 0 && missing.size === 0) break;
	}
	return found;
}

describe('a sanitiser with something too much is found out', () => {
	test.each(PLANTED)('that lets through $adds', async ({ changes, found }) => {
		vi.resetModules();
		for (const [file, change] of Object.entries(changes))
			vi.doMock(`${FOLDER}/${file}`, async (original) => change(await original<Exports>()));
		const planted = await import('#lib/server/publications/sanitise/xhtml.ts');
		for (const file of Object.keys(changes)) vi.doUnmock(`${FOLDER}/${file}`);
		const faults = [...faultsOfMany(planted.sanitiseXhtml, found)];
		const missed = found.filter((one) => !faults.some((fault) => one.test(fault)));
		expect(missed).toEqual([]);
	});

	test('the real one is not', () => {
		expect([...faultsOfMany(sanitiseXhtml, [])]).toEqual([]);
	});
});
