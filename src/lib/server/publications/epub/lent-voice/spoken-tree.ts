import type { SpokenNode } from '#lib/publication/spoken-blocks.ts';
import type { XmlElement, XmlNode } from '../../xml/tree.ts';

/** A node of the small tree, walked as a node of a DOM. */
export class TreeNode implements SpokenNode {
	readonly of: XmlNode;
	readonly parentNode: TreeNode | null;
	#children: TreeNode[] | null = null;
	readonly #place: number;

	constructor(of: XmlNode, parentNode: TreeNode | null = null, place = 0) {
		this.of = of;
		this.parentNode = parentNode;
		this.#place = place;
	}

	get nodeType(): number {
		return this.of.kind === 'element' ? 1 : 3;
	}
	get nodeValue(): string | null {
		return this.of.kind === 'text' ? this.of.text : null;
	}
	get localName(): string | null {
		return this.of.kind === 'element' ? this.of.name : null;
	}
	get namespaceURI(): string | null {
		return this.of.kind === 'element' ? this.of.namespace : null;
	}
	get firstChild(): TreeNode | null {
		return this.#nodes[0] ?? null;
	}
	get nextSibling(): TreeNode | null {
		return this.parentNode?.childAt(this.#place + 1) ?? null;
	}
	childAt(place: number): TreeNode | null {
		return this.#nodes[place] ?? null;
	}
	get #nodes(): TreeNode[] {
		return (this.#children ??=
			this.of.kind === 'element' ? this.of.children.map((child, at) => new TreeNode(child, this, at)) : []);
	}

	getAttribute(name: string): string | null {
		return this.#attribute((one) => one.namespace === '' && one.name === name);
	}
	getAttributeNS(namespace: string, name: string): string | null {
		return this.#attribute((one) => one.namespace === namespace && one.name === name);
	}
	hasAttribute(name: string): boolean {
		return this.getAttribute(name) !== null;
	}
	#attribute(is: (one: XmlElement['attributes'][number]) => boolean): string | null {
		return this.of.kind === 'element' ? (this.of.attributes.find(is)?.value ?? null) : null;
	}
}
