import { enginePieces } from '#lib/server/http/engine-pieces.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const manifest = await locals.app.reading.open(locals.actor, params.slug);
	const { id, form } = manifest.metadata['vuon-sach'];
	return {
		manifest,
		assigned: await locals.app.classes.isAssigned(locals.actor, id),
		engine: await enginePieces(form === 'pdf' ? 'pdf' : 'epub')
	};
};
