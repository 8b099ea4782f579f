import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { versionSchema } from '#lib/edited.ts';
import {
	chosenFields,
	detailsOfForm,
	fileUse,
	missingErrors,
	recordFields,
	recordSchema,
	valuesAt,
	withdrawalSchema,
	withTaken
} from '#lib/features/deposit/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The record and what was done to it. */
async function readRecord({
	locals: { app, actor },
	params: { id }
}: Pick<RequestEvent, 'locals' | 'params'>) {
	const [record, timeline, ratedBy, files] = await Promise.all([
		app.catalogue.record(actor, id),
		app.catalogue.timeline(actor, id),
		app.catalogue.raterOf(actor, id),
		app.catalogue.versions(actor, id)
	]);
	return { ...record, timeline, ratedBy, files };
}

export const load: PageServerLoad = (event) => readRecord(event);

/** Saves what is on the screen, and publishes it when asked to. What cannot be done goes back as it was typed. */
async function save(event: RequestEvent, verb: 'describe' | 'publish', done: string) {
	const form = await event.request.formData();
	const version = v.parse(versionSchema, form.get('version'));
	const { publication, timeline } = await readRecord(event);
	const values = chosenFields(form, recordFields(form), valuesAt(publication, timeline, version));
	const typed = { values, version };
	const input = v.safeParse(recordSchema, values);
	if (!input.success) return fail(400, { typed, errors: fieldErrors(input.issues) });
	const edited = { id: event.params.id, expected: version };
	try {
		const details = detailsOfForm(input.output);
		await event.locals.app.catalogue[verb](event.locals.actor, edited, details);
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		// Both sides stand on the page: they say more than a sentence.
		const message = error.code === 'stale-edit' ? null : errorSentence(error);
		return fail(error.status, { typed, message, errors: missingErrors(error.facts.missing) });
	}
	redirect(303, `${event.url.pathname}?xong=${done}`);
}

export const actions = {
	save: (event) => save(event, 'describe', 'luu'),
	publish: (event) => save(event, 'publish', 'xuat-ban'),
	/** Without script: the words of the file come into the form as it was typed; nothing is saved. */
	take: async (event) => {
		const form = await event.request.formData();
		const version = v.parse(versionSchema, form.get('version'));
		const { files } = await readRecord(event);
		const statement = files.find((file) => file.current)?.statement;
		const values = recordFields(form);
		return {
			typed: { values: statement ? withTaken(values, statement, String(form.get('take'))) : values, version }
		};
	},
	use: async (event) => {
		const { edited, file } = fileUse(event.params.id, await event.request.formData());
		try {
			await event.locals.app.catalogue.useVersion(event.locals.actor, edited, file);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { refused: { what: 'file', message: errorSentence(error) } as const });
		}
		redirect(303, `${event.url.pathname}?xong=tep`);
	},
	remove: async (event) => {
		const { version } = Object.fromEntries(await event.request.formData());
		const edited = { id: event.params.id, expected: v.parse(versionSchema, version) };
		try {
			await event.locals.app.catalogue.remove(event.locals.actor, edited);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { refused: { what: 'removal', message: errorSentence(error) } as const });
		}
		redirect(303, '/ban-thu-thu?xong=xoa');
	},
	withdraw: async (event) => {
		const form = Object.fromEntries(await event.request.formData());
		const sent = { often: String(form.often ?? ''), reason: String(form.reason ?? '') };
		const input = v.safeParse(withdrawalSchema, sent);
		if (!input.success)
			return fail(400, { withdrawal: { ...sent, error: fieldErrors(input.issues).reason ?? '' } });
		const edited = { id: event.params.id, expected: v.parse(versionSchema, form.version) };
		try {
			await event.locals.app.catalogue.withdraw(event.locals.actor, edited, input.output);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			const said = errorSentence(error);
			const where = error.code === 'withdraw-reason' ? { error: said } : { message: said };
			return fail(error.status, { withdrawal: { ...sent, ...where } });
		}
		redirect(303, `${event.url.pathname}?xong=rut`);
	}
} satisfies Actions;
