import fc from 'fast-check';
import {
	element,
	EPUB,
	MATHML,
	SVG,
	text,
	XHTML,
	XLINK,
	XML,
	type XmlElement,
	type XmlNode
} from '#lib/server/publications/xml/tree.ts';
import { ELEMENTS, INERT, PRESENTATION } from './vocabulary.ts';

/* What an attacker would try, thrown together without plan: every sort of element, attribute and value, and all that is allowed besides. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const HOSTILE_ELEMENTS = words(`
	script iframe frame frameset object embed applet param form input button select option textarea label output progress
	base template noscript noembed noframes canvas dialog slot portal fencedframe marquee isindex keygen plaintext xmp listing
	foreignObject annotation-xml maction handler listener trigger animateColor x-y SCRIPT Iframe sVg MATH`);
const LOADING = words(`
	href src srcset imagesrcset sizes srcdoc data action formaction poster background lowsrc dynsrc longdesc cite ping manifest
	codebase classid archive profile usemap altimg definitionURL icon`);
const FORMS = words(`
	form formmethod formtarget formenctype formnovalidate method enctype accept-charset autocomplete list pattern
	placeholder required checked disabled readonly maxlength for popovertarget popovertargetaction command commandfor`);
const STEERING = words(`
	target download rel referrerpolicy crossorigin integrity nonce sandbox allow allowfullscreen credentialless csp loading
	fetchpriority decoding blocking as http-equiv content name charset async defer nomodule type language is slot part
	exportparts popover inert autofocus accesskey contenteditable draggable spellcheck tabindex autoplay controlslist
	disablepictureinpicture itemscope itemid itemprop itemref itemtype resource vocab about property typeof prefix key
	style class id lang dir title alt xmlns xml:base xml:lang actiontype selection other radiogroup attributename`);
const HANDLERS = words(`
	onclick onload onerror onfocus onmouseover onbegin onend onrepeat ontoggle onanimationstart onpointerrawupdate
	onbeforeinput onscrollend onwebkittransitionend ONERROR OnLoad onfoo on`);
const DATA = words(
	'data-x data-src data-external data-natural-size data-bind data-on-click v-on:click :href @click x-on:load'
);
const SET_BY_ANIMATION = words('attributeName values from to by begin');

const everyAllowed = [...INERT.html, ...INERT.svg, ...INERT.math, ...PRESENTATION].map(
	(name) => name.split('@').at(-1) ?? name
);

export const names: fc.Arbitrary<string> = fc.oneof(
	{ arbitrary: fc.constantFrom(...ELEMENTS.html, ...ELEMENTS.svg, ...ELEMENTS.math), weight: 3 },
	fc.constantFrom(...HOSTILE_ELEMENTS),
	fc.constantFrom(
		'a',
		'img',
		'svg',
		'image',
		'use',
		'video',
		'audio',
		'source',
		'animate',
		'set',
		'link',
		'meta',
		'style'
	)
);

const mixedCase = (name: fc.Arbitrary<string>) =>
	fc
		.tuple(name, fc.array(fc.boolean(), { maxLength: 12 }))
		.map(([word, upper]) =>
			[...word].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join('')
		);

/** Local names as they may stand without a prefix. */
export const attributeNames: fc.Arbitrary<string> = fc
	.oneof(
		fc.constantFrom(...LOADING),
		fc.constantFrom(...FORMS),
		fc.constantFrom(...STEERING),
		fc.constantFrom(...HANDLERS),
		fc.constantFrom(...DATA),
		fc.constantFrom(...SET_BY_ANIMATION),
		fc.constantFrom(...everyAllowed),
		mixedCase(fc.constantFrom(...LOADING, ...HANDLERS, ...STEERING)),
		fc.stringMatching(/^(?:on|data-|aria-|form|x)[a-z-]{0,8}$/),
		fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,9}$/)
	)
	.filter((name) => !name.startsWith('xml'));

const NAMESPACED: readonly (readonly [namespace: string, name: string])[] = [
	[XLINK, 'href'],
	[XLINK, 'show'],
	[XLINK, 'role'],
	[XML, 'base'],
	[XML, 'lang'],
	[XML, 'space'],
	[EPUB, 'type'],
	[EPUB, 'prefix'],
	[EPUB, 'trigger'],
	['http://www.w3.org/2001/xml-events', 'event'],
	['urn:other', 'src'],
	['urn:other', 'onclick'],
	[XHTML, 'src'],
	[SVG, 'href']
];

const ADDRESSES = fc.constantFrom(
	'javascript:alert(1)',
	'JaVa\tScRiPt:alert(1)',
	' \u0001javascript:alert(1)',
	'java\nscript:alert(1)',
	'vbscript:x',
	'data:text/html;base64,PHNjcmlwdD4=',
	'data:image/svg+xml,<svg onload=x>',
	'data:image/png;base64,AAAA',
	'http://evil.example/a',
	'//evil.example/a',
	'\\\\evil.example\\a',
	'/\\evil.example/a',
	'/api/people',
	'https:evil.example',
	'ftp://evil.example/',
	'file:///etc/passwd',
	'blob:http://evil.example/1',
	'filesystem:http://evil.example/1',
	'mailto:a@evil.example',
	'?q=1',
	'meo.png',
	've.svg',
	'doc.mp3',
	'sach.css',
	'#a',
	'c1.xhtml#b',
	'../OEBPS/meo.png',
	'../../../../etc/passwd',
	'..%2f..%2fapi'
);
const STYLES = fc.constantFrom(
	'url(http://evil.example/a)',
	'url(#g)',
	'url(meo.png)',
	'background:url(//evil.example)',
	'background:u\\72l("//evil.example")',
	'background:image-set("http://evil.example/a" 1x)',
	'width:expression(x)',
	'-moz-binding:url(x)',
	'position:fixed;top:0',
	'color:red',
	'--x:url(http://evil.example/b);background:var(--x)'
);
const CANDIDATES = fc.constantFrom(
	'x.png 1x, http://evil.example/b 2x',
	'http://evil.example/a,meo.png 2x',
	'meo.png 1x,,http://evil.example/b 2x'
);
const WORDS = fc.constantFrom(
	'refresh',
	'0;url=http://evil.example',
	'viewport',
	'href',
	'xlink:href',
	'onclick',
	'filter',
	'stylesheet',
	'import',
	'preload',
	'_top',
	'"><script>alert(1)</script>',
	"'-alert(1)-'",
	'&#106;avascript:alert(1)',
	'1',
	'true',
	''
);

export const values: fc.Arbitrary<string> = fc.oneof(
	ADDRESSES,
	fc.oneof(STYLES, CANDIDATES),
	WORDS,
	fc.string({ unit: 'grapheme', maxLength: 20 })
);

export const contents: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(
		'</style><script>alert(1)</script>',
		']]><script>',
		'<!--',
		'-->',
		'</title><img src=x onerror=y>',
		'@import "http://evil.example/a.css";',
		'a{b:url(http://evil.example)}',
		'a{color:red}',
		'Chú mèo'
	),
	fc.string({ maxLength: 12 })
);

const namespaces = fc.constantFrom(XHTML, XHTML, XHTML, SVG, SVG, MATHML, 'urn:other', '');
const plain = (names: string, among: fc.Arbitrary<string>) =>
	fc.tuple(fc.constantFrom(...words(names)), among).map(([name, value]) => [['', name], value] as const);
/** What stands at an element: thrown together, or an attribute with the sort of value that it is used for. */
const given: fc.Arbitrary<readonly [readonly [namespace: string, name: string], string]> = fc.oneof(
	{
		arbitrary: fc.tuple(
			attributeNames.map((name) => ['', name] as const),
			values
		),
		weight: 5
	},
	fc.tuple(fc.constantFrom(...NAMESPACED), values),
	plain('href src poster data', ADDRESSES),
	fc.tuple(fc.constant([XLINK, 'href'] as const), ADDRESSES),
	plain('style', STYLES),
	plain('fill stroke filter mask clip-path cursor marker-end', STYLES),
	plain('srcset', CANDIDATES),
	plain('attributeName', WORDS),
	plain('target download autoplay crossorigin ping nonce', WORDS)
);

/** A piece of a page as a tree: any element with any attributes in any vocabulary. */
export const { tree } = fc.letrec<{ tree: XmlElement; node: XmlNode }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 5, withCrossShrink: true },
		contents.map((content): XmlNode => text(content)),
		tie('tree')
	),
	tree: fc
		.tuple(
			namespaces,
			names,
			fc.uniqueArray(given, {
				maxLength: 6,
				selector: ([[namespace, name]]) => `${namespace} ${name}`
			}),
			fc.array(tie('node'), { maxLength: 4 })
		)
		.map(([namespace, name, attributes, children]) => {
			const made = element(namespace, name, {}, children);
			made.attributes = attributes.map(([[of, local], value]) => ({ namespace: of, name: local, value }));
			return made;
		})
}));

/** A value as it may be written in markup: any of its letters as a reference to itself, quoted or bare. */
const written = fc
	.tuple(
		values,
		fc.array(fc.constantFrom('plain', 'decimal', 'hex', 'named'), { minLength: 1, maxLength: 7 })
	)
	.map(([value, ways]) =>
		[...value]
			.map((letter, at) => {
				const code = letter.codePointAt(0) ?? 0;
				const way = ways[at % ways.length];
				if (way === 'named' && letter === ':') return '&colon;';
				if (way === 'named' && letter === '\t') return '&Tab;';
				if (way === 'named' && letter === '\n') return '&NewLine;';
				if (way === 'decimal' || /["'<>`\s]/.test(letter)) return `&#${code};`;
				return way === 'hex' ? `&#x${code.toString(16)};` : letter;
			})
			.join('')
	);

/** A piece of a page as a careless or cunning hand writes it: tags left open, quotes or none, references to letters. */
export const scrap: fc.Arbitrary<string> = fc
	.tuple(
		names,
		fc.array(fc.tuple(attributeNames, written, fc.constantFrom('"', "'", '')), { maxLength: 4 }),
		contents,
		fc.boolean()
	)
	.map(([name, given, content, closed]) => {
		const list = given.map(([key, value, quote]) => ` ${key}=${quote}${value || 'x'}${quote}`).join('');
		return `<${name}${list}>${content}${closed ? `</${name}>` : ''}`;
	});
