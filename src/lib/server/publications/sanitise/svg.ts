import {
	attribute,
	setAttribute,
	SVG,
	text,
	textContent,
	XHTML,
	XLINK,
	type XmlAttribute,
	type XmlElement,
	type XmlNode
} from '../xml/tree.ts';
import { filterAttributes, gone, sharedAttribute } from './attributes.ts';
import { sanitisePresentation, sanitiseStyleSheet } from './css.ts';
import { SVG_ANIMATIONS, SVG_ATTRIBUTES, SVG_ELEMENTS, SVG_REFERRING } from './svg-vocabulary.ts';
import { linkTo, referTo, type CleanAll, type Surroundings } from './surroundings.ts';

/** One SVG element and all below it; `cleanAll` cleans what stands inside, of whatever language. */
export function cleanSvg(node: XmlElement, around: Surroundings, cleanAll: CleanAll): XmlNode[] {
	if (node.name === 'script' || node.name === 'handler' || node.name === 'listener') {
		around.removed('removed-script');
		return [];
	}
	if (!SVG_ELEMENTS.has(node.name)) {
		// An unknown shape has no meaning without its tag.
		around.removed(SVG_ANIMATIONS.has(node.name) ? 'removed-animation' : 'removed-unknown');
		return [];
	}
	if (node.name === 'metadata') return [];
	if (SVG_ANIMATIONS.has(node.name) && !isHarmlessAnimation(node)) {
		around.removed('removed-animation');
		return [];
	}
	if (node.name === 'style') {
		const css = sanitiseStyleSheet(textContent(node), around);
		return css ? [{ ...node, attributes: [], children: [text(css)] }] : [];
	}
	let outward = false;
	// Drawings for old and new readers carry both spellings; the newer one counts (SVG 2), and one name stands once.
	if (attribute(node, 'href') !== null) setAttribute(node, 'href', null, XLINK);
	filterAttributes(node, (found) => {
		if (isHref(found) && node.name === 'a') {
			const link = linkTo(found.value, around);
			outward = link?.external ?? false;
			return link === null ? null : { namespace: '', name: 'href', value: link.href };
		}
		return cleanAttribute(node, found, around);
	});
	if (outward)
		node.attributes.push(
			{ namespace: '', name: 'rel', value: 'noopener noreferrer' },
			{ namespace: '', name: 'data-external', value: '' }
		);
	node.children = cleanChildren(node, around, cleanAll);
	return [node];
}

function cleanChildren(node: XmlElement, around: Surroundings, cleanAll: CleanAll): XmlNode[] {
	if (node.name === 'foreignObject') return cleanAll(node.children, around, XHTML);
	if (node.name === 'title' || node.name === 'desc') return [text(textContent(node).normalize('NFC'))];
	return cleanAll(node.children, around, SVG);
}

function isHref({ namespace, name }: XmlAttribute): boolean {
	return name === 'href' && (namespace === '' || namespace === XLINK);
}

function cleanAttribute(node: XmlElement, found: XmlAttribute, around: Surroundings): XmlAttribute | null {
	const shared = sharedAttribute(found, around);
	if (shared !== undefined) return shared;
	if (isHref(found)) return cleanReference(node, found, around);
	const { namespace, name, value } = found;
	if (namespace !== '' || !SVG_ATTRIBUTES.has(name)) return null;
	if (/transform$/i.test(name))
		return /^[\w\s.,()+-]*$/.test(value) ? found : gone(around, 'removed-unknown');
	if (name === 'requiredExtensions') return null;
	if (name === 'attributeName' && !SVG_ANIMATIONS.has(node.name)) return null;
	if (!/[(\\]/.test(value)) return found;
	const clean = sanitisePresentation(name, value, around);
	return clean === null ? null : { ...found, value: clean };
}

function cleanReference(node: XmlElement, found: XmlAttribute, around: Surroundings): XmlAttribute | null {
	if (!SVG_REFERRING.has(node.name)) return null;
	if (/^\s*#/.test(found.value)) return { namespace: '', name: 'href', value: found.value.trim() };
	if (node.name === 'image' || node.name === 'feImage') {
		const value = referTo(found.value, around, ['image', 'svg']);
		return value === null ? null : { namespace: '', name: 'href', value };
	}
	return gone(around, 'removed-remote');
}

/** May move and colour; may not turn a link or a picture into another one. */
function isHarmlessAnimation(node: XmlElement): boolean {
	const target = attribute(node, 'attributeName');
	if (target === null) return node.name === 'animateMotion';
	if (!SVG_ATTRIBUTES.has(target) || target === 'class' || target === 'id') return false;
	const values = ['values', 'from', 'to', 'by'].map((name) => attribute(node, name) ?? '');
	return values.every((value) => /^[\w\s.,;()#%+-]*$/.test(value) && !/url/i.test(value));
}
