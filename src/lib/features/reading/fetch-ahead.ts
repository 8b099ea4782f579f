import { resourceUrl } from '#lib/api/publication-files.ts';
import { ResourceRequests } from '#lib/reader/epub/resources.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';

export const epubEngine = () => import('#lib/reader/epub/epub-navigator.ts');
export const pdfEngine = () => import('#lib/reader/pdf/index.ts');

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
	(publication.form === 'pdf' ? pdfEngine() : epubEngine()).catch(() => null);
	if (publication.form === 'pdf') return null;
	const entry = entryUrl(publication);
	const requests = new ResourceRequests(entry);
	requests.fetchAhead(entry);
	return requests;
}
