import { scopeOf } from '#lib/features/catalogue/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	lessons: locals.app.lessons.list(locals.actor, locals.locale),
	chosen: scopeOf(locals.actor).bands.length > 0
});
