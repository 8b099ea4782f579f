import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { InvalidInput } from '#lib/domain-error.ts';
import { progressReportSchema } from '#lib/features/progress/index.ts';
import type { RequestHandler } from './$types';

/** Reports of assigned reading. 409: not of the seat where this device sits; what nobody assigned is answered like the rest and not kept. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const input = v.safeParse(progressReportSchema, await request.json().catch(() => null));
	if (!input.success) throw new InvalidInput('progress');
	const ok = await locals.app.classes.recordProgress(locals.actor, input.output);
	return json({ ok }, { status: ok ? 200 : 409 });
};
