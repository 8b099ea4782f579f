import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { LARGEST_TAKE, sentenceNumberSchema, takeSchema } from '#lib/features/lending/index.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { soundAnswer } from '#lib/server/http/sound-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app, actor }, params, request }) =>
	soundAnswer(request, await app.lending.take(actor, params.key, v.parse(sentenceNumberSchema, params.n)));

/** A recording as the browser made it; `lan`: the one that the person has seen. */
export const PUT: RequestHandler = async ({ locals: { app, actor }, params, request, url }) => {
	try {
		const of = {
			n: v.parse(sentenceNumberSchema, params.n),
			seen: v.parse(takeSchema, url.searchParams.get('lan'))
		};
		if (Number(request.headers.get('content-length') ?? 0) > LARGEST_TAKE)
			throw new DomainError('take-too-long', 413);
		const bytes = new Uint8Array(await request.arrayBuffer());
		return json(await app.lending.record(actor, params.key, of, bytes));
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		return json({ code: error.code, message: errorSentence(error) }, { status: error.status });
	}
};
