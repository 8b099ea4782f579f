import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resetPasswordSchema } from '#lib/features/accounts/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
	locals.app.accounts.resetLinkOf(params.token);

export const actions = {
	default: async ({ request, locals, params }) => {
		const input = v.safeParse(resetPasswordSchema, Object.fromEntries(await request.formData()));
		if (!input.success) return fail(400, { errors: fieldErrors(input.issues) });
		await locals.app.accounts.resetPassword(params.token, input.output);
		redirect(303, '/dang-nhap?sau=mat-khau-moi');
	}
} satisfies Actions;
