import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.app.classes.seat(locals.actor, params.id, Number(params.seat));

export const actions = {
	/** The only way to free a seat: from the page that says what is lost. */
	default: async ({ locals, params }) => {
		await locals.app.classes.freeSeat(locals.actor, params.id, Number(params.seat));
		redirect(303, `/giao-vien/lop/${params.id}#cho-ngoi`);
	}
} satisfies Actions;
