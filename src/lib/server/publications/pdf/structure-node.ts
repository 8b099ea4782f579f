import type { XmlElement, XmlNode } from '../xml/tree.ts';

/** A node of a page's structure tree as pdf.js gives it: an element with a role, or a piece of the page by its id. */
export interface StructureNode {
	/** Standard structure type (the file's own names are mapped already): P, H1, L, Figure … */
	readonly role?: string;
	/** Of a piece: `content`, `object` or `annotation`. */
	readonly type?: string;
	readonly id?: string;
	/** Alternative description, or the text a piece stands for. */
	readonly alt?: string;
	readonly lang?: string;
	/** Where it lies on the page, in the units of the file: left, bottom, right, top. */
	readonly bbox?: readonly number[];
	readonly scope?: string;
	readonly colSpan?: number;
	readonly rowSpan?: number;
	readonly children?: readonly StructureNode[];
}

/** The blocks and words below nodes of the tree. */
export interface StructureReader {
	blocks(nodes: readonly StructureNode[]): XmlElement[];
	/** What a list item, a table cell or a caption holds: bare words when they are all there is. */
	cell(nodes: readonly StructureNode[]): XmlNode[];
	words(nodes: readonly StructureNode[]): XmlNode[];
}

/** The figures of a tree in their order, none within another. */
export function figuresOf(nodes: readonly StructureNode[]): StructureNode[] {
	return nodes.flatMap((node) => (node.role === 'Figure' ? [node] : figuresOf(node.children ?? [])));
}

export function childrenOf(nodes: readonly StructureNode[], ...roles: readonly string[]): StructureNode[] {
	return nodes.filter((node) => node.role !== undefined && roles.includes(node.role));
}
