import { resourceUrl } from '#lib/api/publication-files.ts';
import { ResourceRequests } from '#lib/reader/epub/resources.ts';
import { engineOf, readsPackage } from './engine-of.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';

export const epubEngine = () => import('#lib/reader/epub/epub-navigator.ts');
export const fixedEngine = () => import('#lib/reader/fixed/fixed-navigator.ts');
export const mixedEngine = () => import('#lib/reader/mixed-navigator.ts');
export const pdfEngine = () => import('#lib/reader/pdf/index.ts');
const ENGINES = { epub: epubEngine, fixed: fixedEngine, mixed: mixedEngine, pdf: pdfEngine };

/** Address of the file that an engine asks for first. */
export function entryUrl(publication: ReaderPublication): string {
	return resourceUrl(publication.versionId, publication.entry);
}

/** What was sent for ahead; null for a PDF, whose engine fetches piece by piece. */
export type Ahead = ResourceRequests | null;

/**
 * Sends for the engine and the first file of a title. The page calls it before it is brought to life, which saves a slow
 * phone most of a second; what was sent for goes to `makeNavigator`.
 */
export function fetchAhead(publication: ReaderPublication): Ahead {
	// A chunk that fails here is asked for again, and reported, when the book is opened.
	const engine = engineOf(publication);
	ENGINES[engine]().catch(() => null);
	if (engine === 'pdf') return null;
	const entry = entryUrl(publication);
	const requests = new ResourceRequests(entry);
	if (readsPackage(engine)) requests.fetchAhead(entry);
	return requests;
}
