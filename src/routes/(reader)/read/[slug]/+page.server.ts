import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
	publication: await locals.app.reading.open(locals.actor, params.slug)
});
