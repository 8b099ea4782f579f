import { forPage, searchInputFrom } from '#lib/features/discovery/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const input = searchInputFrom(url.searchParams);
	const found = await locals.app.discovery.search(locals.actor, input);
	// Nothing may mean that the engine is away for a moment.
	const nothing = found.failed || found.total === 0;
	locals.passing = nothing;
	if (!nothing) return { input, found: forPage(found), topics: [], ways: null };
	const [topics, ways] = await Promise.all([
		locals.app.catalogue.topics(locals.actor),
		found.failed ? null : locals.app.discovery.relaxations(locals.actor, input)
	]);
	return { input, found, topics, ways };
};
