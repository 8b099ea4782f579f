import { text, type XmlNode } from '../xml/tree.ts';

/** The words of one block: joined, single spaces, none at the edges, NFC; words parted at the end of a line made whole. */
export function tidyWords(nodes: readonly XmlNode[]): XmlNode[] {
	let afterSpace = true;
	const pass = (list: readonly XmlNode[]): XmlNode[] =>
		joined(list).flatMap((node): XmlNode[] => {
			if (node.kind === 'element') {
				const children = pass(node.children);
				if (children.length === 0 && node.attributes.every(({ name }) => name !== 'role')) return [];
				if (children.length === 0) afterSpace = false;
				return [{ ...node, children }];
			}
			const clean = node.text
				.replace(/\u00AD\s*/g, '')
				.replace(/\s+/g, ' ')
				.normalize('NFC');
			const words = afterSpace ? clean.trimStart() : clean;
			if (words === '') return [];
			afterSpace = words.endsWith(' ');
			return [text(words)];
		});
	return withoutLastSpace(pass(nodes));
}

function joined(nodes: readonly XmlNode[]): XmlNode[] {
	const out: XmlNode[] = [];
	for (const node of nodes) {
		const last = out.at(-1);
		if (node.kind === 'text' && last?.kind === 'text') last.text += node.text;
		else out.push(node.kind === 'text' ? { ...node } : node);
	}
	return out;
}

function withoutLastSpace(nodes: readonly XmlNode[]): XmlNode[] {
	const last = nodes.at(-1);
	if (!last) return [];
	if (last.kind === 'element')
		return [...nodes.slice(0, -1), { ...last, children: withoutLastSpace(last.children) }];
	const words = last.text.trimEnd();
	return words === '' ? withoutLastSpace(nodes.slice(0, -1)) : [...nodes.slice(0, -1), text(words)];
}
