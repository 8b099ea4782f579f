import { NotFound } from '#lib/domain-error.ts';
import { shelfOfAddress } from '#lib/features/catalogue/components/index.ts';
import { cardOf, cursorFrom, nextAddress } from '#lib/features/catalogue/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const key = shelfOfAddress(params.shelf);
	if (!key) throw new NotFound('shelf');
	const after = cursorFrom(url.searchParams);
	const shelf = await locals.app.catalogue.shelf(locals.actor, key, after);
	return {
		key,
		publications: shelf.items.map(cardOf),
		next: nextAddress(url, shelf.next),
		first: after ? url.pathname : null
	};
};
