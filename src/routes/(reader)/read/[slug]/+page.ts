import { browser } from '$app/environment';
import { fetchAhead, readerPublicationOf, manifestAtHand } from '#lib/features/reading/index.ts';
import type { PageLoad } from './$types';

/** In the browser this runs before the page is brought to life: engine and book are on their way meanwhile. */
export const load: PageLoad = async ({ data: { manifest: sent, ...data }, fetch }) => {
	const { manifest, listsMissing } = browser
		? await manifestAtHand({ manifest: sent, lists: data.lists }, fetch)
		: { manifest: sent, listsMissing: null };
	const publication = { ...readerPublicationOf(manifest), ...(listsMissing && { listsMissing }) };
	return { ...data, publication, ahead: browser ? fetchAhead(publication) : null };
};
