import { json } from '@sveltejs/kit';
import { forMachines, narrowedTo, searchInputFrom } from '#lib/features/discovery/index.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'private, no-store' };

/** `?q=&topic=&genre=&language=&length=&audio=&form=&sort=&page=&band=`; 503 when the engine does not answer. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const actor = narrowedTo(locals.actor, url.searchParams.get('band'));
	const found = await locals.app.discovery.search(actor, {
		...searchInputFrom(url.searchParams),
		band: undefined
	});
	if (found.failed) return json({ code: 'search-unavailable' }, { status: 503, headers });
	return json(forMachines(found), { headers });
};
