import { browser } from '$app/environment';
import { openKeptLesson } from '#lib/features/offline/index.ts';
import type { PageLoad } from './$types';

/** The device answers with this page at the address of a lesson when the library does not. */
export const load: PageLoad = async ({ url }) => ({
	kept: browser ? await openKeptLesson(url.pathname) : null
});
