import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { versionSchema } from '#lib/edited.ts';
import { listSchema } from '#lib/features/classes/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { publicationsToPick, shelvesToPick } from './publications-to-pick.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { classes } = locals.app;
	const { schoolClass, list, publications, viewer } = await classes.list(locals.actor, params.id);
	const [pick, shelves] = await Promise.all([
		publicationsToPick(locals.app, viewer, url),
		shelvesToPick(locals.app, viewer)
	]);
	return { schoolClass, list, publications, shelves, ...pick };
};

export const actions = {
	edit: async ({ request, locals, params }) => {
		const form = Object.fromEntries(await request.formData());
		const input = v.safeParse(listSchema, form);
		if (!input.success) return fail(400, { values: form, errors: fieldErrors(input.issues) });
		const edited = { id: params.id, expected: v.parse(versionSchema, form.version) };
		try {
			await locals.app.classes.editList(locals.actor, edited, input.output);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { values: form, message: errorSentence(error) });
		}
		return { saved: true };
	},
	add: async ({ request, locals, params }) => {
		try {
			const id = String((await request.formData()).get('id'));
			await locals.app.classes.addPublication(locals.actor, params.id, id);
			return { added: id };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { message: errorSentence(error) });
		}
	},
	remove: async ({ request, locals, params }) => {
		await locals.app.classes.removePublication(
			locals.actor,
			params.id,
			String((await request.formData()).get('id'))
		);
	},
	delete: async ({ locals, params }) => {
		const classId = await locals.app.classes.removeList(locals.actor, params.id);
		redirect(303, `/giao-vien/lop/${classId}`);
	}
} satisfies Actions;
