import * as v from 'valibot';
import { sentenceNumberSchema } from '#lib/features/lending/index.ts';
import { soundAnswer } from '#lib/server/http/sound-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app, actor }, params, request }) =>
	soundAnswer(
		request,
		await app.lending.takeAtDesk(actor, params.id, v.parse(sentenceNumberSchema, params.n))
	);
