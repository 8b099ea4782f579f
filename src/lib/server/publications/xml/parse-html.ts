import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { EPUB, XML, XMLNS, type XmlAttribute, type XmlElement } from './tree.ts';
import { countTags } from './count-tags.ts';
import { XmlRefused, type XmlLimits } from './xml-refused.ts';

/**
 * What a browser would make of a broken page, as a tree. The source has been through `mendMarkup`. Elements that lie deeper than
 * allowed lose their tags, not their text. @throws {XmlRefused}
 */
export function parseHtml(source: string, limits: XmlLimits): XmlElement {
	if (source.length > limits.xmlBytes) throw new XmlRefused('xml-too-large');
	// Before the parser makes a tree of them.
	if (countTags(source) > limits.xmlElements) throw new XmlRefused('xml-too-many-elements');
	const document = parse('<!DOCTYPE html>' + source, { scriptingEnabled: false });
	const root = document.childNodes.find((node): node is Html.Element => 'tagName' in node);
	if (!root) throw new XmlRefused('not-well-formed');
	let elements = 0;

	const convert = (node: Html.Element, depth: number): XmlElement => {
		if (++elements > limits.xmlElements) throw new XmlRefused('xml-too-many-elements');
		const children = 'content' in node ? (node as Html.Template).content.childNodes : node.childNodes;
		const result: XmlElement = {
			kind: 'element',
			namespace: node.namespaceURI,
			name: node.tagName,
			attributes: node.attrs.flatMap(convertAttribute),
			children: []
		};
		for (const child of children) {
			if ('tagName' in child && depth < limits.xmlDepth) result.children.push(convert(child, depth + 1));
			else if ('tagName' in child) result.children.push({ kind: 'text', text: textOf(child) });
			else if (child.nodeName === '#text' && 'value' in child)
				result.children.push({ kind: 'text', text: child.value });
		}
		return result;
	};
	return convert(root, 1);
}

/** All text below, however deep: on a list of its own, for the stack would not hold it. */
function textOf(root: Html.Element): string {
	let text = '';
	const waiting: Html.ChildNode[] = [root];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (node.nodeName === '#text' && 'value' in node) text += node.value;
		if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
	}
	return text;
}

/** HTML keeps `epub:type` and `xml:lang` as plain names with a colon. */
function convertAttribute({
	name,
	namespace,
	value
}: {
	name: string;
	namespace?: string;
	value: string;
}): XmlAttribute[] {
	if (namespace === XMLNS || name.startsWith('xmlns')) return [];
	if (namespace) return [{ namespace, name, value }];
	const [prefix, local] = name.split(':', 2);
	if (prefix === 'epub' && local) return [{ namespace: EPUB, name: local, value }];
	if (prefix === 'xml' && local) return [{ namespace: XML, name: local, value }];
	return /^[\w.-]+$/.test(name) ? [{ namespace: '', name, value }] : [];
}
