import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { InvalidInput } from '#lib/domain-error.ts';
import { versionsSchema } from '#lib/features/offline/index.server.ts';
import type { RequestHandler } from './$types';

/** What may stay on a device, of the versions it names. Nothing of the question is kept. */
export const POST: RequestHandler = async ({ request, locals: { app, actor } }) => {
	const input = v.safeParse(versionsSchema, await request.json().catch(() => null));
	if (!input.success) throw new InvalidInput('kept-versions');
	return json(await app.packs.stillKept(actor, input.output));
};
