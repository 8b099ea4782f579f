import * as v from 'valibot';
import { deskQuerySchema } from '#lib/features/deposit/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = v.parse(deskQuerySchema, Object.fromEntries(url.searchParams));
	const limit = 30;
	const [titles, damaged] = await Promise.all([
		locals.app.catalogue.desk(locals.actor, { ...query, limit: limit + 1 }),
		locals.app.fixity.overview(locals.actor)
	]);
	const last = titles.length > limit ? titles[limit - 1] : undefined;
	return {
		query,
		damaged,
		titles: titles.slice(0, limit),
		next: last ? `${last.updatedAt}.${last.id}` : null
	};
};
