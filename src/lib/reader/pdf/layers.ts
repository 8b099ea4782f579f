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
