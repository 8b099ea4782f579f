import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { describe, expect, test } from 'vitest';
import { sanitiseSvg } from '#lib/server/publications/sanitise/markup.ts';
import { sanitiseXhtml } from '#lib/server/publications/sanitise/xhtml.ts';
import { parseHtml } from '#lib/server/publications/xml/parse-html.ts';
import { parseXml } from '#lib/server/publications/xml/parse.ts';
import { serialise } from '#lib/server/publications/xml/serialise.ts';
import {
	attribute,
	descendants,
	element,
	setAttribute,
	SVG,
	text,
	XHTML,
	XLINK,
	type XmlElement,
	type XmlNode
} from '#lib/server/publications/xml/tree.ts';
import { cleanCss, surroundings, XML_LIMITS } from '../support/cleaning.ts';

// What an attacker would try, thrown together without plan.
const names = fc.constantFrom(
	...'p div a img svg math script style iframe object embed form input base meta link use image foreignObject set animate title noscript template audio video source mtext annotation-xml mi table td select option textarea x-y html head body SCRIPT Iframe'.split(
		' '
	)
);
const attributeNames = fc.constantFrom(
	...'href src srcset style onclick onload ONERROR srcdoc data action formaction poster background xlink:href attributeName to values from fill filter http-equiv content rel id class name type ping tabindex autofocus longdesc cite usemap'.split(
		' '
	)
);
const values = fc.oneof(
	fc.constantFrom(
		'javascript:alert(1)',
		'JaVa\tScRiPt:alert(1)',
		' \u0001javascript:alert(1)',
		'vbscript:x',
		'data:text/html;base64,PHNjcmlwdD4=',
		'data:image/svg+xml,<svg onload=x>',
		'http://evil.example/a',
		'//evil.example/a',
		'\\\\evil.example\\a',
		'https:evil.example',
		'ftp://evil.example/',
		'file:///etc/passwd',
		'blob:http://evil.example/1',
		'url(http://evil.example/a)',
		'background:url(//evil.example)',
		'width:expression(x)',
		'refresh',
		'0;url=http://evil.example',
		'href',
		'stylesheet',
		'import',
		'meo.png',
		'#a',
		'c1.xhtml#b',
		'../OEBPS/meo.png',
		'../../../../etc/passwd',
		'x.png 1x, http://evil.example/b 2x',
		'"><script>alert(1)</script>',
		"'-alert(1)-'"
	),
	fc.string({ unit: 'grapheme', maxLength: 20 })
);
const words = fc.oneof(
	fc.constantFrom(
		'</style><script>alert(1)</script>',
		']]><script>',
		'<!--',
		'-->',
		'</title><img src=x onerror=y>',
		'@import "http://evil.example/a.css";',
		'a{b:url(http://evil.example)}',
		'Chú mèo'
	),
	fc.string({ maxLength: 12 })
);
const namespaces = fc.constantFrom(
	XHTML,
	XHTML,
	XHTML,
	SVG,
	'http://www.w3.org/1998/Math/MathML',
	'urn:other',
	''
);

const { tree } = fc.letrec<{ tree: XmlElement; node: XmlNode }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 5, withCrossShrink: true },
		words.map((content): XmlNode => text(content)),
		tie('tree')
	),
	tree: fc
		.tuple(
			namespaces,
			names,
			fc.array(fc.tuple(attributeNames, values), { maxLength: 4 }),
			fc.array(tie('node'), { maxLength: 4 })
		)
		.map(([namespace, name, attributes, children]) => {
			const made = element(namespace, name, {}, children);
			for (const [key, value] of attributes) {
				if (key === 'xlink:href') setAttribute(made, 'href', value, XLINK);
				else setAttribute(made, key, value);
			}
			return made;
		})
}));

const LOADING = new Set([
	'src',
	'srcset',
	'data',
	'poster',
	'background',
	'action',
	'formaction',
	'srcdoc',
	'ping',
	'longdesc',
	'manifest',
	'cite'
]);
const SAFE_DATA = /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/\w+);base64,/;

/** Everything that must never come out, whoever reads the result. */
function faults(name: string, attributes: readonly { name: string; value: string }[]): string[] {
	const found: string[] = [];
	const local = name.toLowerCase();
	if (
		/^(?:script|iframe|frame|object|embed|applet|form|input|button|textarea|select|base|template|noscript|foreignobject script)$/.test(
			local
		)
	)
		found.push('<' + local);
	for (const { name: raw, value } of attributes) {
		const key = raw.toLowerCase().replace(/^xlink:/, '');
		if (key.startsWith('on')) found.push(key);
		const isLink = key === 'href' && (local === 'a' || local === 'area');
		const loads = LOADING.has(key) || (key === 'href' && !isLink);
		for (const one of key === 'srcset' ? value.split(/,\s*/) : [value]) {
			const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(one.replace(/[\t\r\n]/g, ''))?.[1]?.toLowerCase();
			if (loads && ((scheme && !SAFE_DATA.test(one)) || /^\s*[/\\]/.test(one))) found.push(`${key}=${one}`);
			if (isLink && scheme && !['http', 'https', 'mailto', 'tel'].includes(scheme))
				found.push(`${key}=${one}`);
		}
		if (
			/(?:url|image-set|src)\s*\(\s*["']?\s*(?:[a-z]+:|[/\\])/i.test(value) &&
			key !== 'title' &&
			!key.startsWith('aria-') &&
			key !== 'alt' &&
			key === 'style'
		)
			found.push(`${key}=${value}`);
		if (key === 'http-equiv') found.push(key);
		if (key === 'attributename' && /href/i.test(value)) found.push(value);
	}
	return found;
}

function faultsInXml(markup: string): string[] {
	const root = parseXml(markup, XML_LIMITS);
	return [root, ...descendants(root)].flatMap((node) => [
		...faults(node.name, node.attributes),
		...(node.name === 'style' &&
		/evil/.test(node.children.map((c) => (c.kind === 'text' ? c.text : '')).join(''))
			? ['style']
			: [])
	]);
}

function faultsInHtml(markup: string): string[] {
	const visit = (node: Html.ChildNode): string[] =>
		'tagName' in node ? [...faults(node.tagName, node.attrs), ...node.childNodes.flatMap(visit)] : [];
	return parse(markup).childNodes.flatMap((node) => ('tagName' in node ? visit(node) : []));
}

describe('whatever goes in, nothing that runs or calls out comes out', () => {
	test('pages, read as XML and read as HTML', () => {
		fc.assert(
			fc.property(tree, (made) => {
				const out = serialise(sanitiseXhtml(structuredClone(made), surroundings()), { doctype: 'html' });
				expect(faultsInXml(out)).toEqual([]);
				expect(faultsInHtml(out)).toEqual([]);
			}),
			{ numRuns: 1500, seed: 20_261_124 }
		);
	});

	test('broken pages that had to be repaired', () => {
		const fragment = fc
			.tuple(names, attributeNames, values, words)
			.map(
				([name, key, value, content]) => `<${name} ${key}="${value.replaceAll('"', '&quot;')}">${content}`
			);
		fc.assert(
			fc.property(fc.array(fragment, { maxLength: 8 }), (pieces) => {
				const out = serialise(sanitiseXhtml(parseHtml(pieces.join(''), XML_LIMITS), surroundings()), {
					doctype: 'html'
				});
				expect(faultsInXml(out)).toEqual([]);
				expect(faultsInHtml(out)).toEqual([]);
			}),
			{ numRuns: 1500, seed: 20_261_124 }
		);
	});

	test('drawings', () => {
		fc.assert(
			fc.property(tree, (made) => {
				const root = element(SVG, 'svg', {}, [made]);
				const clean = sanitiseSvg(root, surroundings());
				if (clean) expect(faultsInXml(serialise(clean))).toEqual([]);
			}),
			{ numRuns: 1000, seed: 20_261_124 }
		);
	});

	test('style sheets', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'a{',
				'}',
				'background:',
				'url(',
				'http://evil.example/a',
				'"',
				"'",
				')',
				';',
				'@import ',
				'@media x{',
				'\\75rl(',
				'\\',
				'/*',
				'*/',
				'image-set(',
				'expression(',
				'src(',
				'position:fixed',
				'--x:',
				'var(--x)',
				'meo.png',
				'@font-face{src:',
				'<!--',
				'<',
				'@namespace '
			),
			fc.string({ maxLength: 6 })
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
				const out = cleanCss(pieces.join(''));
				// The inside of a string is only text, whatever it looks like.
				const bare = out.replace(/"(?:[^"\\]|\\[\s\S])*"/g, '""');
				expect(bare).not.toMatch(/url\(\s*["']?\s*(?:https?:|\/\/)/i);
				expect(bare).not.toMatch(/(?<![\w-])(?:image-set|expression|src)\s*\(/i);
				expect(out).not.toMatch(/@import\s*["']?(?:https?:|\/\/)/i);
				expect(bare).not.toMatch(/position\s*:\s*fixed[;}]/i);
			}),
			{ numRuns: 3000, seed: 20_261_124 }
		);
	});

	test('cleaning what is clean changes nothing', () => {
		fc.assert(
			fc.property(tree, (made) => {
				const once = serialise(sanitiseXhtml(structuredClone(made), surroundings()), { doctype: 'html' });
				const twice = serialise(sanitiseXhtml(parseXml(once, XML_LIMITS), surroundings()), {
					doctype: 'html'
				});
				expect(twice.replace(/ rel="[^"]*" data-external=""/g, '')).toBe(
					once.replace(/ rel="[^"]*" data-external=""/g, '')
				);
				expect(attribute(parseXml(twice, XML_LIMITS), 'onclick')).toBeNull();
			}),
			{ numRuns: 600, seed: 20_261_124 }
		);
	});
});
