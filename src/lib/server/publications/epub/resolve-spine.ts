import type { CheckMessages } from '../check-messages.ts';
import type { PublicationFile, PublicationFiles } from './files.ts';
import type { ManifestItem, PackageDocument, SpineItem } from './package-document.ts';
import type { Opening } from './read-xml.ts';

export interface Page {
	readonly spine: SpineItem;
	readonly file: PublicationFile;
	/** Where it is read, and nothing else: the file, the page around a picture, or a copy of either. */
	readonly path: string;
	/** The order has named the same file before: it is read here again, at an address of its own. */
	readonly again: boolean;
	/** Of a section that is read in parts: which of them, from 1. */
	readonly part?: number;
}

/** Copies that one book may have of its pages; more of them are a way to fill a disk. */
const MOST_COPIES = 100;

const READABLE = new Set(['document', 'svg', 'image']);

/** The pages that can be shown, in order. A book that gives no order, or one of nothing, is read as its manifest lists it. */
export function resolveSpine(
	document: PackageDocument,
	files: PublicationFiles,
	{ checkMessages }: Opening
): Page[] {
	const ordered = pagesOf(document.spine, document, files, checkMessages);
	if (ordered.length > 0) return ordered;
	const listed = [...document.items.values()]
		.filter(({ path, properties }) => files.get(path)?.kind === 'document' && !properties.includes('nav'))
		.map((item): SpineItem => ({ item, linear: true, properties: [] }));
	if (listed.length === 0) checkMessages.refuse('spine-empty', document.path);
	checkMessages.warn('spine-missing', document.path, { count: listed.length });
	return pagesOf(listed, document, files, checkMessages);
}

/** A foreign format gives way to its fallback. */
function pagesOf(
	order: readonly SpineItem[],
	document: PackageDocument,
	files: PublicationFiles,
	checkMessages: CheckMessages
): Page[] {
	const pages: Page[] = [];
	const places = new Set<string>();
	let copies = 0;
	for (const spine of order) {
		const item = readable(spine.item, document, files);
		const file = item && files.get(item.path);
		if (!item || !file) {
			if (!files.leftOut.has(spine.item.path))
				checkMessages.warn('spine-item-foreign', spine.item.path, { type: spine.item.mediaType || '?' });
			continue;
		}
		const again = places.has(file.path);
		if (again && ++copies > MOST_COPIES) continue;
		places.add(file.path);
		const path =
			again || file.kind !== 'document' ? freeName(file.path + '.xhtml', files, places) : file.path;
		places.add(path);
		if (!again && path !== file.path) files.wrappers.set(file.path, path);
		pages.push({ spine: { ...spine, item }, file, path, again });
	}
	return pages;
}

function readable(
	item: ManifestItem,
	{ items }: PackageDocument,
	files: PublicationFiles
): ManifestItem | null {
	const tried = new Set<string>();
	for (
		let one: ManifestItem | undefined = item;
		one && !tried.has(one.id);
		one = items.get(one.fallback ?? '')
	) {
		tried.add(one.id);
		if (READABLE.has(files.get(one.path)?.kind ?? '')) return one;
	}
	return null;
}

function freeName(wanted: string, files: PublicationFiles, taken: ReadonlySet<string>): string {
	let name = wanted;
	while (files.locate(name) || taken.has(name)) name += '.xhtml';
	return name;
}
