import * as v from 'valibot';
import { NotFound } from '#lib/domain-error.ts';
import { sectionNumber } from '#lib/features/reading/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const n = v.safeParse(sectionNumber, params.n);
	if (!n.success) throw new NotFound('section');
	return { view: await locals.app.reading.section(locals.actor, params.slug, n.output) };
};
