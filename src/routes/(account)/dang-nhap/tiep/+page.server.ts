import { fail, redirect } from '@sveltejs/kit';
import { carriedForm, readCarried, startPage } from '#lib/features/accounts/index.ts';
import { isOfAnother, withFormOwner } from '#lib/server/http/form-owner.ts';
import { signInByForm } from '../sign-in-by-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Signing in between sending a form and its arrival; there is nothing here for somebody who comes without one. */
export const load: PageServerLoad = ({ request, url, locals }) => {
	const notYours = url.searchParams.has('khac');
	if (request.method === 'GET' && !notYours) redirect(303, '/dang-nhap');
	const { person } = locals.actor;
	return { notYours, place: person ? startPage(person.role) : '/dang-nhap' };
};

export const actions = {
	/** A form without script, from a page whose session has ended. */
	giu: async (event) => {
		const carried = carriedForm(event.url.searchParams.get('tiep'), await event.request.formData());
		return { carried: { ...carried, to: withFormOwner(event, carried.to) } };
	},
	/** Signs in, and offers the form again to the person who typed it. */
	vao: async (event) => {
		const form = await event.request.formData();
		const carried = readCarried(form.get('carried'));
		const { person, refused } = await signInByForm(event, form);
		if (refused) return fail(refused.status, { ...refused, carried });
		if (carried && isOfAnother(carried.to, person.id))
			return { notYours: true as const, place: startPage(person.role) };
		return { carried, signedIn: true };
	},
	/** Signs in beside a form that stays on its page; `person` says who it is now. */
	lai: async (event) => {
		const { person, refused } = await signInByForm(event, await event.request.formData());
		return refused ? fail(refused.status, refused) : { person: person.id };
	}
} satisfies Actions;
