import { MATHML, text, textContent, type XmlAttribute, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { filterAttributes, sharedAttribute } from './attributes.ts';
import { MATHML_ATTRIBUTES, MATHML_ELEMENTS } from './mathml-vocabulary.ts';
import type { CleanAll, Surroundings } from './surroundings.ts';

/** One MathML element and all below it; `cleanAll` cleans what stands inside, of whatever language. */
export function cleanMath(node: XmlElement, around: Surroundings, cleanAll: CleanAll): XmlNode[] {
	if (node.name === 'annotation-xml') return [];
	if (!MATHML_ELEMENTS.has(node.name)) {
		around.removed(node.name === 'script' ? 'removed-script' : 'removed-unknown');
		return node.name === 'script' || node.name === 'style' ? [] : cleanAll(node.children, around, MATHML);
	}
	filterAttributes(node, (found) => cleanAttribute(found, around));
	node.children =
		node.name === 'annotation'
			? [text(textContent(node).normalize('NFC'))]
			: cleanAll(node.children, around, MATHML);
	return [node];
}

function cleanAttribute(found: XmlAttribute, around: Surroundings): XmlAttribute | null {
	const shared = sharedAttribute(found, around);
	if (shared !== undefined) return shared;
	return found.namespace === '' && MATHML_ATTRIBUTES.has(found.name)
		? { ...found, value: found.value.normalize('NFC') }
		: null;
}
