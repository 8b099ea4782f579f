import { seatKey } from '#lib/features/progress/index.ts';
import { enginePieces } from '#lib/server/http/engine-pieces.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { seat } = locals.actor;
	const manifest = await locals.app.reading.open(locals.actor, params.slug);
	const { id, form } = manifest.metadata['vuon-sach'];
	return {
		manifest,
		assigned: seat && (await locals.app.classes.isAssigned(locals.actor, id)) ? seatKey(seat) : null,
		engine: await enginePieces(form === 'pdf' ? 'pdf' : 'epub')
	};
};
