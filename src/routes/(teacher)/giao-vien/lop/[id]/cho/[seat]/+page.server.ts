import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.app.classes.seat(locals.actor, params.id, Number(params.seat));

export const actions = {
	/** The child changes the device, or the lesson is over: what was read stays. */
	leave: async ({ locals, params }) => {
		await locals.app.classes.endSeats(locals.actor, params.id, Number(params.seat));
		return { left: true };
	}
} satisfies Actions;
