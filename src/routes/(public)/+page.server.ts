import { timeOfDay } from '#lib/ui/art/time-of-day.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await locals.app.catalogue.home(locals.actor, locals.locale)),
	place: await locals.app.classes.ownSeat(locals.actor),
	assigned: await locals.app.classes.assigned(locals.actor),
	lessons: locals.app.lessons.teaser(locals.actor, locals.locale),
	time: timeOfDay(locals.app.clock())
});
