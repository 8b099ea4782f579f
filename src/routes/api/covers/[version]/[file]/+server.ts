import * as v from 'valibot';
import { NotFound } from '#lib/domain-error.ts';
import { coverFile } from '#lib/features/reading/index.ts';
import { serveResource } from '#lib/features/reading/index.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, locals }) => {
	const file = v.safeParse(coverFile, params.file);
	if (!file.success) throw new NotFound('cover');
	const { width, format } = file.output;
	return serveResource(request, await locals.app.reading.cover(locals.actor, params.version, width, format));
};

export const HEAD: RequestHandler = GET;
