import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import {
	editedWordSchema,
	entrySchema,
	targetSchema,
	wordsQuerySchema
} from '#lib/features/dictionary/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor }, url }) => {
	const query = v.parse(wordsQuerySchema, Object.fromEntries(url.searchParams));
	return { ...(await app.dictionary.words(actor, query)), find: query.find };
};

export const actions = {
	add: async ({ request, locals }) => {
		const form = Object.fromEntries(await request.formData());
		const input = v.safeParse(entrySchema, form);
		const values = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
		if (!input.success) return fail(400, { values, errors: fieldErrors(input.issues) });
		try {
			await locals.app.dictionary.add(locals.actor, input.output);
			return { added: input.output.word };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { values, errors: { word: errorSentence(error) } });
		}
	},
	change: async ({ request, locals }) => {
		const form = Object.fromEntries(await request.formData());
		const of = String(form.id ?? '');
		const input = v.safeParse(editedWordSchema, form);
		if (!input.success) return fail(400, { change: { of, errors: fieldErrors(input.issues) } });
		const { id, version, ...entry } = input.output;
		try {
			await locals.app.dictionary.change(locals.actor, { id, expected: version }, entry);
			return { changed: entry.word };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { change: { of, message: errorSentence(error) } });
		}
	},
	remove: async ({ request, locals }) => {
		const input = v.safeParse(targetSchema, Object.fromEntries(await request.formData()));
		if (!input.success) return fail(400, { refused: fieldErrors(input.issues)[''] ?? '' });
		const { id, version } = input.output;
		try {
			await locals.app.dictionary.remove(locals.actor, { id, expected: version });
			return { removed: true };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { refused: errorSentence(error) });
		}
	}
} satisfies Actions;
