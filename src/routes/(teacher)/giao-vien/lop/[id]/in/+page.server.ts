import { schoolDay } from '#lib/features/classes/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	board: await locals.app.classes.board(locals.actor, params.id),
	today: schoolDay(locals.app.clock())
});
