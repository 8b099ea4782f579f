import { searchInputFrom } from '#lib/features/finding/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const input = searchInputFrom(url.searchParams);
	const found = await locals.app.finding.search(locals.actor, input);
	const nothing = found.failed || found.total === 0;
	return { input, found, topics: nothing ? await locals.app.catalogue.topics(locals.actor) : [] };
};
