export const load = async ({ locals, params }) => ({
	intake: await locals.app.deposits.intake(locals.actor, params.id)
});
