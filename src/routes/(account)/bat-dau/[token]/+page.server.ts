import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError, NotFound } from '#lib/domain-error.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { firstLibrarianSchema } from '#lib/features/accounts/index.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { openSession } from '#lib/server/http/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (!(await locals.app.accounts.isSetupLink(params.token))) throw new NotFound('setup-link');
};

export const actions = {
	default: async (event) => {
		const form = Object.fromEntries(await event.request.formData());
		const values = { login: String(form.login ?? ''), displayName: String(form.displayName ?? '') };
		const input = v.safeParse(firstLibrarianSchema, form);
		if (!input.success) return fail(400, { values, errors: fieldErrors(input.issues), message: null });
		try {
			openSession(event, await event.locals.app.accounts.addFirstLibrarian(event.params.token, input.output));
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { values, errors: {}, message: errorSentence(error) });
		}
		redirect(303, '/ban-thu-thu');
	}
} satisfies Actions;
