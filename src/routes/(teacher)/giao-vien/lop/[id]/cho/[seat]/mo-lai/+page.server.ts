import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { schoolClass, seat, sits, read } = await locals.app.classes.seat(
		locals.actor,
		params.id,
		Number(params.seat)
	);
	// Freed already, in another tab.
	if (!sits) redirect(303, `/giao-vien/lop/${params.id}/cho/${seat}`);
	return { schoolClass, seat, read };
};

export const actions = {
	/** The only way to free a seat: from the page that says what is lost. */
	default: async ({ locals, params }) => {
		await locals.app.classes.freeSeat(locals.actor, params.id, Number(params.seat));
		redirect(303, `/giao-vien/lop/${params.id}#cho-ngoi`);
	}
} satisfies Actions;
