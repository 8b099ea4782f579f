import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { mayTeach, changePasswordSchema } from '#lib/features/accounts/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { closeSession, renewSession } from '#lib/server/http/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
	if (!actor.person) redirect(303, '/dang-nhap');
	return {
		account: {
			id: actor.person.id,
			epoch: await app.accounts.sessionsEpoch(actor),
			...(await app.accounts.myAccount(actor))
		},
		classes: mayTeach(actor) ? await app.classes.mine(actor) : []
	};
};

export const actions = {
	password: async (event) => {
		const { app, actor } = event.locals;
		const input = v.safeParse(changePasswordSchema, Object.fromEntries(await event.request.formData()));
		if (!input.success) return fail(400, { errors: fieldErrors(input.issues), message: null });
		try {
			renewSession(event, await app.accounts.changePassword(actor, input.output));
			return { changed: true };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			const sentence = errorSentence(error);
			const wrong = error.code === 'password-wrong';
			const errors: Record<string, string> = wrong ? { current: sentence } : {};
			return fail(error.status, { errors, message: wrong ? null : sentence });
		}
	},
	everywhere: async (event) => {
		await event.locals.app.accounts.signOutEverywhere(event.locals.actor);
		closeSession(event);
		redirect(303, '/dang-nhap?sau=moi-may');
	}
} satisfies Actions;
