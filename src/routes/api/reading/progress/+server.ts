import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { InvalidInput } from '#lib/domain-error.ts';
import { progressReportSchema } from '#lib/features/progress/index.ts';
import type { RequestHandler } from './$types';

/** Reports of assigned reading; anything else is answered alike and not kept. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const input = v.safeParse(progressReportSchema, await request.json().catch(() => null));
	if (!input.success) throw new InvalidInput('progress');
	await locals.app.classes.recordProgress(locals.actor, input.output);
	return json({ ok: true });
};
