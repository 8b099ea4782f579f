import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { detailsOfForm, recordFields, recordSchema } from '#lib/features/deposit/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { RequestEvent } from './$types';

export const load = async ({ locals, params }) => locals.app.catalogue.record(locals.actor, params.id);

/** Runs a verb; an expected failure becomes a sentence on the same page. */
async function attempt(event: RequestEvent, done: string, verb: () => Promise<void>) {
	try {
		await verb();
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		return fail(error.status, { message: errorSentence(error) });
	}
	redirect(303, `${event.url.pathname}?xong=${done}`);
}

export const actions = {
	save: async (event) => {
		const { catalogue } = event.locals.app;
		const form = recordFields(await event.request.formData());
		const input = v.safeParse(recordSchema, form);
		if (!input.success) return fail(400, { values: form, errors: fieldErrors(input.issues) });
		const { publication } = await catalogue.record(event.locals.actor, event.params.id);
		const details = detailsOfForm(input.output, publication.identifiers);
		return attempt(event, 'luu', () => catalogue.describe(event.locals.actor, event.params.id, details));
	},
	publish: (event) =>
		attempt(event, 'xuat-ban', () => event.locals.app.catalogue.publish(event.locals.actor, event.params.id)),
	withdraw: (event) =>
		attempt(event, 'rut', () => event.locals.app.catalogue.withdraw(event.locals.actor, event.params.id))
};
