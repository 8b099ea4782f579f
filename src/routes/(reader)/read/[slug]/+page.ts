import { browser } from '$app/environment';
import { fetchAhead } from '#lib/features/reading/index.ts';
import type { PageLoad } from './$types';

/** In the browser this runs before the page is brought to life: engine and book are on their way meanwhile. */
export const load: PageLoad = ({ data }) => ({
	...data,
	ahead: browser ? fetchAhead(data.publication) : null
});
