import { MATHML, text, textContent, type XmlAttribute, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { filterAttributes, sharedAttribute } from './attributes.ts';
import { cleanNode } from './markup.ts';
import { MATHML_ATTRIBUTES, MATHML_ELEMENTS } from './mathml-vocabulary.ts';
import type { Surroundings } from './surroundings.ts';

/** One MathML element and all below it. */
export function cleanMath(node: XmlElement, around: Surroundings): XmlNode[] {
	if (node.name === 'annotation-xml') return [];
	if (!MATHML_ELEMENTS.has(node.name)) {
		around.removed(node.name === 'script' ? 'removed-script' : 'removed-unknown');
		return node.name === 'script' || node.name === 'style'
			? []
			: node.children.flatMap((child) => cleanNode(child, around, MATHML));
	}
	filterAttributes(node, (found) => cleanAttribute(found, around));
	node.children =
		node.name === 'annotation'
			? [text(textContent(node).normalize('NFC'))]
			: node.children.flatMap((child) => cleanNode(child, around, MATHML));
	return [node];
}

function cleanAttribute(found: XmlAttribute, around: Surroundings): XmlAttribute | null {
	const shared = sharedAttribute(found, around);
	if (shared !== undefined) return shared;
	return found.namespace === '' && MATHML_ATTRIBUTES.has(found.name)
		? { ...found, value: found.value.normalize('NFC') }
		: null;
}
