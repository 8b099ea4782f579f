import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { parseXml } from '#lib/server/publications/xml/parse.ts';
import {
	descendants,
	MATHML,
	SVG,
	XHTML,
	XLINK,
	XML,
	EPUB,
	textContent
} from '#lib/server/publications/xml/tree.ts';
import { XML_LIMITS } from '../../support/cleaning.ts';
import { candidates, isFragment, leads, loads, type Kind } from './addresses.ts';
import { faultsInCss, faultsInValue } from './css-judge.ts';
import { ELEMENTS, INERT, PRESENTATION, type Vocabulary } from './vocabulary.ts';

interface Attribute {
	/** With its prefix, as it is written: `xml:lang`. */
	readonly name: string;
	readonly value: string;
}

export interface Seen {
	readonly namespace: string;
	readonly name: string;
	readonly attributes: readonly Attribute[];
	/** All text inside. */
	readonly text: string;
}

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
	[XHTML]: 'html',
	[SVG]: 'svg',
	[MATHML]: 'math'
};
const NAMESPACES = new Set([XHTML, SVG, MATHML, EPUB, XLINK]);
const PREFIXES: Readonly<Record<string, string>> = { [XML]: 'xml', [EPUB]: 'epub', [XLINK]: 'xlink' };
const SETTING = new Set(['animate', 'animateTransform', 'set']);
const ANIMATIONS = new Set([...SETTING, 'animateMotion']);

/** Files that an attribute loads by itself: `element@name`. */
const LOADED: Readonly<Record<string, readonly Kind[]>> = {
	'html img@src': ['image'],
	'html img@longdesc': ['page'],
	'html source@src': ['image', 'sound'],
	'html audio@src': ['sound'],
	'html video@src': ['sound'],
	'html video@poster': ['image'],
	'html track@src': ['captions'],
	'html link@href': ['style'],
	'svg image@href': ['image'],
	'svg feImage@href': ['image']
};
/** Elements of SVG that point into their own drawing. */
const POINTING = new Set([
	'use',
	'textPath',
	'linearGradient',
	'radialGradient',
	'pattern',
	'filter',
	'mpath',
	'image',
	'feImage'
]);

/** Everything in a page that must not be there, each as `element@attribute=value`; the page is read as strict XML. */
export function faultsInXml(markup: string): string[] {
	const root = parseXml(markup, XML_LIMITS);
	return [root, ...descendants(root)].flatMap(({ namespace, name, attributes, ...node }) =>
		faultsOf({
			namespace,
			name,
			attributes: attributes.map((one) => ({ name: written(one.namespace, one.name), value: one.value })),
			text: textContent({ namespace, name, attributes, ...node })
		})
	);
}

/** The same of the page as a browser reads HTML. */
export function faultsInHtml(markup: string): string[] {
	const visit = (node: Html.ChildNode): string[] => {
		if (!('tagName' in node)) return [];
		const children = 'content' in node ? node.content.childNodes : node.childNodes;
		const attributes = node.attrs.map((one) => ({
			name: one.prefix ? `${one.prefix}:${one.name}` : one.name,
			value: one.value
		}));
		const text = children.map((child) => ('value' in child ? child.value : '')).join('');
		const { namespaceURI: namespace, tagName: name } = node;
		const seen = { namespace, name, attributes, text };
		return [...faultsOf(seen, true), ...children.flatMap(visit)];
	};
	return parse(markup).childNodes.flatMap(visit);
}

/** An attribute of a namespace that we do not know is written so that nothing allows it. */
function written(namespace: string, name: string): string {
	return namespace === '' ? name : `${PREFIXES[namespace] ?? `{${namespace}}`}:${name}`;
}

/**
 * The verdict on one element: it, every attribute of it, and its style.
 * @param asHtml pieces of drawings and formulas may lie outside of `<svg>` and `<math>`, where HTML makes elements without a meaning of them
 */
export function faultsOf(seen: Seen, asHtml = false): string[] {
	const vocabulary = VOCABULARIES[seen.namespace];
	// A parser may not know the capitals of a newer element.
	const stray = asHtml && vocabulary !== 'math';
	if (!vocabulary || !(ELEMENTS[vocabulary].has(seen.name) || (stray && STRAY_ELEMENTS.has(seen.name))))
		return [`<${seen.name}>`];
	const found = seen.attributes
		.filter((attribute) => !isGood(vocabulary, seen, attribute) && !(stray && isGoodStray(attribute)))
		.map(({ name, value }) => `${seen.name}@${name}=${value}`);
	const given = new Map(seen.attributes.map(({ name, value }) => [name, value]));
	if (seen.name === 'style') found.push(...faultsInCss(seen.text));
	if (seen.name === 'style' && seen.text.includes('<')) found.push('<style> with markup');
	if (seen.name === 'meta' && given.get('name') !== 'viewport') found.push('<meta>');
	if (seen.name === 'link' && !/^(?:alternate )?stylesheet$/.test(given.get('rel') ?? ''))
		found.push('<link>');
	if ((seen.name === 'audio' || seen.name === 'video') && !given.has('controls'))
		found.push(`<${seen.name}> without controls`);
	const outward =
		seen.name === 'a' || seen.name === 'area' ? leads(given.get('href') ?? '#') === 'outside' : false;
	if (outward && (given.get('rel') !== 'noopener noreferrer' || !given.has('data-external')))
		found.push(`${seen.name}@href leads outside unmarked`);
	return found;
}

function isGood(vocabulary: Vocabulary, { name: element }: Seen, { name, value }: Attribute): boolean {
	const place = `${element}@${name}`;
	if (name === 'xml:lang' || name === 'xml:space' || name === 'epub:type' || name === 'epub:prefix')
		return true;
	if (/^xmlns(?::\w+)?$/.test(name)) return NAMESPACES.has(value);
	if (/^aria-[a-z]+$/.test(name)) return true;
	if (name === 'tabindex') return /^\s*(?:0|-\d+)\s*$/.test(value);
	if (name === 'style') return faultsInCss(value).length === 0;
	const loaded = LOADED[`${vocabulary} ${place}`];
	if (loaded && loads(value, loaded)) return true;
	switch (vocabulary) {
		case 'html':
			return isGoodInHtml(element, name, value);
		case 'svg':
			return isGoodInSvg(element, name, value);
		case 'math':
			return INERT.math.has(name);
	}
}

function isGoodInHtml(element: string, name: string, value: string): boolean {
	switch (`${element}@${name}`) {
		case 'a@href':
		case 'area@href':
			return leads(value) !== 'nowhere good';
		case 'img@srcset':
		case 'source@srcset':
			return candidates(value).every((address) => loads(address, ['image']));
		case 'img@usemap':
			return isFragment(value);
		case 'img@data-natural-size':
			return /^\d+ \d+$/.test(value);
		case 'a@rel':
		case 'area@rel':
			return value === 'noopener noreferrer';
		case 'a@data-external':
		case 'area@data-external':
			return value === '';
		case 'link@rel':
			return /^(?:alternate )?stylesheet$/.test(value);
		case 'link@type':
			return value === 'text/css';
		case 'meta@name':
			return value === 'viewport';
		case 'meta@content':
			return /^[\w\s=,;.-]*$/.test(value);
		default:
			return INERT.html.has(name) || INERT.html.has(`${element}@${name}`);
	}
}

function isGoodInSvg(element: string, name: string, value: string): boolean {
	if (name === 'href')
		return element === 'a' ? leads(value) !== 'nowhere good' : POINTING.has(element) && isFragment(value);
	if (element === 'a' && name === 'rel') return value === 'noopener noreferrer';
	if (element === 'a' && name === 'data-external') return value === '';
	if (name === 'attributeName') return ANIMATIONS.has(element) && mayMove(value);
	// What an animation sets. Of a filter primitive `values` are numbers, and `animateMotion` sets nothing but a place.
	if (['values', 'from', 'to', 'by'].includes(name))
		return !SETTING.has(element) || !/[:/\\]|url/i.test(value);
	if (PRESENTATION.has(name)) return faultsInValue(value).length === 0;
	return INERT.svg.has(name);
}

const small = (names: Iterable<string>) => new Set([...names].map((name) => name.toLowerCase()));
const STRAY_ELEMENTS = small([...ELEMENTS.svg, ...ELEMENTS.math]);
const STRAY_ATTRIBUTES = small([
	...INERT.svg,
	...INERT.math,
	...PRESENTATION,
	'attributeName',
	'values',
	'from',
	'to',
	'by'
]);

/** What means something in a drawing or formula and nothing in HTML; of `background` HTML would load a picture. */
function isGoodStray({ name, value }: Attribute): boolean {
	if (name === 'href') return leads(value) !== 'nowhere good' || loads(value, ['image']);
	return name !== 'background' && STRAY_ATTRIBUTES.has(name);
}

/** An animation may move and colour, and never change what something is, does or points at. */
function mayMove(target: string): boolean {
	if (target === 'id' || target === 'class') return false;
	return PRESENTATION.has(target) || INERT.svg.has(target) || target === 'values';
}
