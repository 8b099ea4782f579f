import { redirect } from '@sveltejs/kit';
import { NotAllowed } from '#lib/domain-error.ts';
import { mayTeach } from '#lib/features/accounts/index.ts';
import type { LayoutServerLoad } from './$types';

/** A courtesy: every verb of the room asks again. */
export const load: LayoutServerLoad = async ({ locals }) => {
	if (!locals.actor.person) redirect(303, '/dang-nhap');
	if (!mayTeach(locals.actor)) throw new NotAllowed();
	return {
		staff: {
			id: locals.actor.person.id,
			name: locals.actor.person.displayName,
			role: locals.actor.person.role,
			epoch: await locals.app.accounts.sessionsEpoch(locals.actor)
		},
		classes: await locals.app.classes.mine(locals.actor)
	};
};
