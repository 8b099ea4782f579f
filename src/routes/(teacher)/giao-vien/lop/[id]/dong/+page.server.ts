import { redirect } from '@sveltejs/kit';
import { reopenUntil } from '#lib/features/classes/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { schoolClass, taken } = await locals.app.classes.board(locals.actor, params.id);
	return { schoolClass, joined: taken.length, until: reopenUntil(locals.app.clock()) };
};

export const actions = {
	default: async ({ locals, params }) => {
		await locals.app.classes.close(locals.actor, params.id);
		redirect(303, '/giao-vien#lop-da-dong');
	}
} satisfies Actions;
