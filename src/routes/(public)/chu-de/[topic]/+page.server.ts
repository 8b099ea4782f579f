import { NotFound } from '#lib/domain-error.ts';
import { cardOf, cursorFrom, nextAddress } from '#lib/features/catalogue/index.ts';
import { isTopic } from '#lib/publication/topics.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (!isTopic(params.topic)) throw new NotFound('topic');
	const after = cursorFrom(url.searchParams);
	const shelf = await locals.app.catalogue.shelf(locals.actor, `topic:${params.topic}`, after);
	return {
		topic: params.topic,
		publications: shelf.items.map(cardOf),
		next: nextAddress(url, shelf.next),
		first: after ? url.pathname : null
	};
};
