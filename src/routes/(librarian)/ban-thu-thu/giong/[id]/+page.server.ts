import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { verdictSchema } from '#lib/features/lending/index.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor }, params }) => {
	const { lending, title, sentences, fits } = await app.lending.review(actor, params.id);
	const { status, namedAs, consentedAt, readerId, publicationId } = lending;
	return {
		...{ status, namedAs, consentedAt, publicationId, title, sentences, fits },
		byLink: readerId === null
	};
};

/** Does it, or says why not. */
async function deed<T>(_event: RequestEvent, what: () => Promise<T>) {
	try {
		return { done: await what() };
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		return fail(error.status, { message: errorSentence(error) });
	}
}

export const actions = {
	judge: async (event) => {
		const { app, actor } = event.locals;
		const form = Object.fromEntries(await event.request.formData());
		const { n, take, verdict, note } = v.parse(verdictSchema, form);
		const of = { id: event.params.id, n, take };
		await deed(event, () => app.lending.judge(actor, of, { verdict, note }));
	},
	finish: (event) =>
		deed(event, () => event.locals.app.lending.finishReview(event.locals.actor, event.params.id)),
	publish: (event) =>
		deed(event, () => event.locals.app.lending.publish(event.locals.actor, event.params.id)),
	link: (event) =>
		deed(event, async () => {
			const { app, actor } = event.locals;
			const { token, expiresAt } = await app.lending.renewLink(actor, event.params.id);
			return { address: `${event.url.origin}/cho-muon-giong/${token}`, expiresAt };
		}),
	withdraw: async (event) => {
		const { app, actor } = event.locals;
		const gone = await deed(event, () => app.lending.withdrawFor(actor, event.params.id));
		if (!('done' in gone)) return gone;
		const { takes = 0, versions = 0, bytes = 0 } = gone.done ?? {};
		redirect(303, `${event.url.pathname}?xoa=${takes}.${versions}.${bytes}`);
	}
} satisfies Actions;
