import { SaxesParser } from 'saxes';
import { namedCharacter, withoutC1 } from './characters.ts';
import { limitExpansion, readDoctype } from './doctype.ts';
import { DC, EPUB, MATHML, OPF, SVG, XHTML, XLINK, type XmlAttribute, type XmlElement } from './tree.ts';
import { XmlRefused, type OnOutside, type XmlLimits } from './xml-refused.ts';

/**
 * Strict and namespace-aware. Of document types only small entities inside the document are read (`doctype.ts`), nothing is ever
 * fetched. The named characters of HTML (`&nbsp;`) are known, as old XHTML relies on them.
 * @throws {XmlRefused}
 */
export function parseXml(source: string, limits: XmlLimits, onOutside?: OnOutside): XmlElement {
	if (source.length > limits.xmlBytes) throw new XmlRefused('xml-too-large');
	const parser = new SaxesParser({ xmlns: true, position: true, additionalNamespaces: FORGOTTEN });
	Object.assign(parser.ENTITIES, namedCharacters(source));
	const open: XmlElement[] = [];
	let root: XmlElement | null = null;
	let elements = 0;

	parser.on('error', () => {
		throw new XmlRefused('not-well-formed', parser.line);
	});
	parser.on('doctype', (doctype) => {
		const entities = readDoctype(doctype, onOutside);
		limitExpansion(source, entities);
		for (const [name, value] of entities) if (!PREDEFINED.has(name)) parser.ENTITIES[name] = value;
	});
	parser.on('opentag', (tag) => {
		if (++elements > limits.xmlElements) throw new XmlRefused('xml-too-many-elements', parser.line);
		if (open.length >= limits.xmlDepth) throw new XmlRefused('xml-too-deep', parser.line);
		const attributes: XmlAttribute[] = [];
		for (const { uri, local, prefix, value } of Object.values(tag.attributes))
			if (prefix !== 'xmlns' && local !== 'xmlns') attributes.push({ namespace: uri, name: local, value });
		const node: XmlElement = {
			kind: 'element',
			namespace: tag.uri,
			name: tag.local,
			attributes,
			children: []
		};
		const parent = open.at(-1);
		if (parent) parent.children.push(node);
		else root = node;
		open.push(node);
	});
	parser.on('closetag', () => {
		open.pop();
	});
	const addText = (content: string) => {
		open.at(-1)?.children.push({ kind: 'text', text: withoutC1(content) });
	};
	parser.on('text', addText);
	parser.on('cdata', addText);

	// Some tools write an empty line before the declaration.
	parser.write(source.trimStart()).close();
	if (root === null) throw new XmlRefused('not-well-formed');
	return root;
}

/** Prefixes that files use without declaring them. */
export const FORGOTTEN = {
	epub: EPUB,
	opf: OPF,
	dc: DC,
	xlink: XLINK,
	svg: SVG,
	m: MATHML,
	mml: MATHML,
	html: XHTML,
	xhtml: XHTML,
	xsi: 'http://www.w3.org/2001/XMLSchema-instance'
};

const PREDEFINED = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Only the names this document uses, looked up in the HTML parser's table. */
function namedCharacters(source: string): Record<string, string> {
	const known: Record<string, string> = {};
	for (const [, name = ''] of source.matchAll(/&([A-Za-z][A-Za-z0-9]{1,31});/g)) {
		if (PREDEFINED.has(name) || Object.hasOwn(known, name)) continue;
		const character = namedCharacter(name);
		if (character !== null) known[name] = character;
	}
	return known;
}
