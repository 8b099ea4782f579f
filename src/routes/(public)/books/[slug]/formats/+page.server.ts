import { NotFound } from '#lib/domain-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor }, params: { slug } }) => {
	const { publication } = await app.catalogue.publication(actor, slug);
	const offered = await app.formats.offered(actor, slug);
	if (!offered) throw new NotFound('format');
	return { title: publication.title, offered };
};
