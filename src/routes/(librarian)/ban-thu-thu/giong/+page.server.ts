import { fail } from '@sveltejs/kit';
import { DomainError } from '#lib/domain-error.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad } from './$types';

/** Id of the title that a voice is invited for. */
const titleOf = (url: URL) => url.searchParams.get('sach');

export const load: PageServerLoad = async ({ locals: { app, actor }, url }) => {
	const id = titleOf(url);
	const found = id ? await app.lending.obstacle(actor, id) : null;
	return {
		lines: await app.lending.all(actor),
		sach: id,
		invites: found && {
			title: found.title,
			obstacle: found.code && errorSentence(new DomainError(found.code, 409))
		}
	};
};

export const actions = {
	invite: async ({ locals: { app, actor }, url }) => {
		try {
			const { token, expiresAt } = await app.lending.invite(actor, titleOf(url) ?? '');
			return { link: { address: `${url.origin}/cho-muon-giong/${token}`, expiresAt } };
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { message: errorSentence(error) });
		}
	}
} satisfies Actions;
