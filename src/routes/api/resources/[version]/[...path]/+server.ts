import {
	DISPLAY_OPTIONS_PATH,
	emptyDisplayOptions,
	serveResource
} from '#lib/features/reading/index.server.ts';
import { acceptsAvif } from '#lib/features/reading/index.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, locals }) => {
	if (params.path.endsWith(DISPLAY_OPTIONS_PATH)) return emptyDisplayOptions();
	const { version, path } = params;
	const file = await locals.app.reading.resource(locals.actor, version, path, acceptsAvif(request));
	return serveResource(request, file);
};

export const HEAD: RequestHandler = GET;
