import { cardOf } from '#lib/features/catalogue/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { info, items } = await locals.app.catalogue.collection(locals.actor, params.slug);
	return {
		title: info.title[locals.locale],
		description: info.description[locals.locale],
		publications: items.map(cardOf)
	};
};
