import { browser } from '$app/environment';
import { openKept } from '#lib/features/offline/index.ts';
import type { PageLoad } from './$types';

/** The device answers with this page at the address of a book when the library does not. */
export const load: PageLoad = async ({ url, fetch }) => ({
	kept: browser ? await openKept(url.pathname, fetch) : null
});
