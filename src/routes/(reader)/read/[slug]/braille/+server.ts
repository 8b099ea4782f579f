import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { InvalidInput } from '#lib/domain-error.ts';
import { sectionChoice } from '#lib/features/formats/index.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { app, actor }, url }) => {
	const choice = v.safeParse(sectionChoice, Object.fromEntries(url.searchParams));
	if (!choice.success) throw new InvalidInput('format-choice');
	const { grade, section } = choice.output;
	return json(await app.formats.brailleOfSection(actor, params.slug, grade, section));
};
