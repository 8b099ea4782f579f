import * as v from 'valibot';
import { InvalidInput, NotFound } from '#lib/domain-error.ts';
import { brailleChoice, printChoice } from '#lib/features/formats/index.ts';
import { sendFile } from '#lib/server/http/send-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, url, request }) => {
	const { app, actor } = locals;
	const { slug, format } = params;
	switch (format) {
		case 'page':
			return sendFile(await app.formats.page(actor, slug));
		case 'audio':
			return sendFile(await app.formats.audio(actor, slug));
		case 'epub':
			return sendFile(await app.formats.epub(actor, slug));
		case 'print': {
			const choice = v.safeParse(printChoice, Object.fromEntries(url.searchParams));
			if (!choice.success) throw new InvalidInput('format-choice');
			return sendFile(await app.formats.print(actor, slug, choice.output, request.signal));
		}
		case 'brf':
		case 'pef': {
			const choice = v.safeParse(brailleChoice, Object.fromEntries(url.searchParams));
			if (!choice.success) throw new InvalidInput('format-choice');
			return sendFile(await app.formats.braille(actor, slug, format, choice.output));
		}
		default:
			throw new NotFound('format');
	}
};
