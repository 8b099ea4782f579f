import type { ReaderPublication } from '#lib/reader/publication.ts';

/** The engines of the reader; `vite.config.ts` names where each begins. */
export type Engine = 'epub' | 'fixed' | 'mixed' | 'pdf';

/** Which engine shows a title: flowing words, drawn pages, both, or a PDF. */
export function engineOf({ form, sections }: Pick<ReaderPublication, 'form' | 'sections'>): Engine {
	if (form === 'pdf') return 'pdf';
	const drawn = sections.filter(({ fixed }) => fixed).length;
	// The page of a large book is drawn before its sections have come (`manifest-lists.ts`).
	if (sections.length === 0) return form === 'fixed' ? 'fixed' : 'epub';
	if (drawn === 0) return 'epub';
	return drawn === sections.length ? 'fixed' : 'mixed';
}

/** Whether an engine asks for the package document and for the reading faces before anything else. */
export function readsPackage(engine: Engine): boolean {
	return engine === 'epub' || engine === 'mixed';
}
