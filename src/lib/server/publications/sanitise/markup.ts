import { attribute, MATHML, SVG, XHTML, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { cleanHtml } from './html.ts';
import { cleanMath } from './mathml.ts';
import { cleanSvg } from './svg.ts';
import type { Surroundings } from './surroundings.ts';

/** Cleans a node and says what stands in its place: itself, its content, or nothing. */
export function cleanNode(node: XmlNode, around: Surroundings, within: string): XmlNode[] {
	if (node.kind === 'text')
		return node.text === '' ? [] : [{ kind: 'text', text: node.text.normalize('NFC') }];
	if (node.namespace === XHTML && within !== SVG && within !== MATHML)
		return cleanHtml(node, around, cleanAll);
	if (node.namespace === SVG && within !== MATHML) return cleanSvg(node, around, cleanAll);
	if (node.namespace === MATHML && within !== SVG) return cleanMath(node, around, cleanAll);
	if (isSwitch(node)) return chooseCase(node, around, within);
	around.removed(node.name === 'script' || node.name === 'trigger' ? 'removed-script' : 'removed-unknown');
	return node.name === 'script' || node.name === 'style' || node.name === 'trigger'
		? []
		: cleanAll(node.children, around, within);
}

export function cleanAll(nodes: readonly XmlNode[], around: Surroundings, within: string): XmlNode[] {
	return nodes.flatMap((node) => cleanNode(node, around, within));
}

function isSwitch(node: XmlElement): boolean {
	return node.name === 'switch' && node.namespace.includes('idpf.org');
}

/** `epub:switch`: browsers do not know it; MathML and SVG cases can be shown, else its default. */
function chooseCase(node: XmlElement, around: Surroundings, within: string): XmlNode[] {
	const branches = node.children.filter((child): child is XmlElement => child.kind === 'element');
	const known = branches.find((branch) =>
		[MATHML, SVG].includes(attribute(branch, 'required-namespace') ?? '')
	);
	const chosen = known ?? branches.find((branch) => branch.name === 'default');
	return chosen ? cleanAll(chosen.children, around, within) : [];
}

/** A whole SVG document. */
export function sanitiseSvg(root: XmlElement, around: Surroundings): XmlElement | null {
	const [clean] = root.namespace === SVG && root.name === 'svg' ? cleanSvg(root, around, cleanAll) : [];
	return clean?.kind === 'element' ? clean : null;
}
