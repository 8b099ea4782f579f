import { searchInputFrom } from '#lib/features/finding/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const input = searchInputFrom(url.searchParams);
	const found = await locals.app.finding.search(locals.actor, input);
	const nothing = found.failed || found.total === 0;
	if (!nothing) return { input, found, topics: [], ways: null };
	const [topics, ways] = await Promise.all([
		locals.app.catalogue.topics(locals.actor),
		found.failed ? null : locals.app.finding.waysOn(locals.actor, input)
	]);
	return { input, found, topics, ways };
};
