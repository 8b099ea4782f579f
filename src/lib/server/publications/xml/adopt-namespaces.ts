import { MATHML, SVG, XHTML, XML, type XmlElement } from './tree.ts';

/**
 * Gives the elements of a page the namespaces their writer meant: a page without one, or with a misspelt one, is HTML; a drawing or a
 * formula inside HTML that nobody declared is one all the same. Names of HTML are written small. Whether anything had to be changed.
 */
export function adoptNamespaces(root: XmlElement): boolean {
	const isPage = root.namespace === '' || /^(?:html|head|body)$/i.test(root.name);
	const meant = isPage ? XHTML : root.namespace;
	return adopt(root, { written: root.namespace, meant });
}

interface Around {
	/** The namespace of the parent as the file has it: who shares it declared none of its own. */
	readonly written: string;
	readonly meant: string;
}

function adopt(node: XmlElement, around: Around): boolean {
	const written = node.namespace;
	node.namespace = meantBy(node, around);
	let changed = node.namespace !== written;
	if (node.namespace === XHTML) changed = writeSmall(node) || changed;
	const back = node.name === 'foreignObject' || node.name === 'annotation-xml';
	const inside = { written, meant: back && written !== node.namespace ? XHTML : node.namespace };
	for (const child of node.children) if (child.kind === 'element') changed = adopt(child, inside) || changed;
	return changed;
}

function meantBy({ namespace, name }: XmlElement, { written, meant }: Around): string {
	const own = namespace !== written && namespace !== '' ? namespace : meant;
	if (own !== XHTML) return own;
	const small = name.toLowerCase();
	return small === 'svg' ? SVG : small === 'math' ? MATHML : XHTML;
}

/** Whether a name had capitals. */
function writeSmall(node: XmlElement): boolean {
	const isSmall = (one: { readonly namespace?: string; readonly name: string }) =>
		(one.namespace !== '' && one.namespace !== XML) || one.name === one.name.toLowerCase();
	if (node.name === node.name.toLowerCase() && node.attributes.every(isSmall)) return false;
	node.name = node.name.toLowerCase();
	node.attributes = node.attributes.map((one) =>
		isSmall(one) ? one : { ...one, name: one.name.toLowerCase() }
	);
	return true;
}
