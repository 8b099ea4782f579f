import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { InvalidInput } from '#lib/domain-error.ts';
import { grownUpSchema } from '#lib/features/accounts/index.ts';
import { setBand, setGrownUpPass } from '#lib/server/http/choose-band.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { band, tiep } = v.parse(grownUpSchema, {
		...Object.fromEntries(url.searchParams),
		token: '',
		answer: ''
	});
	return { forBand: band ?? null, goOn: tiep, sum: await locals.app.accounts.grownUpChallenge() };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url }) => {
		const input = v.safeParse(grownUpSchema, Object.fromEntries(await request.formData()));
		if (!input.success) throw new InvalidInput('grown-up-form');
		const { band, tiep, token, answer } = input.output;
		const pass = await locals.app.accounts.grownUpPass(token, answer);
		if (!pass) return fail(400, { wrong: true });
		setGrownUpPass(cookies, pass, url);
		if (band && !locals.app.accounts.isPinned(locals.actor)) setBand(cookies, band, url);
		redirect(303, tiep);
	}
};
