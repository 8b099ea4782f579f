import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { InvalidInput, NotAllowed } from '#lib/domain-error.ts';
import { bandChoiceSchema, ownPath } from '#lib/features/accounts/index.ts';
import { BANDS } from '#lib/publication/band.ts';
import { setBand } from '#lib/server/http/choose-band.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
	goOn: v.parse(ownPath, url.searchParams.get('tiep')),
	mayLeave: locals.actor.band !== null && locals.app.accounts.mayLeaveBands(locals.actor),
	locked: BANDS.filter((band) => locals.app.accounts.needsGrownUp(locals.actor, band))
});

export const actions: Actions = {
	default: async ({ request, locals, cookies, url }) => {
		const input = v.safeParse(bandChoiceSchema, Object.fromEntries(await request.formData()));
		if (!input.success) throw new InvalidInput('band-unknown');
		const { band, tiep } = input.output;
		if (locals.app.accounts.isPinned(locals.actor)) throw new NotAllowed();
		if (locals.app.accounts.needsGrownUp(locals.actor, band)) {
			redirect(303, `/chang/nguoi-lon?${new URLSearchParams({ band, tiep })}`);
		}
		setBand(cookies, band, url);
		redirect(303, tiep);
	}
};
