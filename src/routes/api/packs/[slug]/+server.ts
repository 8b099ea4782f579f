import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What a title consists of when a device takes it along. */
export const GET: RequestHandler = async ({ params, locals: { app, actor } }) =>
	json(await app.packs.offer(actor, params.slug));
