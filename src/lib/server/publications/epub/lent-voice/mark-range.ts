import {
	attribute,
	element,
	setAttribute,
	SVG,
	textContent,
	XHTML,
	type XmlElement,
	type XmlNode,
	type XmlText
} from '../../xml/tree.ts';

/** A letter: of a text, its `offset`-th. */
export interface Place {
	readonly node: XmlText;
	readonly offset: number;
}

/** Parents of every node of a page, kept right while nodes are parted. */
export class Parents {
	readonly #of = new Map<XmlNode, XmlElement>();

	constructor(root: XmlElement) {
		this.#learn(root);
	}

	of(node: XmlNode): XmlElement {
		const parent = this.#of.get(node);
		if (!parent) throw new Error('a node without a parent');
		return parent;
	}

	/** From the nearest to the root. */
	above(node: XmlNode): XmlElement[] {
		const all: XmlElement[] = [];
		for (let up = this.#of.get(node); up; up = this.#of.get(up)) all.push(up);
		return all;
	}

	/** Puts nodes in the place of some children. */
	replace(parent: XmlElement, from: number, count: number, nodes: readonly XmlNode[]): void {
		parent.children.splice(from, count, ...nodes);
		for (const node of nodes) {
			this.#of.set(node, parent);
			if (node.kind === 'element') this.#learn(node);
		}
	}

	#learn(parent: XmlElement): void {
		for (const child of parent.children) {
			this.#of.set(child, parent);
			if (child.kind === 'element') this.#learn(child);
		}
	}
}

/** Elements that must hold what they hold directly, or that are no place for a name. */
const BARE = new Set(['body', 'html', 'section', 'article', 'main', 'div', 'ruby']);

/**
 * Gives what lies between two letters (both included) a name of its own, so that an overlay can point at it: the element that holds just
 * this, else a new span. Elements that it cuts through are parted. What comes before stays in the same nodes: mark from behind.
 * Gives the id.
 */
export function markRange(parents: Parents, first: Place, last: Place, fresh: () => string): string {
	let [begin, end] = parted(parents, first, last);
	const around = new Set(parents.above(begin));
	const common = parents.above(end).find((up) => around.has(up));
	if (!common) throw new Error('a sentence in two documents');
	begin = upTo(parents, begin, common, 'before');
	end = upTo(parents, end, common, 'after');
	const from = common.children.indexOf(begin);
	const to = common.children.indexOf(end);
	const inside = common.children.slice(from, to + 1);
	const others = common.children.filter((_, at) => at < from || at > to);
	const only = inside.length === 1 ? inside[0] : undefined;
	if (only?.kind === 'element') return named(only, fresh);
	if (!BARE.has(common.name) && others.every((one) => one.kind === 'text' && textContent(one).trim() === ''))
		return named(common, fresh);
	const span =
		common.namespace === SVG ? element(SVG, 'tspan', {}, inside) : element(XHTML, 'span', {}, inside);
	parents.replace(common, from, inside.length, [span]);
	return named(span, fresh);
}

function named(node: XmlElement, fresh: () => string): string {
	const own = attribute(node, 'id');
	if (own) return own;
	const id = fresh();
	setAttribute(node, 'id', id);
	return id;
}

/** The text of the range apart from the text around it. */
function parted(parents: Parents, first: Place, last: Place): [XmlNode, XmlNode] {
	const behind = last.node.text.slice(last.offset + 1);
	if (behind !== '') {
		last.node.text = last.node.text.slice(0, last.offset + 1);
		insertAfter(parents, last.node, { kind: 'text', text: behind });
	}
	if (first.offset === 0) return [first.node, last.node];
	const begin: XmlText = { kind: 'text', text: first.node.text.slice(first.offset) };
	first.node.text = first.node.text.slice(0, first.offset);
	insertAfter(parents, first.node, begin);
	return [begin, first.node === last.node ? begin : last.node];
}

function insertAfter(parents: Parents, node: XmlNode, added: XmlNode): void {
	const parent = parents.of(node);
	parents.replace(parent, parent.children.indexOf(node) + 1, 0, [added]);
}

/** The child of `top` that holds `node` with nothing before it (or after it): elements between are parted. */
function upTo(parents: Parents, node: XmlNode, top: XmlElement, side: 'before' | 'after'): XmlNode {
	let now = node;
	for (let parent = parents.of(now); parent !== top; parent = parents.of(now)) {
		const at = parent.children.indexOf(now) + (side === 'after' ? 1 : 0);
		const cut = side === 'before' ? at > 0 : at < parent.children.length;
		if (!cut) {
			now = parent;
			continue;
		}
		const rest = parent.children.splice(at);
		const attributes = parent.attributes.filter(({ name, namespace }) => name !== 'id' || namespace !== '');
		const twin: XmlElement = {
			...parent,
			attributes: attributes.map((one) => ({ ...one })),
			children: []
		};
		insertAfter(parents, parent, twin);
		parents.replace(twin, 0, 0, rest);
		now = side === 'before' ? twin : parent;
	}
	return now;
}
