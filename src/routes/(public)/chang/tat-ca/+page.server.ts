import { redirect } from '@sveltejs/kit';
import { NotAllowed } from '#lib/domain-error.ts';
import { COOKIES } from '#lib/server/http/identify.ts';
import { forgetCookie } from '#lib/server/http/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/chang');

export const actions: Actions = {
	/** Staff and teachers stop viewing the library as a child. */
	default: (event) => {
		if (!event.locals.app.accounts.mayLeaveBands(event.locals.actor)) throw new NotAllowed();
		forgetCookie(event, COOKIES.band);
		redirect(303, '/');
	}
};
