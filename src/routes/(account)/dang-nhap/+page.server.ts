import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { startPage } from '#lib/features/accounts/index.ts';
import { signInByForm } from './sign-in-by-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What led here: somebody just signed out everywhere, or chose a new password. */
const AFTER = v.fallback(v.nullable(v.picklist(['moi-may', 'mat-khau-moi'])), null);

export const load: PageServerLoad = ({ locals, url }) => {
	const after = v.parse(AFTER, url.searchParams.get('sau'));
	// With a new password one signs in, also in a browser in which a colleague is at work.
	if (locals.actor.person && !after) redirect(303, startPage(locals.actor.person.role));
	return { after };
};

export const actions = {
	default: async (event) => {
		const { person, refused } = await signInByForm(event, await event.request.formData());
		if (refused) return fail(refused.status, refused);
		redirect(303, startPage(person.role));
	}
} satisfies Actions;
