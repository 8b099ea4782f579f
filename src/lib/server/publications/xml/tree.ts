/** A small XML tree: elements and text, no comments, no entities. Sanitisers change it in place. */
export interface XmlElement {
	readonly kind: 'element';
	namespace: string;
	/** Local name. */
	name: string;
	attributes: XmlAttribute[];
	children: XmlNode[];
}

export interface XmlText {
	readonly kind: 'text';
	text: string;
}

export interface XmlAttribute {
	/** '' for no namespace. */
	readonly namespace: string;
	readonly name: string;
	value: string;
}

export type XmlNode = XmlElement | XmlText;

export const XHTML = 'http://www.w3.org/1999/xhtml';
export const SVG = 'http://www.w3.org/2000/svg';
export const MATHML = 'http://www.w3.org/1998/Math/MathML';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';
export const EPUB = 'http://www.idpf.org/2007/ops';
export const OPF = 'http://www.idpf.org/2007/opf';
export const DC = 'http://purl.org/dc/elements/1.1/';
export const SMIL = 'http://www.w3.org/ns/SMIL';
export const NCX = 'http://www.daisy.org/z3986/2005/ncx/';

export function element(
	namespace: string,
	name: string,
	attributes: Readonly<Record<string, string>> = {},
	children: XmlNode[] = []
): XmlElement {
	const list = Object.entries(attributes).map(([key, value]) => ({ namespace: '', name: key, value }));
	return { kind: 'element', namespace, name, attributes: list, children };
}

export function text(content: string): XmlText {
	return { kind: 'text', text: content };
}

export function attribute(node: XmlElement, name: string, namespace = ''): string | null {
	return node.attributes.find((a) => a.name === name && a.namespace === namespace)?.value ?? null;
}

export function setAttribute(node: XmlElement, name: string, value: string | null, namespace = ''): void {
	const found = node.attributes.find((a) => a.name === name && a.namespace === namespace);
	if (value === null) node.attributes = node.attributes.filter((a) => a !== found);
	else if (found) found.value = value;
	else node.attributes.push({ namespace, name, value });
}

export function childElements(node: XmlElement, name?: string): XmlElement[] {
	return node.children.filter(
		(c): c is XmlElement => c.kind === 'element' && (name === undefined || c.name === name)
	);
}

export function firstChild(node: XmlElement | null, name: string): XmlElement | null {
	return node === null ? null : (childElements(node, name)[0] ?? null);
}

/** Every element below, in document order, the node itself not among them. */
export function* descendants(node: XmlElement): Generator<XmlElement> {
	for (const child of node.children) {
		if (child.kind !== 'element') continue;
		yield child;
		yield* descendants(child);
	}
}

export function firstDescendant(node: XmlElement, name: string): XmlElement | null {
	for (const found of descendants(node)) if (found.name === name) return found;
	return null;
}

/** All text below, white space as it stands. */
export function textContent(node: XmlNode): string {
	if (node.kind === 'text') return node.text;
	let all = '';
	for (const child of node.children) all += textContent(child);
	return all;
}

/** Text with white space collapsed, in NFC: for titles and names. */
export function label(node: XmlNode | null): string {
	return node === null ? '' : textContent(node).replace(/\s+/g, ' ').trim().normalize('NFC');
}
