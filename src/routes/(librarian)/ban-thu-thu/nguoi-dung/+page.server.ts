import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { changedPersonSchema, newPersonSchema } from '#lib/features/accounts/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
	const people = await app.accounts.people(actor);
	return {
		people: people.map(({ id, version, role, login, displayName, disabled, lookedAfter, roles }) => ({
			id,
			version,
			role,
			login,
			displayName,
			disabled,
			lookedAfter,
			roles,
			me: id === actor.person?.id
		})),
		roles: await app.accounts.rolesToAdd(actor)
	};
};

export const actions = {
	add: async ({ request, locals }) => {
		const form = Object.fromEntries(await request.formData());
		const values = {
			login: String(form.login ?? ''),
			displayName: String(form.displayName ?? ''),
			role: String(form.role ?? '')
		};
		const input = v.safeParse(newPersonSchema, form);
		if (!input.success) return fail(400, { values, errors: fieldErrors(input.issues) });
		try {
			await locals.app.accounts.addPerson(locals.actor, input.output);
			return { added: input.output.displayName };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { values, errors: { login: errorSentence(error) } });
		}
	},
	change: async ({ request, locals }) => {
		const form = Object.fromEntries(await request.formData());
		const of = String(form.id ?? '');
		const input = v.safeParse(changedPersonSchema, form);
		if (!input.success) return fail(400, { change: { of, errors: fieldErrors(input.issues) } });
		const { id, version, displayName, role } = input.output;
		try {
			const edited = { id, expected: version };
			await locals.app.accounts.changePerson(locals.actor, edited, { displayName, role });
			return { changed: displayName };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { change: { of, message: errorSentence(error) } });
		}
	},
	state: async ({ request, locals }) => {
		const form = await request.formData();
		await locals.app.accounts.setDisabled(
			locals.actor,
			String(form.get('id')),
			form.get('disabled') === 'true'
		);
		redirect(303, '/ban-thu-thu/nguoi-dung');
	},
	link: async ({ request, locals, url }) => {
		const id = String((await request.formData()).get('id'));
		try {
			const link = await locals.app.accounts.makeResetLink(locals.actor, { id });
			const address = `${url.origin}/mat-khau-moi/${link.token}`;
			return { link: { name: link.displayName, address, expiresAt: link.expiresAt } };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { refused: errorSentence(error) });
		}
	}
} satisfies Actions;
