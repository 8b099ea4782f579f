import { referenceAmong } from '../container-path.ts';
import { attribute, childElements, DC, firstChild, label, type XmlElement } from '../xml/tree.ts';
import { readXml, type Opening } from './read-xml.ts';

export interface ManifestItem {
	readonly id: string;
	/** Container path as the archive writes it. */
	readonly path: string;
	/** As declared; what it really is tells its signature. */
	readonly mediaType: string;
	readonly properties: readonly string[];
	readonly fallback: string | null;
	readonly overlay: string | null;
}

export interface SpineItem {
	readonly item: ManifestItem;
	readonly linear: boolean;
	readonly properties: readonly string[];
}

export interface PackageDocument {
	readonly path: string;
	readonly root: XmlElement;
	readonly metadata: XmlElement | null;
	/** Items whose file is in the archive, by id, in the order of the manifest. */
	readonly items: ReadonlyMap<string, ManifestItem>;
	readonly spine: readonly SpineItem[];
	/** As the package says it; null: it leaves that to whoever shows the book. */
	readonly direction: 'ltr' | 'rtl' | null;
	readonly guide: readonly {
		readonly type: string;
		readonly title: string;
		readonly path: string;
		readonly fragment: string;
	}[];
	/** Manifest id of the NCX. */
	readonly ncx: string | null;
	/** Every `dc:identifier`, the unique one first. */
	readonly identifiers: readonly string[];
}

export async function readPackage(path: string, opening: Opening): Promise<PackageDocument> {
	const { checkMessages } = opening;
	const root = await readXml(path, opening, { alone: true });
	if (!root || root.name !== 'package') return checkMessages.refuse('package-broken', path);
	// Some EPUB 2 files wrap Dublin Core once more.
	const metadata = firstChild(root, 'metadata');
	const items = readManifest(root, path, opening);
	const spineNode = firstChild(root, 'spine');
	const spine = spineNode ? readSpine(spineNode, items, path, opening) : [];
	return {
		path,
		root,
		metadata,
		items,
		spine,
		direction: readDirection(spineNode),
		guide: readGuide(root, path, opening),
		ncx: (spineNode && idIn(spineNode, 'toc')) || null,
		identifiers: readIdentifiers(root, metadata)
	};
}

function readDirection(spine: XmlElement | null): 'ltr' | 'rtl' | null {
	const stated = spine && attribute(spine, 'page-progression-direction');
	return stated === 'rtl' || stated === 'ltr' ? stated : null;
}

function readManifest(
	root: XmlElement,
	packagePath: string,
	{ archive, checkMessages }: Opening
): Map<string, ManifestItem> {
	const items = new Map<string, ManifestItem>();
	const manifest = firstChild(root, 'manifest');
	for (const node of manifest ? childElements(manifest, 'item') : []) {
		const id = idIn(node, 'id');
		const href = attribute(node, 'href') ?? '';
		const { reference, found: path } = referenceAmong(href, packagePath, (one) => archive.find(one));
		if (reference.kind === 'external' || reference.kind === 'forbidden') {
			checkMessages.removed('removed-remote', packagePath);
			continue;
		}
		if (reference.kind === 'local' && path !== null && path !== reference.path)
			checkMessages.warnEach('reference-mended', packagePath);
		if (path === null) checkMessages.warnEach('manifest-item-missing', href.slice(0, 200));
		else if (id !== '' && !items.has(id))
			items.set(id, {
				id,
				path,
				mediaType: (attribute(node, 'media-type') ?? '').trim().toLowerCase(),
				properties: wordsOf(attribute(node, 'properties')),
				fallback: idIn(node, 'fallback') || null,
				overlay: idIn(node, 'media-overlay') || null
			});
	}
	return items;
}

/** XML leaves out white space around an identifier. */
function idIn(node: XmlElement, name: string): string {
	return (attribute(node, name) ?? '').trim();
}

function readSpine(
	spine: XmlElement,
	items: ReadonlyMap<string, ManifestItem>,
	where: string,
	{ checkMessages }: Opening
): SpineItem[] {
	return childElements(spine, 'itemref').flatMap((node): SpineItem[] => {
		const id = idIn(node, 'idref');
		const item = items.get(id);
		if (!item) {
			checkMessages.warn('spine-item-missing', where, { id: id.slice(0, 100) });
			return [];
		}
		const linear = attribute(node, 'linear') !== 'no';
		return [{ item, linear, properties: wordsOf(attribute(node, 'properties')) }];
	});
}

function readGuide(root: XmlElement, packagePath: string, { archive }: Opening): PackageDocument['guide'] {
	const guide = firstChild(root, 'guide');
	return (guide ? childElements(guide, 'reference') : []).flatMap((node) => {
		const href = attribute(node, 'href') ?? '';
		const { reference, found: path } = referenceAmong(href, packagePath, (one) => archive.find(one));
		if (reference.kind !== 'local' || path === null) return [];
		const title = (attribute(node, 'title') ?? '').normalize('NFC');
		return [{ type: attribute(node, 'type') ?? '', title, path, fragment: reference.fragment }];
	});
}

function readIdentifiers(root: XmlElement, metadata: XmlElement | null): string[] {
	const unique = attribute(root, 'unique-identifier');
	const nodes = dublinCore(metadata, 'identifier');
	const first = nodes.filter((node) => attribute(node, 'id') === unique);
	return [...first, ...nodes.filter((node) => !first.includes(node))]
		.map(label)
		.filter((value) => value !== '');
}

/** Dublin Core elements of one name, also where old files hide them in `dc-metadata`. */
export function dublinCore(metadata: XmlElement | null, name: string): XmlElement[] {
	if (!metadata) return [];
	const homes = [metadata, ...childElements(metadata, 'dc-metadata')];
	return homes.flatMap((home) =>
		childElements(home).filter((node) => isDublinCore(node) && node.name.toLowerCase() === name)
	);
}

function isDublinCore(node: XmlElement): boolean {
	return node.namespace === DC || node.namespace.startsWith('http://purl.org/dc/elements/1.0');
}

export function wordsOf(value: string | null): string[] {
	return (value ?? '').split(/\s+/).filter((word) => word !== '');
}
