import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { consentSchema } from '#lib/features/lending/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor }, params }) => {
	const { lending, title, sentences, over } = await app.lending.lent(actor, params.key);
	const { status } = lending;
	// What waits for the reader is shown to the reader; what the desk said is shown when it has said all.
	return { status, title, over, sentences };
};

/** Does it, or says why not. */
async function deed(event: RequestEvent, what: () => Promise<unknown>) {
	try {
		await what();
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		return fail(error.status, { message: errorSentence(error) });
	}
	redirect(303, event.url.pathname);
}

export const actions = {
	consent: async (event) => {
		const form = Object.fromEntries(await event.request.formData());
		const values = {
			namedAs: String(form.namedAs ?? ''),
			grown: form.grown === 'on',
			agreed: form.agreed === 'on'
		};
		const input = v.safeParse(consentSchema, form);
		if (!input.success) return fail(400, { values, errors: { namedAs: m.lending_named_long() } });
		const { app, actor } = event.locals;
		const refused = await deed(event, () => app.lending.consent(actor, event.params.key, input.output));
		return fail(refused.status, { ...refused.data, values });
	},
	handin: (event) => deed(event, () => event.locals.app.lending.handIn(event.locals.actor, event.params.key)),
	withdraw: (event) =>
		deed(event, () => event.locals.app.lending.withdraw(event.locals.actor, event.params.key))
} satisfies Actions;
