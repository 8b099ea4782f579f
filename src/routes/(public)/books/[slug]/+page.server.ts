import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor }, params: { slug } }) => ({
	...(await app.catalogue.publication(actor, slug)),
	formats: await app.formats.offered(actor, slug)
});
