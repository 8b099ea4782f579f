import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The task a child carries into the search page or a book. */
export const GET: RequestHandler = ({ locals, params }) =>
	json(locals.app.lessons.task(locals.actor, params.slug, params.activity, locals.locale), {
		headers: { 'cache-control': 'private, no-store' }
	});
