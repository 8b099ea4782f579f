/** A node of a PDF's structure tree as pdf.js gives it: an element of the tree, or a piece of the page by its id. */
export interface StructureNode {
	readonly role?: string;
	readonly type?: string;
	readonly id?: string;
	readonly alt?: string;
	readonly lang?: string;
	readonly children?: readonly StructureNode[];
}

const ROLES: Readonly<Record<string, string>> = {
	...{ Part: 'group', Sect: 'group', Div: 'group', Art: 'article', BlockQuote: 'blockquote', Aside: 'note' },
	...{
		P: 'paragraph',
		H: 'heading',
		Note: 'note',
		FENote: 'note',
		Code: 'code',
		Link: 'link',
		Figure: 'figure'
	},
	...{
		L: 'list',
		LI: 'listitem',
		Table: 'table',
		TR: 'row',
		TH: 'columnheader',
		TD: 'cell',
		Caption: 'caption'
	},
	...{ THead: 'rowgroup', TBody: 'rowgroup', TFoot: 'rowgroup' }
};

/** What a role of the tree is in ARIA: `P` → paragraph, `H2` → a heading of level 2. */
export function ariaOf(role: string): { role: string | null; level: number | null } {
	const heading = /^H([1-6])$/.exec(role);
	if (heading) return { role: 'heading', level: Number(heading[1]) };
	return { role: ROLES[role] ?? null, level: null };
}

/**
 * Gives screen readers the headings, paragraphs, lists and tables of a tagged page. The words stay in the text layer;
 * the tree owns them by id.
 */
export function structureLayer(tree: StructureNode): HTMLElement {
	const layer = document.createElement('div');
	layer.className = 'structTree';
	layer.append(...(tree.children ?? []).map(elementOf));
	return layer;
}

function elementOf(node: StructureNode): HTMLElement {
	const element = document.createElement('span');
	if (node.role) {
		const { role, level } = ariaOf(node.role);
		if (role) element.setAttribute('role', role);
		// The page of the library has its own h1: the title of the book.
		if (level) element.setAttribute('aria-level', String(Math.min(6, level + 1)));
		if (node.alt && node.role === 'Figure') element.setAttribute('role', 'img');
		if (node.alt) element.setAttribute('aria-label', node.alt);
	}
	if (node.type === 'content' && node.id) element.setAttribute('aria-owns', node.id);
	if (node.lang) element.lang = node.lang;
	element.append(...(node.children ?? []).map(elementOf));
	return element;
}
