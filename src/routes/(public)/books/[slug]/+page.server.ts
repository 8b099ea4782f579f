import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.app.catalogue.book(locals.actor, params.slug);
