import { enginePieces } from '#lib/server/http/engine-pieces.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const publication = await locals.app.reading.open(locals.actor, params.slug);
	return {
		publication,
		assigned: await locals.app.classes.isAssigned(locals.actor, publication.id),
		engine: await enginePieces(publication.form === 'pdf' ? 'pdf' : 'epub')
	};
};
