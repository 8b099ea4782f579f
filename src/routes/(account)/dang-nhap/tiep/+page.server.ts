import { fail, redirect } from '@sveltejs/kit';
import { carriedForm, readCarried } from '#lib/features/accounts/index.ts';
import { signInByForm } from '../sign-in-by-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Signing in between sending a form and its arrival; there is nothing here for somebody who comes without one. */
export const load: PageServerLoad = ({ request }) => {
	if (request.method === 'GET') redirect(303, '/dang-nhap');
};

export const actions = {
	/** A form without script, from a page whose session has ended. */
	giu: async ({ request, url }) => ({
		carried: carriedForm(url.searchParams.get('tiep'), await request.formData())
	}),
	/** Signs in, and offers the form again. */
	vao: async (event) => {
		const form = await event.request.formData();
		const carried = readCarried(form.get('carried'));
		const { refused } = await signInByForm(event, form);
		if (refused) return fail(refused.status, { ...refused, carried });
		return { carried, signedIn: true };
	},
	/** Signs in beside a form that stays on its page; `person` says who it is now. */
	lai: async (event) => {
		const { person, refused } = await signInByForm(event, await event.request.formData());
		return refused ? fail(refused.status, refused) : { person: person.id };
	}
} satisfies Actions;
