import type { Sight } from './screen-probe.ts';

/** A title that was taken in and stands on the shelf. */
export interface Shelved {
	readonly slug: string;
	readonly versionId: string;
	readonly form: string;
	/** Class that the book gives to the words being narrated; empty: none. */
	readonly activeClasses: readonly string[];
	/** Container paths in reading order. */
	readonly sections: readonly {
		readonly path: string;
		readonly linear: boolean;
		readonly overlay: string | null;
	}[];
}

/** A fault on one screen. `picture`: file of what was to be seen. */
export interface Fault {
	readonly kind:
		| 'blank'
		| 'overlap'
		| 'broken picture'
		| 'stuck'
		| 'other place'
		| 'late'
		| 'reader says'
		| 'damaged file';
	readonly section: string;
	readonly says: string;
	readonly picture: string | null;
}

/** What became of the words and pictures of a section that was turned through from its beginning to its end. */
export interface SectionLoss {
	readonly section: string;
	/** In the file and not on the page; on the page and not rendered; cut at an edge; on no screen. */
	readonly lost: readonly string[];
	readonly hidden: number;
	readonly cut: readonly string[];
	readonly unseen: readonly string[];
	readonly cutPictures: readonly string[];
	readonly unseenPictures: readonly string[];
	readonly words: number;
}

/** How turning came to its end. */
export type Ending = 'the end' | 'turns' | 'stuck' | 'time' | 'not opened';

export interface Reading {
	readonly width: number;
	readonly ending: Ending;
	readonly turns: number;
	/** Sections on the screen by turning, by turning or by an address of their own, and turned through. */
	readonly turnedTo: number;
	readonly reached: number;
	readonly through: number;
	readonly all: number;
	readonly faults: readonly Fault[];
	readonly losses: readonly SectionLoss[];
	readonly errors: readonly string[];
	/** Addresses of other places that were asked for. */
	readonly leaving: readonly string[];
	/** Milliseconds from the address to the first words or pictures; null when none came. */
	readonly firstPage: number | null;
	/** Phrases that were lit, and how far in ms the sound was from their beginnings then; null without a voice. */
	readonly overlay: { readonly phrases: number; readonly worst: number; readonly median: number } | null;
	readonly heapMB: number;
	readonly processMB: number;
}

/** Words by which a place is known; a scrolled text may begin a line earlier than it was left. */
const KNOWN_BY = 12;

/** The same place in the same words, as far as a person would say so. */
export function samePlace(before: Sight, after: Sight | null): boolean {
	if (!after || !before.sections.some((section) => after.sections.includes(section))) return false;
	if (before.firstWords.length === 0) return true;
	const known = before.firstWords.slice(0, KNOWN_BY);
	return known.filter((word) => after.firstWords.includes(word)).length * 2 >= known.length;
}
