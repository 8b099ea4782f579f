import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { versionSchema } from '#lib/edited.ts';
import { detailsOfForm, recordFields, recordSchema } from '#lib/features/deposit/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
	locals.app.catalogue.record(locals.actor, params.id);

/** Runs a verb; an expected failure becomes a sentence on the same page, and what was typed stays. */
async function attempt(
	event: RequestEvent,
	done: string,
	verb: () => Promise<unknown>,
	values?: ReturnType<typeof recordFields>
) {
	try {
		await verb();
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		return fail(error.status, { message: errorSentence(error), ...(values && { values }) });
	}
	redirect(303, `${event.url.pathname}?xong=${done}`);
}

/** What is on the screen: the record as it was typed, and the version it was made from. */
async function readRecord(event: RequestEvent) {
	const form = await event.request.formData();
	const values = recordFields(form);
	const input = v.safeParse(recordSchema, values);
	if (!input.success) return { values, errors: fieldErrors(input.issues) };
	const { publication } = await event.locals.app.catalogue.record(event.locals.actor, event.params.id);
	return {
		values,
		edited: { id: event.params.id, expected: v.parse(versionSchema, form.get('version')) },
		details: detailsOfForm(input.output, publication.identifiers)
	};
}

export const actions = {
	save: async (event) => {
		const { values, errors, edited, details } = await readRecord(event);
		if (errors) return fail(400, { values, errors });
		const { catalogue } = event.locals.app;
		return attempt(event, 'luu', () => catalogue.describe(event.locals.actor, edited, details), values);
	},
	publish: async (event) => {
		const { values, errors, edited, details } = await readRecord(event);
		if (errors) return fail(400, { values, errors });
		const { catalogue } = event.locals.app;
		return attempt(event, 'xuat-ban', () => catalogue.publish(event.locals.actor, edited, details), values);
	},
	withdraw: async (event) => {
		const form = await event.request.formData();
		const edited = { id: event.params.id, expected: v.parse(versionSchema, form.get('version')) };
		return attempt(event, 'rut', () =>
			event.locals.app.catalogue.withdraw(event.locals.actor, edited, String(form.get('reason') ?? ''))
		);
	}
} satisfies Actions;
