import { redirect } from '@sveltejs/kit';
import { isStaff } from '#lib/features/accounts/index.ts';
import { NotAllowed } from '#lib/domain-error.ts';
import type { LayoutServerLoad } from './$types';

/** A courtesy: every verb of the desk asks again. */
export const load: LayoutServerLoad = async ({ locals }) => {
	if (!locals.actor.person) redirect(303, '/dang-nhap');
	if (!isStaff(locals.actor)) throw new NotAllowed();
	return {
		databaseDamaged: locals.app.database.damage.found !== null,
		staff: {
			id: locals.actor.person.id,
			name: locals.actor.person.displayName,
			role: locals.actor.person.role,
			epoch: await locals.app.accounts.sessionsEpoch(locals.actor)
		}
	};
};
