import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { newClassSchema } from '#lib/features/classes/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import type { Actions } from './$types';

export const actions = {
	create: async ({ request, locals }) => {
		const form = Object.fromEntries(await request.formData());
		const input = v.safeParse(newClassSchema, form);
		if (!input.success) return fail(400, { values: form, errors: fieldErrors(input.issues) });
		const schoolClass = await locals.app.classes.create(locals.actor, input.output);
		redirect(303, `/giao-vien/lop/${schoolClass.id}`);
	}
} satisfies Actions;
