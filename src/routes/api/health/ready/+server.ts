import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The process can serve: 503 takes it out of the balance. */
export const GET: RequestHandler = async ({ locals }) => {
	const readiness = await locals.app.health.readiness();
	return json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
