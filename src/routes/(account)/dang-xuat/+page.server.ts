import { redirect } from '@sveltejs/kit';
import { closeSession } from '#lib/server/http/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions = {
	default: async (event) => {
		if (event.locals.sessionId) await event.locals.app.accounts.signOut(event.locals.sessionId);
		closeSession(event);
		redirect(303, '/dang-nhap');
	}
} satisfies Actions;
