import { browser } from '$app/environment';
import { fetchAhead, readerPublicationOf, manifestAtHand } from '#lib/features/reading/index.ts';
import type { PageLoad } from './$types';

/** In the browser this runs before the page is brought to life: engine and book are on their way meanwhile. */
export const load: PageLoad = async ({ data: { manifest, ...data }, fetch }) => {
	const sent = { manifest, lists: data.lists };
	const publication = readerPublicationOf(browser ? await manifestAtHand(sent, fetch) : manifest);
	return { ...data, publication, ahead: browser ? fetchAhead(publication) : null };
};
