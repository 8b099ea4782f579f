import * as v from 'valibot';
import { NotFound } from '#lib/domain-error.ts';
import { contentsPart, sectionNumber } from '#lib/features/reading/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const n = v.safeParse(sectionNumber, params.n);
	if (!n.success) throw new NotFound('section');
	// What is no part of the contents is none that was asked for.
	const part = v.safeParse(contentsPart, url.searchParams.get('muc-luc'));
	const contentsAt = part.success ? part.output : null;
	return { view: await locals.app.reading.section(locals.actor, params.slug, n.output, contentsAt) };
};
