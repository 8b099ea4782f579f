import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** For the open board of a class: `state` is another text when there is news. */
export const GET: RequestHandler = async ({ locals, params }) =>
	json(
		{ state: await locals.app.classes.boardState(locals.actor, params.id) },
		{ headers: { 'cache-control': 'private, no-store' } }
	);
