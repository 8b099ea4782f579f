import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { InvalidInput } from '#lib/domain-error.ts';
import { slugsSchema } from '#lib/features/offline/index.server.ts';
import type { RequestHandler } from './$types';

/** What several titles consist of when a device takes them along (`?title=a&title=b`). */
export const GET: RequestHandler = async ({ url, locals: { app, actor } }) => {
	const input = v.safeParse(slugsSchema, url.searchParams.getAll('title'));
	if (!input.success) throw new InvalidInput('pack-titles');
	return json(await app.packs.offers(actor, input.output));
};
