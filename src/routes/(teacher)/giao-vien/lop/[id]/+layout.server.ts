import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** A class that was closed meanwhile, in another tab: its teacher finds it where it can be reopened. */
export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
	depends('library:board');
	const closed = await locals.app.classes.closed(locals.actor);
	if (closed.some(({ id }) => id === params.id)) redirect(303, '/giao-vien#lop-da-dong');
};
