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

function cleanChild(child: XmlNode, around: Surroundings): XmlNode[] {
	if (child.kind === 'text') return [];
	if (child.name === 'seq' || child.name === 'par') return [cleanContainer(child, child.name, around)];
	if (child.name !== 'text' && child.name !== 'audio') {
		around.removed('removed-unknown');
		return [];
	}
	const kinds = child.name === 'text' ? (['document', 'svg'] as const) : (['audio'] as const);
	const src = referTo(attribute(child, 'src') ?? '', around, kinds);
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
