import { mayTeach } from '#lib/features/accounts/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor }, params: { slug } }) => {
	const page = await app.catalogue.publication(actor, slug);
	return {
		...page,
		// The page of its own tells which: this one is read on small phones.
		formats: (await app.formats.offered(actor, slug)) !== null,
		voice: await app.lending.voiceOf(actor, slug),
		lends: mayTeach(actor) && !page.publication.hasAudio
	};
};
