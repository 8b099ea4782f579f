import { browser } from '$app/environment';
import { fetchAhead, readerPublicationOf } from '#lib/features/reading/index.ts';
import type { PageLoad } from './$types';

/** In the browser this runs before the page is brought to life: engine and book are on their way meanwhile. */
export const load: PageLoad = ({ data: { manifest, ...data } }) => {
	const publication = readerPublicationOf(manifest);
	return { ...data, publication, ahead: browser ? fetchAhead(publication) : null };
};
