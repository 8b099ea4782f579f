import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => ({
	lesson: locals.app.lessons.lesson(locals.actor, params.slug, locals.locale),
	shelf: locals.app.lessons.trainingCollection(locals.actor, params.slug)
});
