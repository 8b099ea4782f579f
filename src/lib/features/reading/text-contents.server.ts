import type { TocEntry } from '#lib/publication/toc.ts';
import { splitHref } from '#lib/reader/publication.ts';
import type { ReadablePublication } from './reading-store.ts';
import type { TextTocEntry } from './text-view.ts';

/** Contents of more entries are folded: a page without script has them whole or not at all. */
const WHOLE = 300;
/** Entries of one branch that are shown at once, around the one that is read. */
const AT_ONCE = 100;

/** Where an entry leads: the section from 1 on, and its address. */
type Leads = (href: string | null) => { readonly n: number; readonly href: string } | null;

/**
 * The contents beside section `n`. Of long ones the branch that is read is open, every other entry leads to where its own is: the
 * contents of thousands of chapters are no page of a megabyte.
 */
export function textContents({ slug, manifest }: ReadablePublication, n: number): TextTocEntry[] {
	const numbers = new Map(
		manifest.readingOrder.map(({ path }, at) => [path, at + 1]).reverse() as [string, number][]
	);
	const leads: Leads = (href) => {
		const { path, fragment } = splitHref(href ?? '');
		const to = href === null ? undefined : numbers.get(path);
		const hash = fragment ? '#' + encodeURIComponent(fragment) : '';
		return to === undefined ? null : { n: to, href: `/books/${slug}/text/${to}${hash}` };
	};
	const way = countOf(manifest.toc) > WHOLE ? wayTo(manifest.toc, n, leads) : null;
	return entriesOf(manifest.toc, n, leads, way);
}

function entriesOf(
	entries: readonly TocEntry[],
	n: number,
	leads: Leads,
	way: ReadonlySet<TocEntry> | null
): TextTocEntry[] {
	return (way ? around(entries, way) : entries).map((entry) => {
		const open = !way || way.has(entry);
		const to = leads(entry.href) ?? (open ? null : firstOf(entry, leads));
		return {
			title: entry.title,
			href: to?.href ?? null,
			current: to?.n === n,
			children: open ? entriesOf(entry.children, n, leads, way) : []
		};
	});
}

/** The last entry that begins in the section or before it, and what it is in. */
function wayTo(entries: readonly TocEntry[], n: number, leads: Leads): Set<TocEntry> {
	let found: readonly TocEntry[] = [];
	let at = 0;
	const visit = (list: readonly TocEntry[], above: readonly TocEntry[]) => {
		for (const entry of list) {
			const to = leads(entry.href)?.n ?? 0;
			if (to <= n && to >= at && to > 0) [found, at] = [[...above, entry], to];
			visit(entry.children, [...above, entry]);
		}
	};
	visit(entries, []);
	return new Set(found);
}

/** Of a long branch the neighbours of the entry that is read, its beginning and its end. */
function around(entries: readonly TocEntry[], way: ReadonlySet<TocEntry>): readonly TocEntry[] {
	if (entries.length <= AT_ONCE) return entries;
	const here = Math.max(
		0,
		entries.findIndex((entry) => way.has(entry))
	);
	const from = Math.min(Math.max(0, here - AT_ONCE / 2), entries.length - AT_ONCE);
	const last = entries.length - 1;
	return entries.filter((_, at) => at === 0 || at === last || (at >= from && at < from + AT_ONCE));
}

function firstOf(entry: TocEntry, leads: Leads): ReturnType<Leads> {
	for (const child of entry.children) {
		const to = leads(child.href) ?? firstOf(child, leads);
		if (to) return to;
	}
	return null;
}

function countOf(entries: readonly TocEntry[]): number {
	return entries.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
