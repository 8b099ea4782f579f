import { attribute, childElements, label, type XmlElement } from '../xml/tree.ts';

/** The `meta` elements of a package: EPUB 3 (`property`, `refines`) and EPUB 2 (`name`, `content`) under one question. */
export interface Metas {
	/** Values stated about the publication itself. */
	values(property: string): string[];
	first(property: string): string | null;
	/** What is said about the element with this id. */
	refining(id: string | null, property: string): string[];
	refiningNodes(id: string | null, property: string): MetaNode[];
	/** `meta` elements of the publication with their own ids, for those that are refined in turn. */
	nodes(property: string): MetaNode[];
	/** Elements that are refined by `property`, by id. */
	refinedBy(property: string): ReadonlyMap<string, string>;
}

export interface MetaNode {
	readonly id: string | null;
	readonly value: string;
}

export function readMetas(metadata: XmlElement | null): Metas {
	const homes = metadata ? [metadata, ...childElements(metadata, 'x-metadata')] : [];
	const all = homes
		.flatMap((home) => [...childElements(home, 'meta'), ...childElements(home, 'link')])
		.map((node) => {
			const property = attribute(node, 'property') ?? attribute(node, 'rel') ?? attribute(node, 'name') ?? '';
			const value = attribute(node, 'content') ?? attribute(node, 'href') ?? label(node);
			return {
				id: attribute(node, 'id'),
				property,
				value: value.normalize('NFC').trim(),
				refines: attribute(node, 'refines')?.replace(/^#/, '') ?? null
			};
		});
	const own = (property: string) =>
		all.filter((m) => m.refines === null && m.property === property && m.value !== '');
	const refining = (id: string | null, property: string) =>
		id === null ? [] : all.filter((m) => m.refines === id && m.property === property);
	return {
		values: (property) => own(property).map((m) => m.value),
		first: (property) => own(property)[0]?.value ?? null,
		refining: (id, property) => refining(id, property).map((m) => m.value),
		refiningNodes: refining,
		nodes: (property) => own(property),
		refinedBy: (property) =>
			new Map(
				all.flatMap((m) => (m.refines !== null && m.property === property ? [[m.refines, m.value]] : []))
			)
	};
}
