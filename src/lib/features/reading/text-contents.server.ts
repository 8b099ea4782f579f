import type { TocEntry } from '#lib/publication/toc.ts';
import { splitHref } from '#lib/reader/publication.ts';
import type { ReadablePublication } from './reading-store.ts';
import type { TextToc, TextTocEntry, TextTocPart } from './text-view.ts';

/** Contents of more entries are folded: a page without script has them whole or not at all. */
const WHOLE = 300;
/** Entries of one branch that are shown at once, around the one that is read. */
const AT_ONCE = 100;

interface Contents {
	/** Where an entry leads: the section from 1 on, and its address. */
	readonly leads: (href: string | null) => { readonly n: number; readonly href: string } | null;
	/** The section beside which they stand. */
	readonly n: number;
	/** The open branches; null: all are. */
	readonly way: ReadonlySet<TocEntry> | null;
	/** The part of a branch that was asked for. */
	readonly asked: readonly number[] | null;
	/** Address at which a branch is shown from one of its entries on. */
	readonly partAt: (place: readonly number[]) => string;
}

interface Row {
	readonly entries: TextTocEntry[];
	readonly part?: TextTocPart;
}

/**
 * The contents beside section `n`. Of long ones the branch that is read is open, every other entry leads to where its own is: the
 * contents of thousands of chapters are no page of a megabyte. `asked`: the part to be shown instead, as the indexes of entries from the
 * top, the last of which is where the part begins.
 */
export function textContents(
	{ slug, manifest }: Pick<ReadablePublication, 'slug' | 'manifest'>,
	n: number,
	asked: readonly number[] | null = null
): TextToc {
	const numbers = new Map(
		manifest.readingOrder.map(({ path }, at) => [path, at + 1]).reverse() as [string, number][]
	);
	const leads: Contents['leads'] = (href) => {
		const { path, fragment } = splitHref(href ?? '');
		const to = href === null ? undefined : numbers.get(path);
		const hash = fragment ? '#' + encodeURIComponent(fragment) : '';
		return to === undefined ? null : { n: to, href: `/books/${slug}/text/${to}${hash}` };
	};
	const partAt = (place: readonly number[]) => `/books/${slug}/text/${n}?muc-luc=${place.join('.')}#muc-luc`;
	const { toc } = manifest;
	if (countOf(toc) <= WHOLE)
		return { ...rowOf(toc, [], { leads, n, way: null, asked: null, partAt }), open: false };
	const there = asked && entriesAt(toc, asked);
	const way = new Set(there ?? wayTo(toc, n, leads));
	return { ...rowOf(toc, [], { leads, n, way, asked: there && asked, partAt }), open: there !== null };
}

/** `place`: of the entry that the row belongs to. */
function rowOf(entries: readonly TocEntry[], place: readonly number[], contents: Contents): Row {
	const { leads, n, way, asked } = contents;
	const from = way === null ? 0 : beginning(entries, place, way, asked);
	const to = way === null ? entries.length : Math.min(entries.length, from + AT_ONCE);
	const shown = entries.slice(from, to).map((entry, at): TextTocEntry => {
		const open = !way || way.has(entry);
		const target = leads(entry.href) ?? (open ? null : firstOf(entry, leads));
		const children = open ? rowOf(entry.children, [...place, from + at], contents) : null;
		return {
			title: entry.title,
			href: target?.href ?? null,
			current: target?.n === n,
			children: children?.entries ?? [],
			...(children?.part && { part: children.part })
		};
	});
	if (shown.length === entries.length) return { entries: shown };
	const address = (at: number) => contents.partAt([...place, Math.max(0, at)]);
	const [before, after] = [from > 0, to < entries.length];
	const part: TextTocPart = {
		...{ from: from + 1, to, total: entries.length },
		first: from > AT_ONCE ? address(0) : null,
		before: before ? address(from - AT_ONCE) : null,
		after: after ? address(to) : null,
		last: to + AT_ONCE < entries.length ? address(entries.length - AT_ONCE) : null
	};
	return { entries: shown, part };
}

/** Of a long row the first entry that is shown. */
function beginning(
	entries: readonly TocEntry[],
	place: readonly number[],
	way: ReadonlySet<TocEntry>,
	asked: readonly number[] | null
): number {
	const asksHere =
		asked?.length === place.length + 1 && place.every((index, depth) => index === asked[depth]);
	const here = entries.findIndex((entry) => way.has(entry));
	const from = asksHere ? (asked.at(-1) ?? 0) : here - AT_ONCE / 2;
	return Math.max(0, Math.min(from, entries.length - AT_ONCE));
}

/** The entries on the way to a place in the tree; null when there is none. */
function entriesAt(toc: readonly TocEntry[], place: readonly number[]): TocEntry[] | null {
	const way: TocEntry[] = [];
	let row = toc;
	for (const index of place) {
		const entry = row[index];
		if (!entry) return null;
		way.push(entry);
		row = entry.children;
	}
	// The last one is where a part begins, and opens nothing.
	return way.slice(0, -1);
}

/** The last entry that begins in the section or before it, and what it is in. */
function wayTo(entries: readonly TocEntry[], n: number, leads: Contents['leads']): readonly TocEntry[] {
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
	return found;
}

function firstOf(entry: TocEntry, leads: Contents['leads']): ReturnType<Contents['leads']> {
	for (const child of entry.children) {
		const to = leads(child.href) ?? firstOf(child, leads);
		if (to) return to;
	}
	return null;
}

function countOf(entries: readonly TocEntry[]): number {
	return entries.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
