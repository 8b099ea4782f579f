import type { OwnWebPublication } from '#lib/publication/web-publication.ts';
import type { ReaderPublication, ReaderSection } from '#lib/reader/publication.ts';

/** The engines of the reader; `vite.config.ts` names where each begins. */
export type Engine = 'epub' | 'fixed' | 'mixed' | 'pdf';

interface Drawn extends Pick<ReaderPublication, 'form'> {
	readonly sections: readonly Pick<ReaderSection, 'fixed'>[];
}

/** Which engine shows a title: flowing words, drawn pages, both, or a PDF. */
export function engineOf({ form, sections }: Drawn): Engine {
	if (form === 'pdf') return 'pdf';
	const drawn = sections.filter(({ fixed }) => fixed).length;
	// The page of a large book is drawn before its sections have come (`manifest-lists.ts`).
	if (sections.length === 0) return form === 'fixed' ? 'fixed' : 'epub';
	if (drawn === 0) return 'epub';
	return drawn === sections.length ? 'fixed' : 'mixed';
}

/** The same from the manifest, without reading all of it. */
export function engineOfManifest({ metadata, readingOrder }: OwnWebPublication): Engine {
	const sections = readingOrder.map(({ properties }) => ({ fixed: properties?.layout === 'fixed' }));
	return engineOf({ form: metadata['vuon-sach'].form, sections });
}

/** Whether an engine asks for the package document and for the reading faces before anything else. */
export function readsPackage(engine: Engine): boolean {
	return engine === 'epub' || engine === 'mixed';
}
