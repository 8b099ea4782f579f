import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { newClassSchema } from '#lib/features/classes/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { NotFound } from '#lib/domain-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	closed: await locals.app.classes.closed(locals.actor)
});

export const actions = {
	create: async ({ request, locals }) => {
		const form = Object.fromEntries(await request.formData());
		const input = v.safeParse(newClassSchema, form);
		if (!input.success) return fail(400, { values: form, errors: fieldErrors(input.issues) });
		const schoolClass = await locals.app.classes.create(locals.actor, input.output);
		redirect(303, `/giao-vien/lop/${schoolClass.id}`);
	},
	reopen: async ({ request, locals }) => {
		const id = String((await request.formData()).get('id'));
		try {
			await locals.app.classes.reopen(locals.actor, id);
		} catch (error) {
			// Reopened in another tab, or its last day is over: the page shows how it is.
			if (!(error instanceof NotFound)) throw error;
			redirect(303, '/giao-vien');
		}
		redirect(303, `/giao-vien/lop/${id}`);
	}
} satisfies Actions;
