import { hrefOf, pathOf } from '#lib/publication/link.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { wholeOf } from '#lib/publication/section-parts.ts';
import { totalProgression } from './progress.ts';

interface Section {
	readonly path: string;
	readonly characters: number;
	readonly linear: boolean;
}

interface Index {
	readonly byPath: ReadonlyMap<string, number>;
	/** Of a file that is read in parts, and of any other: its sections. */
	readonly byFile: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<readonly Section[], Index>();

function indexOf(sections: readonly Section[]): Index {
	const known = indexes.get(sections);
	if (known) return known;
	const byPath = new Map<string, number>();
	const byFile = new Map<string, number[]>();
	for (const [at, { path }] of sections.entries()) {
		if (!byPath.has(path)) byPath.set(path, at);
		const file = wholeOf(path);
		const parts = byFile.get(file);
		if (parts) parts.push(at);
		else byFile.set(file, [at]);
	}
	const index = { byPath, byFile };
	indexes.set(sections, index);
	return index;
}

/** Indexes of the sections that the file of a path is read in: one, several parts of it, or none. */
export function partsOf(sections: readonly Section[], path: string): readonly number[] {
	return indexOf(sections).byFile.get(wholeOf(path)) ?? [];
}

/** Index of the section of just this path; -1: there is none. */
export function sectionAt(sections: readonly Section[], path: string): number {
	return indexOf(sections).byPath.get(path) ?? -1;
}

/** The index of a section, and how far into it, 0..1. */
interface Home {
	readonly section: number;
	readonly progression: number;
}

/**
 * Where a place is that was kept in the whole of a file now read in parts, or in a part that is no more: about, by its share. null: no
 * section of that file.
 */
export function homeOf(sections: readonly Section[], { href, locations }: Locator): Home | null {
	const path = decoded(href.split('#')[0] ?? '');
	const { progression = 0, totalProgression: total } = locations;
	const exact = sectionAt(sections, path);
	if (exact >= 0) return { section: exact, progression };
	const parts = partsOf(sections, path);
	const [first] = parts;
	if (first === undefined) return null;
	const inFile = path === wholeOf(path) ? progression : shareOf(sections, parts, total ?? 0);
	const lengths = parts.map((at) => sections[at]?.characters ?? 0);
	let left = inFile * lengths.reduce((sum, length) => sum + length, 0);
	for (const [at, length] of lengths.entries()) {
		const last = at === lengths.length - 1;
		if (left < length || last)
			return { section: parts[at] ?? first, progression: Math.min(1, left / Math.max(1, length)) };
		left -= length;
	}
	return { section: first, progression: 0 };
}

/** How far into the parts of a file a share of the book is, 0..1. */
function shareOf(sections: readonly Section[], parts: readonly number[], total: number): number {
	const from = totalProgression(sections, parts[0] ?? 0, 0);
	const to = totalProgression(sections, parts.at(-1) ?? 0, 1);
	return to > from ? Math.min(1, Math.max(0, (total - from) / (to - from))) : 0;
}

/** The same place as it is told in the section that it is in now; what was exact in another file is left out. */
export function inItsPart(sections: readonly Section[], locator: Locator): Locator {
	const home = homeOf(sections, locator);
	const section = home && sections[home.section];
	if (!home || !section || decoded(locator.href) === section.path) return locator;
	const { fragments, totalProgression: total } = locator.locations;
	return {
		...locator,
		href: hrefOf(section.path),
		locations: {
			progression: home.progression,
			...(total !== undefined && { totalProgression: total }),
			...(fragments && { fragments })
		}
	};
}

function decoded(href: string): string {
	try {
		return pathOf(href);
	} catch {
		return href; // a percent sign of its own
	}
}
