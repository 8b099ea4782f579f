import { referenceAmong } from '../container-path.ts';
import type { Landmark, PageLabel, TocEntry } from '#lib/publication/toc.ts';
import {
	attribute,
	childElements,
	descendants,
	EPUB,
	firstChild,
	label,
	type XmlElement
} from '../xml/tree.ts';

export interface Navigation {
	readonly toc: readonly TocEntry[];
	readonly landmarks: readonly Landmark[];
	readonly pageList: readonly PageLabel[];
}

/** Container path with fragment of a target inside the publication, as far as it exists. */
export type Target = (href: string, base: string) => string | null;

/** The navigation document of EPUB 3. */
export function readNav(root: XmlElement, path: string, target: Target): Navigation {
	const lists = new Map<string, XmlElement>();
	for (const node of descendants(root)) {
		if (node.name !== 'nav') continue;
		for (const type of (attribute(node, 'type', EPUB) ?? attribute(node, 'role') ?? '').split(/\s+/))
			if (!lists.has(type)) lists.set(type.replace(/^doc-/, '').replace('pagelist', 'page-list'), node);
	}
	const list = (type: string) => {
		const nav = lists.get(type);
		return nav ? firstChild(nav, 'ol') : null;
	};
	return {
		toc: readEntries(list('toc'), path, target),
		landmarks: anchors(list('landmarks')).flatMap((anchor): Landmark[] => {
			const href = target(attribute(anchor, 'href') ?? '', path);
			const type = attribute(anchor, 'type', EPUB)?.split(/\s+/)[0] ?? '';
			return href === null || type === '' ? [] : [{ type, title: labelOf(anchor), href }];
		}),
		pageList: anchors(list('page-list')).flatMap((anchor): PageLabel[] => {
			const href = target(attribute(anchor, 'href') ?? '', path);
			return href === null ? [] : [{ label: labelOf(anchor), href }];
		})
	};
}

function readEntries(list: XmlElement | null, path: string, target: Target): TocEntry[] {
	if (!list) return [];
	return childElements(list, 'li').flatMap((item): TocEntry[] => {
		const head = firstDescendantBeforeList(item);
		const children = readEntries(firstChild(item, 'ol'), path, target);
		const title = head ? labelOf(head) : '';
		const href = head && head.name === 'a' ? target(attribute(head, 'href') ?? '', path) : null;
		return title === '' && children.length === 0 ? [] : [{ title, href, children }];
	});
}

function firstDescendantBeforeList(item: XmlElement): XmlElement | null {
	const children = childElements(item).filter((child) => child.name !== 'ol');
	for (const child of children) {
		if (child.name === 'a') return child;
		for (const below of descendants(child)) if (below.name === 'a') return below;
	}
	return children[0] ?? null;
}

function anchors(list: XmlElement | null): XmlElement[] {
	return list ? [...descendants(list)].filter((node) => node.name === 'a') : [];
}

/** The words of a link, or what its picture is called. */
function labelOf(node: XmlElement): string {
	const words = label(node);
	if (words !== '') return words;
	for (const below of descendants(node)) {
		const alt = attribute(below, 'alt');
		if (alt) return alt.normalize('NFC');
	}
	return attribute(node, 'title')?.normalize('NFC') ?? '';
}

/** The NCX of EPUB 2. */
export function readNcx(root: XmlElement, path: string, target: Target): Navigation {
	const hrefOf = (node: XmlElement) => {
		const content = firstChild(node, 'content');
		return content ? target(attribute(content, 'src') ?? '', path) : null;
	};
	const titleOf = (node: XmlElement) => label(firstChild(firstChild(node, 'navLabel'), 'text'));
	const points = (home: XmlElement): TocEntry[] =>
		childElements(home, 'navPoint').map((point) => ({
			title: titleOf(point),
			href: hrefOf(point),
			children: points(point)
		}));
	const map = firstChild(root, 'navMap');
	const pages = firstChild(root, 'pageList');
	return {
		toc: map ? points(map) : [],
		landmarks: [],
		pageList: (pages ? childElements(pages, 'pageTarget') : []).flatMap((page): PageLabel[] => {
			const href = hrefOf(page);
			return href === null ? [] : [{ label: titleOf(page) || (attribute(page, 'value') ?? ''), href }];
		})
	};
}

/** A reference checked against the files there are. */
export function targetAmong(find: (path: string) => string | null): Target {
	return (href, base) => {
		const { reference, found: path } = referenceAmong(href, base, find);
		if (reference.kind !== 'local') return null;
		return path === null ? null : reference.fragment ? `${path}#${reference.fragment}` : path;
	};
}
