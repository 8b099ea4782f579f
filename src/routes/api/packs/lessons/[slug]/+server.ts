import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What a lesson consists of when a device takes it along. */
export const GET: RequestHandler = ({ params, locals: { app, actor, locale } }) =>
	json(app.packs.offerLesson(actor, params.slug, locale));
