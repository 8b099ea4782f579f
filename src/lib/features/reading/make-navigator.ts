import * as m from '#lib/paraglide/messages.js';
import { BookRequests } from '#lib/reader/epub/book-request.ts';
import type { Navigator, Target } from '#lib/reader/navigator.ts';
import { resourceUrl, splitHref, type ReaderPublication } from '#lib/reader/publication.ts';
import type { ReadingSettings } from '#lib/reader/settings.ts';
import { within } from '#lib/reader/within.ts';
import { pageLook } from './page-look.ts';

const words = {
	frame: (title: string) => m.reading_frame({ title }),
	page: (n: number) => m.reading_page_n({ n })
};

/** The engine that a title needs, loaded when it is needed; its first files are fetched meanwhile. */
export async function makeNavigator(
	publication: ReaderPublication,
	settings: ReadingSettings,
	start: Target | undefined
): Promise<Navigator> {
	if (publication.form === 'pdf') {
		const { PdfNavigator } = await within(import('#lib/reader/pdf/pdf-navigator.ts'));
		return new PdfNavigator({ publication, settings, words, look: pageLook });
	}
	const url = resourceUrl(publication.versionId, publication.entry);
	const requests = new BookRequests(url);
	requests.fetchAhead(url);
	const first = typeof start === 'string' ? start : start?.href;
	const section = first ? splitHref(first).path : publication.sections[0]?.path;
	if (section) requests.fetchAhead(resourceUrl(publication.versionId, section));
	const { EpubNavigator } = await within(import('#lib/reader/epub/epub-navigator.ts'));
	return new EpubNavigator({ publication, settings, words, requests, look: pageLook });
}
