import * as m from '#lib/paraglide/messages.js';
import { ResourceRequests } from '#lib/reader/epub/resource-requests.ts';
import type { Navigator, Target } from '#lib/reader/navigator.ts';
import { resourceUrl, splitHref, type ReaderPublication } from '#lib/reader/publication.ts';
import type { ReadingSettings } from '#lib/reader/settings.ts';
import { within } from '#lib/reader/within.ts';
import { pageLook } from './page-look.ts';

const words = {
	frame: (title: string) => m.reading_frame({ title }),
	page: (n: number) => m.reading_page_n({ n })
};

const epubEngine = () => import('#lib/reader/epub/epub-navigator.ts');
const pdfEngine = () => import('#lib/reader/pdf/pdf-navigator.ts');

/** Address of the file that an engine asks for first. */
export function entryUrl(publication: ReaderPublication): string {
	return resourceUrl(publication.versionId, publication.entry);
}

/**
 * The page says which engine and which file it needs (`data-form`, `data-entry` of the reader's element): both are
 * fetched while the page is still being brought to life. That saves a slow phone most of a second.
 */
const ahead = typeof document === 'undefined' ? null : fetchAhead();

function fetchAhead(): ResourceRequests | null {
	const { form, entry } = document.querySelector<HTMLElement>('[data-entry]')?.dataset ?? {};
	if (!form || !entry) return null;
	// A chunk that fails here is asked for again, and reported, when the book is opened.
	(form === 'pdf' ? pdfEngine() : epubEngine()).catch(() => null);
	if (form === 'pdf') return null;
	const requests = new ResourceRequests(entry);
	requests.fetchAhead(entry);
	return requests;
}

/** The engine that a title needs; its first section is fetched while the engine itself still loads. */
export async function makeNavigator(
	publication: ReaderPublication,
	settings: ReadingSettings,
	start: Target | undefined
): Promise<Navigator> {
	if (publication.form === 'pdf') {
		const { PdfNavigator } = await within(pdfEngine());
		return new PdfNavigator({ publication, settings, words, look: pageLook });
	}
	const requests = ahead ?? new ResourceRequests(entryUrl(publication));
	const first = typeof start === 'string' ? start : start?.href;
	const section = first ? splitHref(first).path : publication.sections[0]?.path;
	if (section) requests.fetchAhead(resourceUrl(publication.versionId, section));
	const { EpubNavigator } = await within(epubEngine());
	return new EpubNavigator({ publication, settings, words, requests, look: pageLook });
}
