import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { captionLanguageSchema, signVideoSchema } from '#lib/features/signing/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, actor }, params }) =>
	app.signing.desk(actor, params.id);

const SENTENCES: Readonly<Record<string, () => string>> = {
	position: m.signing_wrong_section,
	rights: m.signing_wrong_rights,
	signer: m.signing_wrong_signer
};

/** Null: no file was chosen. */
async function fileIn(form: FormData, name: string): Promise<Uint8Array | null> {
	const file = form.get(name);
	return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
}

/** What was typed; files are chosen anew. */
function typedIn(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	);
}

export const actions = {
	add: async ({ request, locals: { app, actor }, params, url }) => {
		const form = await request.formData();
		const values = typedIn(form);
		const input = v.safeParse(signVideoSchema, values);
		if (!input.success) {
			const fields = input.issues.map(({ path }) => String(path?.[0]?.key));
			const errors = Object.fromEntries(fields.map((field) => [field, SENTENCES[field]?.() ?? '']));
			return fail(400, { values, errors });
		}
		try {
			const sent = {
				video: (await fileIn(form, 'video')) ?? new Uint8Array(),
				captions: await fileIn(form, 'captions')
			};
			await app.signing.add(actor, params.id, input.output, sent);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { values, message: errorSentence(error) });
		}
		redirect(303, `${url.pathname}?xong=them`);
	},
	caption: async ({ request, locals: { app, actor }, url }) => {
		const form = await request.formData();
		const id = String(form.get('id'));
		try {
			const language = v.parse(captionLanguageSchema, form.get('captionsLanguage') ?? undefined);
			await app.signing.caption(actor, id, (await fileIn(form, 'captions')) ?? new Uint8Array(), language);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { refused: { id, message: errorSentence(error) } });
		}
		redirect(303, `${url.pathname}?xong=phu-de`);
	},
	withdraw: async ({ request, locals: { app, actor }, url }) => {
		await app.signing.withdraw(actor, String((await request.formData()).get('id')));
		redirect(303, `${url.pathname}?xong=rut`);
	}
} satisfies Actions;
