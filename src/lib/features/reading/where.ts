import type { PageLabel, TocEntry } from '#lib/publication/toc.ts';
import type { Located } from '#lib/reader/navigator.ts';
import {
	nextLinear,
	positionsOf,
	sectionIndexOf,
	splitHref,
	type ReaderPublication
} from '#lib/reader/publication.ts';

/** Of ids of the section on the screen, the last that was passed; null: none. */
export type Passed = (ids: readonly string[]) => string | null;

interface Here {
	readonly publication: ReaderPublication;
	readonly located: Located;
	readonly passed: Passed;
}

/** Of addresses in the order of the book, the last that begins at the place or before it. */
function lastPassed<T extends { readonly href: string }>(
	entries: readonly T[],
	{ publication, located, passed }: Here
): T | null {
	const sectionOf = ({ href }: T) => sectionIndexOf(publication, href);
	const within = entries.filter((entry) => sectionOf(entry) === located.section);
	const ids = within.flatMap(({ href }) => splitHref(href).fragment ?? []);
	const last = ids.length > 0 ? passed(ids) : null;
	return (
		(last === null ? null : within.findLast(({ href }) => splitHref(href).fragment === last)) ??
		within.findLast(({ href }) => splitHref(href).fragment === null) ??
		entries.reduce<T | null>((best, entry) => {
			const at = sectionOf(entry);
			return at >= 0 && at < located.section && at >= (best ? sectionOf(best) : 0) ? entry : best;
		}, null)
	);
}

type Linked = TocEntry & { readonly href: string };

function linked(entries: readonly TocEntry[]): Linked[] {
	return entries.flatMap((entry) => [
		...(entry.href === null ? [] : [{ ...entry, href: entry.href }]),
		...linked(entry.children)
	]);
}

/** Address of the entry of the contents that the place is in; null before the first. */
export function currentEntry(here: Here): string | null {
	return lastPassed(linked(here.publication.toc), here)?.href ?? null;
}

/** Where the chapter after or before the one of a place begins, by the contents, else by the sections; null at the ends. */
export function chapterBeside(here: Here, by: 1 | -1): string | null {
	const { publication, located } = here;
	const entries = linked(publication.toc).map(({ href }) => href);
	const current = currentEntry(here);
	if (current !== null) return entries[entries.lastIndexOf(current) + by] ?? null;
	if (entries.length > 0) return by === 1 ? (entries[0] ?? null) : null;
	const next = nextLinear(publication, located.section, by);
	return (next !== null && publication.sections[next]?.path) || null;
}

/** The titles on the way to an entry of the contents, its own last. */
export function pathTo(toc: readonly TocEntry[], href: string | null): readonly string[] {
	for (const entry of toc) {
		if (entry.href !== null && entry.href === href) return [entry.title];
		const below = pathTo(entry.children, href);
		if (below.length > 0) return [entry.title, ...below];
	}
	return [];
}

/** The page of the printed book that the place is on; null when the book does not say. */
export function printedPage(here: Here): string | null {
	const { publication, located } = here;
	if (publication.form === 'reflowable') {
		const [first] = publication.pageList;
		// What stands above the first break is on its page: the heading of the book.
		const above = first && sectionIndexOf(publication, first.href) === located.section ? first : null;
		return (lastPassed<PageLabel>(publication.pageList, here) ?? above)?.label ?? null;
	}
	const path = publication.sections[located.section]?.path;
	return publication.pageList.find(({ href }) => splitHref(href).path === path)?.label ?? null;
}

/** Letters that a child reads in a minute: about a hundred words. */
const PACE = 550;

/** Minutes of reading left; null when there is nothing to read by the letter. */
export interface TimeLeft {
	readonly chapter: number | null;
	readonly book: number | null;
}

export function timeLeft({ sections }: ReaderPublication, { section, locator }: Located): TimeLeft {
	const here = sections[section];
	if (!here?.linear) return { chapter: null, book: null };
	const chapter = here.characters * (1 - (locator.locations.progression ?? 0));
	const later = sections.slice(section + 1).filter(({ linear }) => linear);
	const book = later.reduce((sum, { characters }) => sum + characters, chapter);
	const minutes = (characters: number) =>
		characters > 0 ? Math.max(1, Math.round(characters / PACE)) : null;
	return { chapter: minutes(chapter), book: minutes(book) };
}

/** All that can be said of a place. */
export interface Where {
	readonly title: string;
	readonly chapter: string;
	/** From the highest heading to the lowest. */
	readonly path: readonly string[];
	readonly printed: string | null;
	/** Number in the position list; null beside the reading order. */
	readonly position: { readonly n: number; readonly total: number } | null;
	readonly left: TimeLeft;
}

export function whereIs(here: Here, headings: readonly string[]): Where {
	const { publication, located } = here;
	const known = pathTo(publication.toc, currentEntry(here));
	const n = located.locator.locations.position;
	return {
		title: publication.title,
		chapter: known[0] ?? located.title,
		path: [...known, ...headings.filter((heading) => heading !== '' && !known.includes(heading))],
		printed: printedPage(here),
		position: n === undefined ? null : { n, total: positionsOf(publication).total },
		left: timeLeft(publication, located)
	};
}
