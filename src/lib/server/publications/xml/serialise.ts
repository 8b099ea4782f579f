import { DC, descendants, EPUB, XHTML, XLINK, XML, type XmlElement, type XmlNode } from './tree.ts';

/** Prefixes of attributes and of those elements that are usually written with one; every other namespace is written in full. */
const PREFIXES: Readonly<Record<string, string>> = { [EPUB]: 'epub', [XLINK]: 'xlink', [DC]: 'dc' };
const OPF_PREFIX = 'opf';
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Well-formed XML in UTF-8, the same bytes for the same tree; XHTML reads the same in an HTML parser. */
export function serialise(root: XmlElement, { doctype = '' }: { doctype?: string } = {}): string {
	const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
	if (doctype) out.push(`<!DOCTYPE ${doctype}>\n`);
	const used = new Map<string, string>();
	for (const node of [root, ...descendants(root)]) {
		if (node.namespace === DC) used.set('dc', DC);
		for (const { namespace } of node.attributes) {
			const prefix = prefixOf(namespace);
			if (prefix && prefix !== 'xml') used.set(prefix, namespace);
		}
	}
	const start = out.length;
	write(root, '', used, out);
	const declarations = [...used].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
	out[start] = (out[start] ?? '').replace(/^<[^\s>]+(?: xmlns="[^"]*")?/, (head) => head + declarations);
	out.push('\n');
	return out.join('');
}

function write(node: XmlNode, inherited: string, declared: ReadonlyMap<string, string>, out: string[]): void {
	if (node.kind === 'text') {
		out.push(escapeText(node.text));
		return;
	}
	const { namespace } = node;
	const ownPrefix = namespace === DC ? 'dc' : null;
	const name = ownPrefix ? `${ownPrefix}:${node.name}` : node.name;
	const scope = new Map(declared);
	let head = '<' + name;
	const declare = (uri: string, prefix: string) => {
		if (scope.get(prefix) === uri) return;
		scope.set(prefix, uri);
		head += ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
	};
	if (ownPrefix) declare(namespace, ownPrefix);
	else if (namespace !== inherited) head += ` xmlns="${escapeAttribute(namespace)}"`;
	for (const { namespace: uri, name: local, value } of node.attributes) {
		const prefix = prefixOf(uri);
		if (prefix === null) continue;
		if (prefix && prefix !== 'xml') declare(uri, prefix);
		head += ` ${prefix ? prefix + ':' : ''}${local}="${escapeAttribute(value)}"`;
	}
	const empty = node.children.length === 0;
	const mayClose = namespace !== XHTML || VOID.has(node.name);
	if (empty && mayClose) {
		out.push(head, '/>');
		return;
	}
	out.push(head, '>');
	const within = ownPrefix ? inherited : namespace;
	for (const child of node.children) write(child, within, scope, out);
	out.push('</', name, '>');
}

function prefixOf(uri: string): string | null {
	if (uri === '') return '';
	if (uri === XML) return 'xml';
	if (uri === 'http://www.idpf.org/2007/opf') return OPF_PREFIX;
	return PREFIXES[uri] ?? null;
}

// Characters XML 1.0 cannot carry are left out; they mean nothing in a book.
const FORBIDDEN =
	// eslint-disable-next-line no-control-regex -- exactly these are not allowed
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeText(value: string): string {
	return value
		.replace(FORBIDDEN, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}

function escapeAttribute(value: string): string {
	return escapeText(value)
		.replaceAll('"', '&quot;')
		.replaceAll('\n', '&#10;')
		.replaceAll('\t', '&#9;')
		.replaceAll('\r', '&#13;');
}
