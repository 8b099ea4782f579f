import { seatKey } from '#lib/features/progress/index.ts';
import { engineOfManifest, manifestForPage, SentOnce } from '#lib/features/reading/index.ts';
import { isYoungest } from '#lib/publication/band.ts';
import { enginePieces } from '#lib/server/http/engine-pieces.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { seat } = locals.actor;
	const whole = await locals.app.reading.open(locals.actor, params.slug);
	const { id, form } = whole.metadata['vuon-sach'];
	return {
		...manifestForPage(whole),
		// An address that names a place does not begin on the first page.
		firstPage:
			url.search === '' && form === 'pdf'
				? await locals.app.reading.firstPage(locals.actor, params.slug)
				: null,
		firstDrawn:
			url.search === '' && form === 'fixed'
				? sentOnce(await locals.app.reading.firstDrawn(locals.actor, params.slug))
				: null,
		firstWords:
			form === 'reflowable' && !url.searchParams.has('vi-tri')
				? sentOnce(
						await locals.app.reading.firstWords(locals.actor, params.slug, url.searchParams.get('muc'))
					)
				: null,
		lender: (await locals.app.lending.voiceOf(locals.actor, params.slug))?.namedAs ?? null,
		braille: await locals.app.formats.grades(locals.actor, params.slug),
		youngest: isYoungest(locals.actor.band),
		assigned: seat && (await locals.app.classes.isAssigned(locals.actor, id)) ? seatKey(seat) : null,
		engine: await enginePieces(engineOfManifest(whole))
	};
};

function sentOnce<T>(value: T | null): SentOnce<T> | null {
	return value === null ? null : new SentOnce(value);
}
