import { writeReference } from '../container-path.ts';
import {
	attribute,
	childElements,
	DC,
	element,
	label,
	OPF,
	setAttribute,
	text,
	type XmlElement
} from '../xml/tree.ts';
import type { Manifest } from '../manifest.ts';
import { linkTo, type Surroundings } from '../sanitise/surroundings.ts';
import type { PublicationFiles } from './files.ts';
import { dublinCore, type PackageDocument } from './package-document.ts';
import type { Page } from './resolve-spine.ts';

const DUBLIN_CORE =
	'identifier title language creator contributor publisher date description subject rights type format source'.split(
		' '
	);
const DROPPED_PROPERTIES = new Set(['scripted', 'remote-resources', 'switch']);

/** The package document as it is stored: only files that are there, written afresh. */
export function cleanPackage(
	document: PackageDocument & Pick<Manifest, 'direction'>,
	pages: readonly Page[],
	files: PublicationFiles,
	around: Surroundings
): XmlElement {
	const { root, path } = document;
	const clean = element(OPF, 'package', { version: '3.0' });
	for (const name of ['unique-identifier', 'prefix', 'dir', 'version']) {
		const value = attribute(root, name);
		if (value !== null) setAttribute(clean, name, value);
	}
	const order = pages.map((page, at) => ({
		...page,
		id: isAdded(page) ? freeId(at, document) : page.spine.item.id
	}));
	const manifest = cleanManifest(document, files);
	for (const { id, path: place } of order.filter(isAdded)) {
		const href = writeReference(path, place);
		manifest.children.push(element(OPF, 'item', { id, href, 'media-type': 'application/xhtml+xml' }));
	}
	clean.children = [cleanMetadata(document), manifest, cleanSpine(document, order)];
	const guide = document.guide.map((entry) =>
		element(OPF, 'reference', {
			type: entry.type,
			title: entry.title,
			href: writeReference(path, around.placeOf(entry.path), entry.fragment)
		})
	);
	if (guide.length > 0) clean.children.push(element(OPF, 'guide', {}, guide));
	return clean;
}

/** A page that the package had no item for: a copy, a part behind the first. */
function isAdded({ again, part = 1 }: Page): boolean {
	return again || part > 1;
}

function freeId(at: number, { items }: PackageDocument): string {
	let id = `again-${at}`;
	while (items.has(id)) id += '-';
	return id;
}

function cleanMetadata({ metadata }: PackageDocument): XmlElement {
	const clean = element(OPF, 'metadata');
	for (const name of DUBLIN_CORE)
		for (const node of dublinCore(metadata, name)) {
			const kept = node.attributes.filter(
				(a) => a.namespace === OPF || ['id', 'lang', 'dir'].includes(a.name)
			);
			clean.children.push({
				kind: 'element',
				namespace: DC,
				name,
				attributes: kept,
				children: [text(label(node))]
			});
		}
	for (const node of metadata ? childElements(metadata, 'meta') : []) {
		const meta = element(OPF, 'meta');
		meta.attributes = node.attributes.filter((a) =>
			['id', 'property', 'refines', 'scheme', 'name', 'content', 'lang', 'dir'].includes(a.name)
		);
		const words = label(node);
		if (words !== '') meta.children.push(text(words));
		clean.children.push(meta);
	}
	return clean;
}

function cleanManifest({ items, path }: PackageDocument, files: PublicationFiles): XmlElement {
	const clean = element(OPF, 'manifest');
	for (const item of items.values()) {
		const file = files.get(item.path);
		if (!file) continue;
		const wrapper = files.wrappers.get(item.path);
		const node = element(OPF, 'item', {
			id: item.id,
			href: writeReference(path, wrapper ?? item.path),
			'media-type': wrapper ? 'application/xhtml+xml' : file.mediaType
		});
		const properties = item.properties.filter((property) => !DROPPED_PROPERTIES.has(property));
		if (properties.length > 0) setAttribute(node, 'properties', properties.join(' '));
		const overlay = item.overlay === null ? null : items.get(item.overlay);
		if (overlay && files.get(overlay.path)?.kind === 'overlay')
			setAttribute(node, 'media-overlay', overlay.id);
		clean.children.push(node);
	}
	return clean;
}

function cleanSpine(
	{ direction, ncx, items }: PackageDocument & Pick<Manifest, 'direction'>,
	order: readonly (Page & { readonly id: string })[]
): XmlElement {
	const clean = element(OPF, 'spine', direction === 'rtl' ? { 'page-progression-direction': 'rtl' } : {});
	if (ncx !== null && items.has(ncx)) setAttribute(clean, 'toc', ncx);
	for (const { id, spine } of order) {
		const { linear, properties } = spine;
		const node = element(OPF, 'itemref', { idref: id });
		if (!linear) setAttribute(node, 'linear', 'no');
		const kept = withoutContradictions(properties);
		if (kept.length > 0) setAttribute(node, 'properties', kept.join(' '));
		clean.children.push(node);
	}
	return clean;
}

/** Of overrides of one kind the first counts (EPUB 3.3, 5.6.4); readers that know no such rule find no other. */
function withoutContradictions(properties: readonly string[]): string[] {
	const seen = new Set<string>();
	return properties.filter((property) => {
		const kind = /^(?:rendition:)?(layout|orientation|spread|flow|page-spread)-/.exec(property)?.[1];
		if (kind === undefined) return true;
		const first = !seen.has(kind);
		seen.add(kind);
		return first;
	});
}

const NCX_ELEMENTS = new Set(
	'ncx head meta docTitle docAuthor text navMap navPoint navLabel content pageList pageTarget navList navTarget'.split(
		' '
	)
);
const NCX_ATTRIBUTES = new Set('id class playOrder value type version lang name content'.split(' '));

/** The NCX as it is stored. */
export function cleanNcx(node: XmlElement, around: Surroundings): XmlElement {
	const clean: XmlElement = {
		...node,
		attributes: node.attributes.filter((a) => NCX_ATTRIBUTES.has(a.name)),
		children: []
	};
	const src = node.name === 'content' ? attribute(node, 'src') : null;
	const link = src === null ? null : linkTo(src, around);
	if (link && !link.external) setAttribute(clean, 'src', link.href);
	for (const child of node.children) {
		if (child.kind === 'text') clean.children.push(text(child.text.normalize('NFC')));
		else if (NCX_ELEMENTS.has(child.name) && child.namespace === node.namespace)
			clean.children.push(cleanNcx(child, around));
	}
	return clean;
}
