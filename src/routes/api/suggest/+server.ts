import { json } from '@sveltejs/kit';
import { narrowedTo } from '#lib/features/discovery/index.ts';
import type { RequestHandler } from './$types';

/** `?q=` as typed so far, `&band=` as in /api/search. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const actor = narrowedTo(locals.actor, url.searchParams.get('band'));
	const suggestions = await locals.app.discovery.suggest(actor, url.searchParams.get('q') ?? '');
	// None may mean that the engine is away for a moment.
	locals.passing = suggestions.length === 0;
	return json({ suggestions }, { headers: { 'cache-control': 'private, no-store' } });
};
