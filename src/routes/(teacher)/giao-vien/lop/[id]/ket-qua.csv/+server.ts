import { resultsCsv, resultsFileName, schoolDay } from '#lib/features/classes/index.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const results = await locals.app.classes.results(locals.actor, params.id);
	const fileName = resultsFileName(results.schoolClass, schoolDay(locals.app.clock()));
	return new Response(resultsCsv(results), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store'
		}
	});
};
