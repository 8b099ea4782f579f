import type { Annotation } from '#lib/device/index.ts';
import { sectionIndexOf, type ReaderPublication } from '#lib/reader/publication.ts';

/** A notebook on its way into a file. */
export interface ExportedBook {
	readonly title: string;
	/** Of the publication. */
	readonly id: string;
	/** BCP 47; empty when nobody says. */
	readonly language: string;
	readonly items: readonly ExportedItem[];
	/** A day in the words of the reader. */
	readonly day: (ms: number) => string;
}

export interface ExportedItem extends Annotation {
	/** The chapter or page; empty without a name. */
	readonly chapter: string;
}

export function chapterOf(publication: ReaderPublication, { locator }: Annotation): string {
	return locator.title || publication.sections[sectionIndexOf(publication, locator)]?.title || '';
}
