import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { refusalWords } from '#lib/features/deposit/components/index.ts';
import { intakeQuerySchema, refusalOfFile } from '#lib/features/deposit/index.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad } from './$types';

/** Of the title whose file is to be replaced. */
const replacedBy = (url: URL) => url.searchParams.get('thay') ?? undefined;

export const load: PageServerLoad = async ({ locals: { app, actor }, url }) => {
	const { sau } = v.parse(intakeQuerySchema, { sau: url.searchParams.get('sau') });
	const id = replacedBy(url);
	const replaced = id ? (await app.catalogue.record(actor, id)).publication : null;
	return {
		replaces: replaced && { id: replaced.id, title: replaced.title },
		...(await app.deposits.recent(actor, sau)),
		limit: app.deposits.limit
	};
};

export const actions = {
	/** Without script: one small file in the form itself. */
	default: async ({ request, locals, url }) => {
		const file = (await request.formData()).get('file');
		const { limit } = locals.app.deposits;
		const code = refusalOfFile(file instanceof File ? file : null, limit);
		if (code || !(file instanceof File))
			return fail(400, { message: refusalWords({ code: code ?? 'upload-none', status: 400 }, limit) });
		try {
			const stream = Readable.fromWeb(file.stream() as ReadableStream);
			const announced = { fileName: file.name, bytes: file.size, replaces: replacedBy(url) };
			const id = await locals.app.deposits.takeForm(locals.actor, announced, stream);
			redirect(303, `/ban-thu-thu/nhan/${id}`);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { message: errorSentence(error) });
		}
	}
} satisfies Actions;
