import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	intake: await locals.app.deposits.intake(locals.actor, params.id)
});
