import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { signInSchema, startPage } from '#lib/features/accounts/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { openSession } from '#lib/server/http/session.ts';
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
		const form = Object.fromEntries(await event.request.formData());
		const input = v.safeParse(signInSchema, form);
		if (!input.success)
			return fail(400, {
				login: String(form.login ?? ''),
				errors: fieldErrors(input.issues),
				message: null
			});
		try {
			const { sessionId, person } = await event.locals.app.accounts.signIn(
				input.output,
				event.getClientAddress()
			);
			openSession(event, sessionId);
			redirect(303, startPage(person.role));
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, {
				login: input.output.login,
				errors: {} as Record<string, string>,
				message: errorSentence(error)
			});
		}
	}
} satisfies Actions;
