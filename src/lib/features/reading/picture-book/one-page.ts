import type { ReaderPublication } from '#lib/reader/publication.ts';

/** The youngest see one page at a time, as large as the screen: no two lie side by side. */
export function onePageAtATime(publication: ReaderPublication): ReaderPublication {
	const alone = publication.sections.map((section) => ({ ...section, spread: 'none' as const }));
	return { ...publication, sections: alone };
}
