import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.app.catalogue.publication(locals.actor, params.slug);
