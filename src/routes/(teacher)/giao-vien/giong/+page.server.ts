import { fail, redirect } from '@sveltejs/kit';
import { DomainError } from '#lib/domain-error.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor }, url }) => {
	const slug = url.searchParams.get('sach');
	const title = slug ? (await app.catalogue.publication(actor, slug)).publication.title : null;
	return { lines: await app.lending.mine(actor), begins: slug && title ? { slug, title } : null };
};

export const actions = {
	begin: async ({ locals: { app, actor }, url }) => {
		let key: string;
		try {
			key = await app.lending.lendOwn(actor, url.searchParams.get('sach') ?? '');
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { message: errorSentence(error) });
		}
		redirect(303, `/cho-muon-giong/${key}`);
	}
} satisfies Actions;
