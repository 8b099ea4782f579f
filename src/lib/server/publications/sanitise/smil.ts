import {
	attribute,
	element,
	EPUB,
	firstChild,
	setAttribute,
	SMIL,
	type XmlElement,
	type XmlNode
} from '../xml/tree.ts';
import { referTo, type Surroundings } from './surroundings.ts';

/** A media overlay: which sentence sounds when. Only `seq`, `par`, `text` and `audio` with files of this publication. */
export function sanitiseSmil(root: XmlElement, around: Surroundings): XmlElement | null {
	const body = firstChild(root, 'body');
	if (root.name !== 'smil' || !body) return null;
	const clean = element(SMIL, 'smil', { version: '3.0' });
	clean.children = [cleanContainer(body, 'body', around)];
	return clean;
}

function cleanContainer(node: XmlElement, name: string, around: Surroundings): XmlElement {
	const clean = element(SMIL, name);
	copy(node, clean, ['id']);
	const type = attribute(node, 'type', EPUB);
	if (type !== null) setAttribute(clean, 'type', type, EPUB);
	const textref = attribute(node, 'textref', EPUB);
	const target = textref === null ? null : referTo(textref, around, ['document', 'svg']);
	if (target !== null) setAttribute(clean, 'textref', target, EPUB);
	clean.children = node.children.flatMap((child) => cleanChild(child, around));
	return clean;
}

/** A sentence and its sound; one whose sound is not in the book stays silent and is left out. */
function cleanPair(node: XmlElement, around: Surroundings): XmlNode[] {
	const clean = cleanContainer(node, 'par', around);
	const had = node.children.some((child) => child.kind === 'element' && child.name === 'audio');
	const has = clean.children.some((child) => child.kind === 'element' && child.name === 'audio');
	return had && !has ? [] : [clean];
}

function cleanChild(child: XmlNode, around: Surroundings): XmlNode[] {
	if (child.kind === 'text') return [];
	if (child.name === 'seq') return [cleanContainer(child, 'seq', around)];
	if (child.name === 'par') return cleanPair(child, around);
	if (child.name !== 'text' && child.name !== 'audio') {
		around.removed('removed-unknown');
		return [];
	}
	const stated = attribute(child, 'src') ?? '';
	const src =
		child.name === 'text'
			? referTo(stated, around, ['document', 'svg'])
			: referTo(stated, { ...around, warned: () => around.warned('overlay-sound-missing') }, ['audio']);
	if (src === null) return [];
	const clean = element(SMIL, child.name, { src });
	copy(child, clean, ['id', 'clipBegin', 'clipEnd']);
	return [clean];
}

function copy(from: XmlElement, to: XmlElement, names: readonly string[]): void {
	for (const name of names) {
		const value = attribute(from, name);
		if (value !== null && /^[\p{L}\p{N}\s:._-]*$/u.test(value)) setAttribute(to, name, value);
	}
}
