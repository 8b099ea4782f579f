import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	topics: await locals.app.catalogue.topics(locals.actor)
});
