import {
	DISPLAY_OPTIONS_PATH,
	emptyDisplayOptions,
	serveResource
} from '#lib/features/reading/serve-resource.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, locals }) => {
	if (params.path.endsWith(DISPLAY_OPTIONS_PATH)) return emptyDisplayOptions();
	return serveResource(request, await locals.app.reading.resource(locals.actor, params.version, params.path));
};

export const HEAD: RequestHandler = GET;
