import { element, setAttribute, XHTML, type XmlElement } from '../xml/tree.ts';
import { childrenOf, type StructureNode, type StructureReader } from './structure-node.ts';

const GROUPS = new Map([
	['THead', 'thead'],
	['TBody', 'tbody'],
	['TFoot', 'tfoot']
]);
const SCOPES = new Map([
	['Row', 'row'],
	['Column', 'col']
]);
const WIDEST = 100;

/** A table with its caption and header cells; null when it has no rows. */
export function structuredTable(
	{ children = [] }: StructureNode,
	reader: StructureReader
): XmlElement | null {
	const row = (node: StructureNode) => {
		const cells = childrenOf(node.children ?? [], 'TH', 'TD');
		return element(
			XHTML,
			'tr',
			{},
			cells.map((cell) => cellOf(cell, reader))
		);
	};
	const parts = children.flatMap((node): XmlElement[] => {
		const group = GROUPS.get(node.role ?? '');
		if (group) return [element(XHTML, group, {}, childrenOf(node.children ?? [], 'TR').map(row))];
		return node.role === 'TR' ? [element(XHTML, 'tbody', {}, [row(node)])] : [];
	});
	if (parts.every((part) => part.children.length === 0)) return null;
	const caption = childrenOf(children, 'Caption').flatMap((node) => reader.cell(node.children ?? []));
	const head = caption.length > 0 ? [element(XHTML, 'caption', {}, caption)] : [];
	return element(XHTML, 'table', {}, [...head, ...oneBody(parts)]);
}

/** Rows outside of any group share one. */
function oneBody(parts: readonly XmlElement[]): XmlElement[] {
	const out: XmlElement[] = [];
	for (const part of parts) {
		const last = out.at(-1);
		if (part.name === 'tbody' && last?.name === 'tbody') last.children.push(...part.children);
		else if (part.children.length > 0) out.push(part);
	}
	return out;
}

function cellOf(node: StructureNode, reader: StructureReader): XmlElement {
	const cell = element(XHTML, node.role === 'TH' ? 'th' : 'td', {}, reader.cell(node.children ?? []));
	const scope = SCOPES.get(node.scope ?? '');
	if (node.role === 'TH' && scope) setAttribute(cell, 'scope', scope);
	for (const [name, span = 1] of [
		['colspan', node.colSpan],
		['rowspan', node.rowSpan]
	] as const)
		if (Number.isInteger(span) && span > 1 && span <= WIDEST) setAttribute(cell, name, String(span));
	return cell;
}
