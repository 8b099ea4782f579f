/** A node of a PDF's structure tree as pdf.js gives it: an element of the tree, or a piece of the page by its id. */
export interface StructureNode {
	readonly role?: string;
	readonly type?: string;
	readonly id?: string;
	readonly alt?: string;
	readonly lang?: string;
	readonly scope?: string;
	readonly colSpan?: number;
	readonly rowSpan?: number;
	readonly children?: readonly StructureNode[];
}

const ROLES: Readonly<Record<string, string>> = {
	...{ Part: 'group', Sect: 'group', Div: 'group', Art: 'article', BlockQuote: 'blockquote', Aside: 'note' },
	...{ P: 'paragraph', H: 'heading', Title: 'heading', Note: 'note', FENote: 'note', Code: 'code' },
	...{ Em: 'emphasis', Strong: 'strong', Link: 'link', Figure: 'figure', Formula: 'math' },
	...{ L: 'list', LI: 'listitem', TOC: 'list', TOCI: 'listitem' },
	...{ Table: 'table', TR: 'row', TH: 'columnheader', TD: 'cell' },
	...{ THead: 'rowgroup', TBody: 'rowgroup', TFoot: 'rowgroup' }
};

/** Roles to which ARIA gives no name of their own. */
const NAMELESS = new Set(['paragraph', 'code', 'emphasis', 'strong', 'caption']);

interface Aria {
	readonly role: string | null;
	readonly level: number | null;
}

/** What a node of the tree is in ARIA: `P` → paragraph, `H2` → a heading of level 2. */
export function ariaOf({ role = '', scope }: StructureNode, parents: readonly StructureNode[] = []): Aria {
	const heading = /^H([1-6])$/.exec(role);
	if (heading) return { role: 'heading', level: Number(heading[1]) };
	if (role === 'Title') return { role: 'heading', level: 1 };
	const within = parents.map((parent) => parent.role);
	const isRow =
		scope === 'Row' || (scope === undefined && within.at(-1) === 'TR' && within.at(-2) === 'TBody');
	if (role === 'TH' && isRow) return { role: 'rowheader', level: null };
	// A caption names what it stands in; elsewhere it is a paragraph.
	if (role === 'Caption')
		return { role: /^(?:Table|Figure)$/.test(within.at(-1) ?? '') ? 'caption' : 'paragraph', level: null };
	return { role: ROLES[role] ?? null, level: null };
}

/**
 * Gives screen readers the headings, paragraphs, lists and tables of a tagged page. The words stay in the text layer;
 * the tree owns them by id.
 */
export function structureLayer(tree: StructureNode): HTMLElement {
	const layer = document.createElement('div');
	layer.className = 'structTree';
	layer.append(...(tree.children ?? []).map((node) => elementOf(node, [])));
	return layer;
}

function elementOf(node: StructureNode, parents: readonly StructureNode[]): HTMLElement {
	const element = document.createElement('span');
	if (node.role) {
		const { role, level } = ariaOf(node, parents);
		const shown = node.alt && node.role === 'Figure' ? 'img' : role;
		if (shown) element.setAttribute('role', shown);
		// The page of the library has its own h1: the title of the book.
		if (level) element.setAttribute('aria-level', String(Math.min(6, level + 1)));
		if (node.alt && !NAMELESS.has(shown ?? '')) element.setAttribute('aria-label', node.alt);
		for (const [name, span = 1] of [
			['aria-colspan', node.colSpan],
			['aria-rowspan', node.rowSpan]
		] as const)
			if (Number.isInteger(span) && span > 1) element.setAttribute(name, String(span));
	}
	if (node.type === 'content' && node.id) element.setAttribute('aria-owns', node.id);
	if (node.lang) element.lang = node.lang;
	element.append(...(node.children ?? []).map((child) => elementOf(child, [...parents, node])));
	return element;
}

/** Where a link of a PDF page leads: a destination inside, or an address outside. */
export type PdfLink = { readonly destination: unknown } | { readonly url: string };

interface Annotation {
	readonly subtype?: string;
	readonly rect?: readonly number[];
	readonly dest?: unknown;
	readonly url?: string;
	readonly unsafeUrl?: string;
	readonly contentsObj?: { readonly str?: string };
}

interface Viewport {
	readonly width: number;
	readonly height: number;
	convertToViewportPoint(x: number, y: number): number[];
}

/** Links of a page as real links over the picture of the page; they grow with it. */
export function linkLayer(
	annotations: readonly Annotation[],
	viewport: Viewport,
	follow: (link: PdfLink) => void
): HTMLElement {
	const layer = document.createElement('div');
	layer.className = 'pdf-links';
	for (const { subtype, rect, dest, url, contentsObj } of annotations) {
		const link: PdfLink | null = dest ? { destination: dest } : url ? { url } : null;
		if (subtype !== 'Link' || !rect || !link) continue;
		const [left = 0, bottom = 0, right = 0, top = 0] = rect;
		const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom);
		const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top);
		const anchor = document.createElement('a');
		anchor.href = 'url' in link ? link.url : '#';
		anchor.setAttribute('aria-label', contentsObj?.str || ('url' in link ? link.url : '→'));
		const across = (length: number) => `${(100 * length) / viewport.width}%`;
		const down = (length: number) => `${(100 * length) / viewport.height}%`;
		anchor.style.left = across(Math.min(x1, x2));
		anchor.style.top = down(Math.min(y1, y2));
		anchor.style.width = across(Math.abs(x2 - x1));
		anchor.style.height = down(Math.abs(y2 - y1));
		anchor.addEventListener('click', (event) => {
			event.preventDefault();
			follow(link);
		});
		layer.append(anchor);
	}
	return layer;
}
