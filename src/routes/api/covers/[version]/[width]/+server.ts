import * as v from 'valibot';
import { NotFound } from '#lib/domain-error.ts';
import { acceptsAvif, coverWidth } from '#lib/features/reading/index.ts';
import { serveCover } from '#lib/features/reading/index.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, locals }) => {
	const width = v.safeParse(coverWidth, params.width);
	if (!width.success) throw new NotFound('cover');
	const format = acceptsAvif(request) ? 'avif' : 'webp';
	const cover = await locals.app.reading.cover(locals.actor, params.version, width.output, format);
	return serveCover(request, cover);
};

export const HEAD: RequestHandler = GET;
