import type { TocEntry } from '#lib/publication/toc.ts';

/** A contents list of more entries is folded: only the way to the place is open. */
const SHORT = 150;
/** Entries of one branch that are shown at once; more of them come when they are asked for. */
export const SHOWN = 100;

export function isLong(toc: readonly TocEntry[]): boolean {
	let left = SHORT;
	const count = (entries: readonly TocEntry[]): void => {
		left -= entries.length;
		for (const { children } of entries) if (left >= 0) count(children);
	};
	count(toc);
	return left < 0;
}

/** The entries on the way to an address, its own last; none: it is in no entry. */
export function wayTo(toc: readonly TocEntry[], href: string | null): readonly TocEntry[] {
	if (href === null) return [];
	for (const entry of toc) {
		if (entry.href === href) return [entry];
		const below = wayTo(entry.children, href);
		if (below.length > 0) return [entry, ...below];
	}
	return [];
}

/** Entries `from` to `to` of a branch. */
export interface Slice {
	readonly from: number;
	readonly to: number;
}

/** What of a branch is shown first: the entries around the one on the way to the place, else its beginning. */
export function sliceAround(entries: readonly TocEntry[], way: readonly TocEntry[]): Slice {
	const here = entries.findIndex((entry) => way.includes(entry));
	const from = Math.max(0, Math.min(here - SHOWN / 2, entries.length - SHOWN));
	return { from, to: Math.min(entries.length, from + SHOWN) };
}
