import { serveResource } from '#lib/features/reading/index.server.ts';
import type { RequestHandler } from './$types';

/** Sections, contents and page list of a book that has too many of them for the page of the reader. */
export const GET: RequestHandler = async ({ params, request, locals }) =>
	serveResource(request, await locals.app.reading.lists(locals.actor, params.version));

export const HEAD: RequestHandler = GET;
