import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The films in sign language of a version. Asked for anew each time: what was withdrawn is not there any more. */
export const GET: RequestHandler = async ({ params, locals: { app, actor } }) =>
	json(
		{ videos: await app.signing.videos(actor, params.version) },
		{ headers: { 'cache-control': 'private, no-cache', vary: 'Cookie' } }
	);
